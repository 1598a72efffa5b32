import { createHash } from 'node:crypto';
import { splitIndex } from '../domain/log-search/index-parts.ts';
import { searchIndex } from './catalogue.ts';

const index = searchIndex();
const edition = createHash('sha256').update(JSON.stringify(index)).digest('hex').slice(0, 12);

/** The name of a later part, in which its edition stands: a browser that keeps a part never takes it for another. */
export function nameOfPart(part: number): string {
  return `${edition}-${part}`;
}

/** The index of the search as it is served. */
export const searchParts = splitIndex(index, edition, (part) => `search-index/${nameOfPart(part)}.json`);
