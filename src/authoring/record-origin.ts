import { sectionsOf } from '../domain/catalogue/translation.ts';
import type { Content, Translation } from './read-content.ts';
import { originalHashes } from './translations.ts';

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

/**
 * The texts of translations whose originals changed in names alone, with the hashes of these; what was stale before stays so.
 *
 * @param before the content as it was, and `after` as it is now
 */
export function keptFresh(before: Content, after: Content, textOf: (file: string) => string): Map<string, string> {
  const hashesBefore = new Set(
    before.translations.flatMap(({ folder, id }) => [...originalHashes(before, folder, id).values()]),
  );
  return new Map(
    after.translations.flatMap((translation) => {
      const { folder, id, file, from } = translation;
      const now = originalHashes(after, folder, id);
      const renewed = [...now].filter(([name, hash]) => from[name] !== hash && hashesBefore.has(from[name] ?? ''));
      if (renewed.length === 0) return [];
      const fresh = new Map(renewed);
      const hashes = [...now.keys()].flatMap((name) => {
        const hash = fresh.get(name) ?? from[name];
        return hash === undefined ? [] : [[name, hash] as const];
      });
      return [[file, withHashes(textOf(file), new Map(hashes), translation)] as const];
    }),
  );
}
