import { hydrateIsland } from '../hydrate-island.ts';
import { letChooseTool } from '../tool-choice.ts';
import { Troubleshooter } from './Troubleshooter.tsx';

hydrateIsland('troubleshooter', Troubleshooter);
letChooseTool();
