import { hydrateIsland } from '../hydrate-island.ts';
import { ErrorSearch } from './ErrorSearch.tsx';

hydrateIsland('error-search', ErrorSearch);
