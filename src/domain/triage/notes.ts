import { percentOf } from './percent.ts';
import type { Layout, Result } from './triage.ts';

/** What a reader should know about how a list was read. */
export type Note =
  /** Nothing failed, but rows tell of objects that were copied or left out. */
  | { readonly note: 'only-good'; readonly copied: number; readonly left: number }
  /** Where words have it, what is not known about the format. */
  | { readonly note: 'format' }
  | {
      readonly note:
        | 'no-failure'
        | 'gb18030'
        | 'utf-16'
        | 'unreadable'
        | 'mixed-line-ends'
        | 'long-document'
        | 'too-many-messages'
        | 'too-many-objects';
    }
  | { readonly note: 'long-records' | 'disagreeing' | 'sharing' | 'recovered'; readonly count: number };

/** What a reader should know about how a list was read. */
export function notesOn(result: Result, { format, encoding, writtenAs }: Layout): Note[] {
  const { notes, rows, lines, recovered } = result;
  const hasGood = rows.succeeded + rows.skipped > 0;
  const isEmpty = lines.failed + lines.succeeded + lines.skipped + lines.other === 0;
  const counted = (note: 'long-records' | 'disagreeing' | 'sharing' | 'recovered', count: number): Note[] =>
    count > 0 ? [{ note, count }] : [];
  return [
    ...(rows.failed === 0 && hasGood
      ? [{ note: 'only-good' as const, copied: rows.succeeded, left: rows.skipped }]
      : []),
    ...(rows.failed === 0 && !hasGood && !isEmpty ? [{ note: 'no-failure' as const }] : []),
    { note: 'format' },
    ...(encoding === 'gb18030' ? [{ note: 'gb18030' as const }] : []),
    ...(writtenAs !== undefined ? [{ note: 'utf-16' as const }] : []),
    ...(notes.hasUnreadable ? [{ note: 'unreadable' as const }] : []),
    ...(notes.mixedLineEnds ? [{ note: 'mixed-line-ends' as const }] : []),
    ...(format.unfold && notes.longLines > 0
      ? [{ note: 'long-document' as const }]
      : counted('long-records', notes.longLines)),
    ...(notes.hasTooManyMessages ? [{ note: 'too-many-messages' as const }] : []),
    ...(result.isAtLeast ? [{ note: 'too-many-objects' as const }] : []),
    ...counted('disagreeing', notes.disagreeing),
    ...counted('sharing', notes.sharing),
    ...counted('recovered', recovered),
  ];
}

/** How far known causes explain a list. */
export interface Headline {
  /** Rows of failures. */
  readonly rows: number;
  /** Causes that have a page. */
  readonly causes: number;
  /** What share of the rows they explain, in percent. */
  readonly share: number;
  /** Whether the search was asked about every message. */
  readonly isSearched: boolean;
}

/** How far known causes explain a list. */
export function headlineOf({ rows, groups }: Result): Headline {
  const known = groups.filter(({ page }) => page !== undefined);
  const explained = known.reduce((sum, group) => sum + group.rows, 0);
  return {
    rows: rows.failed,
    causes: known.length,
    share: percentOf(explained, rows.failed),
    isSearched: groups.every(({ isRest, messages }) => isRest || messages.every(({ answer }) => answer !== undefined)),
  };
}
