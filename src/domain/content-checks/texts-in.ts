import type { Piece, Problem } from './problem.ts';

/** Anything that holds texts with links: an error page, a tree, a guide. */
export interface Linking {
  readonly file: string;
  readonly content: unknown;
  readonly body?: Piece | undefined;
}

/** Where a text is, as a problem names it. */
type Place = Pick<Problem, 'file' | 'field' | 'line'>;

/**
 * Every text of something: its fields, and the lines of its body.
 *
 * @param read the body as it is to be read, with as many lines
 */
export function textsIn(
  { file, content, body }: Linking,
  read = (text: string) => text,
): (readonly [place: Place, text: string])[] {
  return [
    ...fieldsIn(content).map(([field, text]) => [{ file, field }, text] as const),
    ...read(body?.text ?? '')
      .split('\n')
      .map((text, i) => [{ file, line: (body?.firstLine ?? 1) + i, field: 'body' }, text] as const),
  ];
}

function fieldsIn(content: unknown, path: readonly string[] = []): (readonly [field: string, text: string])[] {
  if (typeof content === 'string') return [[path.join('.'), content]];
  if (typeof content !== 'object' || content === null) return [];
  return Object.entries(content).flatMap(([key, value]) => fieldsIn(value, [...path, key]));
}
