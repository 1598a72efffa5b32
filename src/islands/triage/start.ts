import { hydrateIsland } from '../hydrate-island.ts';
import { Triage } from './Triage.tsx';

hydrateIsland('triage', Triage);
