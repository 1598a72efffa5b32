import { hrefs } from '../catalogue/links.ts';

/** What a translation has otherwise than its original in code and links, which are the same in all languages. */
export function verbatimFaults(original: unknown, translation: unknown): string[] {
  const own = verbatimIn(original);
  const other = verbatimIn(translation);
  return [
    ...[...other]
      .filter((piece) => !own.has(piece))
      .map((piece) => `Has \`${piece}\`, which the original does not have here. Code and links stay as they are.`),
    ...[...own]
      .filter((piece) => !other.has(piece))
      .map((piece) => `Lacks \`${piece}\`, which the original has here. Code and links stay as they are.`),
  ];
}

/** The code and the link targets in the strings of some prose, however deep. */
function verbatimIn(prose: unknown): Set<string> {
  if (typeof prose === 'string') {
    const code = [...prose.matchAll(/(`+)([^`]*)\1/g)].map(([, , text = '']) => text.trim());
    return new Set([...code, ...hrefs(prose)]);
  }
  if (typeof prose !== 'object' || prose === null) return new Set();
  return new Set(Object.values(prose).flatMap((part) => [...verbatimIn(part)]));
}
