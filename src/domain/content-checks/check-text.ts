import type { Piece, Problem } from './problem.ts';

/** A place that a template left open, or that its author meant to come back to. */
const openPlaces: readonly (readonly [form: RegExp, message: string])[] = [
  [
    /FILL[ _-]?IN|\bfill-in\b|(?:^|[:>-] )['"]?fill in\b/,
    'Waits to be filled in. Write the real content here, or delete the line.',
  ],
  [/\b(?:TODO|FIXME|TBD)\b|\blorem ipsum\b/i, 'Is a note to yourself. Write what belongs here, or delete the line.'],
];

/** Characters that no editor shows, and that spoil what a reader copies or turn a line round. */
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\ufff9-\ufffb]/u;
/** Spaces that look like a space and are none to a search or a shell. */
const otherSpace = /[\xa0\u1680\u2000-\u200a\u202f\u205f]/;

/** What a merge leaves in a text that two people changed. */
const conflictMarker = /^(?:<{7}|\|{7}|>{7})(?: |\r?$)|^={7}\r?$/;

/** The lines that git marked when two people changed one place: one problem for a file, however many there are. */
export function checkConflicts({ file, text, firstLine }: Piece): Problem[] {
  const marked = text.split('\n').flatMap((line, i) => (conflictMarker.test(line) ? [i + firstLine] : []));
  const [line] = marked;
  if (line === undefined) return [];
  const last = marked.at(-1);
  return [
    {
      file,
      line,
      field: 'merge conflict',
      message: `Two people changed this place, and git marked both versions${last === line ? '' : `, down to line ${last}`}. Keep what is right, and delete the lines that begin with \`<<<<<<<\`, \`=======\` or \`>>>>>>>\`.`,
    },
  ];
}

/** Every line of a file that waits to be written. */
export function checkOpenPlaces(piece: Piece): Problem[] {
  const lines = piece.text.split('\n');
  return openPlaces.flatMap(([form, message]) =>
    linesWith(piece, form, 'text', () => message).map((problem) => ({
      ...problem,
      field: fieldAt(lines, (problem.line ?? 1) - piece.firstLine),
    })),
  );
}

/** The name of the field that a line belongs to, as far as the text shows it. */
function fieldAt(lines: readonly string[], at: number): string {
  if (lines.slice(1, at).includes('---')) return 'body';
  const field = lines.slice(0, at + 1).findLast((line) => /^\s*(?:- )?(?:\{ )?[\w-]+:/.test(line));
  return /([\w-]+):/.exec(field ?? '')?.[1] ?? 'text';
}

/** Characters that nobody sees. A byte order mark at the beginning of a file is none of the text. */
export function checkCharacters(piece: Piece): Problem[] {
  return [
    ...linesWith(
      piece,
      invisible,
      'text',
      (found) => `Holds an invisible character, ${nameOf(found)}. Delete it, or retype the line.`,
    ),
    ...linesWith(
      piece,
      otherSpace,
      'text',
      (found) =>
        `Holds ${nameOf(found)}, which looks like a space and is none to the search. Type a space in its place.`,
    ),
  ];
}

const names = new Map([
  ['\xa0', 'a no-break space'],
  ['\xad', 'a soft hyphen'],
  ['\u200b', 'a zero-width space'],
  ['\ufeff', 'a byte order mark'],
]);

function nameOf(character: string): string {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const name =
    names.get(character) ??
    (/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(character) ? 'which turns the direction of the text' : undefined);
  return name === undefined ? code : `${name} (${code})`;
}

function linesWith(
  { file, text, firstLine }: Piece,
  form: RegExp,
  field: string,
  message: (found: string) => string,
): Problem[] {
  return text.split('\n').flatMap((line, i) => {
    const [found] = form.exec(line) ?? [];
    return found === undefined ? [] : [{ file, line: i + firstLine, field, message: message(found) }];
  });
}
