import { hydrateIsland } from '../hydrate-island.ts';
import { Troubleshooter } from './Troubleshooter.tsx';

hydrateIsland('troubleshooter', Troubleshooter);
