import { showRecent } from '../../site/recent-pages.ts';
import { startSearch } from './start-search.ts';

const root = document.querySelector<HTMLElement>('.error-search');
if (root) startSearch(root);
showRecent(document);
