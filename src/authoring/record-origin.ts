import { sectionsOf } from '../domain/catalogue/translation.ts';
import type { Translation } from './read-content.ts';

const comment = '# What each section was translated from; `npm run translated` writes it.';

/** The text of a translation file that says from which original each of its sections was made. */
export function withHashes(
  text: string,
  hashes: ReadonlyMap<string, string>,
  { prose, body }: Pick<Translation, 'prose' | 'body'>,
): string {
  const own = new Set([...sectionsOf(prose).keys(), ...((body ?? '').trim() === '' ? [] : ['body'])]);
  const rows = [...hashes].filter(([name]) => own.has(name)).map(([name, hash]) => `  ${name}: '${hash}'`);
  const block = [comment, 'from:', ...rows, ''].join('\n');
  const without = text
    .replace(/^# What each section was translated from;.*\n/m, '')
    .replace(/^from:.*\n(?:[ \t]+.*\n)*/m, '');
  // Before the line that ends the fields, or at the end of a file of fields alone.
  const end = without.startsWith('---\n') ? without.indexOf('\n---\n', 3) + 1 : without.length;
  return `${without.slice(0, end)}${block}${without.slice(end)}`;
}
