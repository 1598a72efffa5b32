import type { Layout, Result } from './triage.ts';

/** What a reader should know about how a list was read, in whole sentences. */
export function notesInWords(result: Result, { format, encoding, writtenAs }: Layout): string[] {
  const { notes, rows, lines } = result;
  const all = lines.failed + lines.succeeded + lines.skipped + lines.other;
  return [
    ...(rows.failed === 0 && rows.succeeded + rows.skipped > 0
      ? [
          `No failure is in this list: ${count(rows.succeeded, 'row')} of objects that were copied, ${count(rows.skipped, 'row')} of objects that were left out.`,
        ]
      : []),
    ...(rows.failed === 0 && rows.succeeded + rows.skipped === 0 && all > 0 ? ['No failure is in this list.'] : []),
    ...(format.unknown === undefined ? [] : [format.unknown]),
    ...(encoding === 'gb18030' ? ['The list is not UTF-8; it was read as GB18030, as Windows writes Chinese.'] : []),
    ...(writtenAs !== undefined
      ? ['The list is UTF-16, as PowerShell writes it; names are shown and written as UTF-8.']
      : []),
    ...(notes.hasUnreadable
      ? [
          'Some rows are neither UTF-8 nor GB18030: their names are shown with replacement characters, and written as they are.',
        ]
      : []),
    ...(notes.mixedLineEnds ? ['Some lines end in CR LF and others in LF; both were read as line ends.'] : []),
    ...(notes.longLines > 0
      ? [
          format.unfold
            ? 'The document is longer than 64 MB and was not read.'
            : `${count(notes.longLines, 'record')} of more than 1 MB: only the beginning was read.`,
        ]
      : []),
    ...(notes.hasTooManyMessages
      ? ['There are more than 20,000 different messages; the rows of those that came later are counted together.']
      : []),
    ...(result.isAtLeast
      ? ['There are more objects than can be remembered: of those that came later each row counts as one.']
      : []),
    ...(notes.disagreeing > 0
      ? [
          `${count(notes.disagreeing, 'message')} ${notes.disagreeing === 1 ? 'has' : 'have'} rows that lead to different pages; the page of most of the rows that were checked is shown.`,
        ]
      : []),
    ...(notes.sharing > 0
      ? [
          `${count(notes.sharing, 'rare message')} ${notes.sharing === 1 ? 'was' : 'were'} not searched one by one: the page shown is that of a message which differs only in words that no page knows.`,
        ]
      : []),
    ...(result.recovered > 0
      ? [`${count(result.recovered, 'object')} failed in an earlier try and no more; these are not counted.`]
      : []),
  ];
}

/** A number with what it counts: `1 row`, `1,234 rows`. */
export function count(number: number, what: string): string {
  return `${inDigits(number)} ${what}${number === 1 ? '' : 's'}`;
}

/** A number with its thousands apart. */
export function inDigits(number: number): string {
  return String(Math.round(number)).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** A number of bytes, as people say it. */
export function inBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];
  let [value, unit] = [bytes, 0];
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${unit === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`;
}

/** The sentence above all: how many rows, and how far the first causes explain them. */
export function headline({ rows, groups }: Result): string {
  if (rows.failed === 0) return 'no failures';
  const known = groups.filter(({ page }) => page !== undefined);
  const explained = known.reduce((sum, group) => sum + group.rows, 0);
  const share = Math.floor((100 * explained) / rows.failed);
  if (known.length === 0) return `${count(rows.failed, 'row')}, no known cause`;
  return `${count(rows.failed, 'row')}, ${count(known.length, 'cause')} ${known.length === 1 ? 'explains' : 'explain'} ${share}%`;
}
