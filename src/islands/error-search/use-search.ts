import { useEffect, useRef, useState } from 'preact/hooks';
import type { Evidence, Finding } from '../../domain/log-search/finding.ts';
import { type FullTextHit, searchFullText } from './full-text.ts';
import { loadSearch, type Search } from './search-data.ts';

/** The full text of the site: not asked for, being searched, not to be had, or what was found. */
export type Others = 'not-asked' | 'searching' | 'failed' | readonly FullTextHit[];

/** What stands in the results for one pasted text. */
export interface Results {
  readonly pasted: string;
  readonly finding: Finding;
  readonly others: Others;
}

interface Options {
  readonly searchIndex: string;
  readonly pagefind: string;
  readonly home: string;
  readonly errorUrl: (id: string) => string;
}

/** Pastes longer than this are read by a worker, in characters. */
export const large = 100_000;

/** How much of a large paste the field shows, in characters. */
const shown = 2_000;

/** A match on one of these needs no second opinion of the full text. */
const sure: readonly Evidence[] = ['ec', 'message', 'code', 'wording'];

/**
 * Reads what stands in the field while it is typed. The text stays in the field: not in an address,
 * not in storage. Browsers restore the field on Back by themselves.
 */
export function useSearch({ searchIndex, pagefind, home, errorUrl }: Options) {
  const field = useRef<HTMLTextAreaElement>(null);
  /** A paste too long for the field, which shows only its beginning: browsers freeze over megabytes. */
  const held = useRef<string>(null);
  const search = useRef<Search>(null);
  const running = useRef<AbortController>(null);
  const [results, setResults] = useState<Results | null>(null);
  // Busy until the script has looked at the field: text may stand in it before.
  const [busy, setBusy] = useState(true);
  const [failed, setFailed] = useState(false);
  /** Share of a large paste that has been read, 0 to 1. */
  const [progress, setProgress] = useState<number | null>(null);

  /** Begins anew for the present text; what was under way ends. */
  async function run() {
    running.current?.abort();
    setProgress(null);
    const { signal } = start();
    // A browser may report one large insertion line by line; only what stands there at last is read.
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return;
    const pasted = held.current ?? field.current?.value ?? '';
    if (pasted.trim() === '') {
      setResults(null);
      setFailed(false);
      setBusy(false);
      return;
    }
    try {
      search.current = await loadSearch(searchIndex);
      const { find, findInBackground } = search.current;
      if (pasted.length > large) setProgress(0);
      const finding = pasted.length > large ? await findInBackground(pasted, signal, setProgress) : find(pasted);
      if (signal.aborted) return;
      setFailed(false);
      setProgress(null);
      const isSure = finding.matches.some(({ evidence }) => sure.includes(evidence));
      setResults({ pasted, finding, others: isSure ? 'not-asked' : 'searching' });
      if (!isSure) await addOthers({ pasted, finding, others: 'searching' }, signal);
    } catch {
      if (!signal.aborted) setFailed(true);
    }
    if (!signal.aborted) setBusy(false);
  }

  /** What was typed takes the place of a paste that was held. */
  function onInput() {
    held.current = null;
    run();
  }

  /** Holds a large paste, with what stands around it, and shows its beginning in the field. */
  function onPaste(event: ClipboardEvent) {
    const { current } = field;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!current || text.length <= large) return;
    event.preventDefault();
    const before = current.value.slice(0, current.selectionStart);
    const after = current.value.slice(current.selectionEnd);
    held.current = `${before}${text}${after}`;
    current.value = `${held.current.slice(0, shown)}\n…`;
    run();
  }

  function start(): AbortController {
    const current = new AbortController();
    running.current = current;
    setBusy(true);
    return current;
  }

  async function addOthers(shown: Results, signal: AbortSignal) {
    const { words, matches } = shown.finding;
    const ids = new Set(matches.map(({ id }) => errorUrl(id)));
    const others = await searchFullText(pagefind, home, words).then(
      (hits) => hits.filter(({ url }) => !ids.has(url)),
      () => 'failed' as const,
    );
    if (!signal.aborted) setResults({ ...shown, others });
  }

  /** Searches the full text too, because the reader wants more than a sure match. */
  async function askOthers() {
    if (results === null) return;
    const { signal } = start();
    setResults({ ...results, others: 'searching' });
    await addOthers(results, signal);
    if (!signal.aborted) setBusy(false);
  }

  /** Ends the reading of a large paste; the text stays. */
  function cancel() {
    running.current?.abort();
    setProgress(null);
    setBusy(false);
  }

  function clear() {
    held.current = null;
    if (field.current) field.current.value = '';
    field.current?.focus();
    run();
  }

  useEffect(() => {
    const { current } = field;
    if (!current) return;
    current.value ||= new URLSearchParams(location.search).get('q') ?? '';
    const focusWhenAsked = () => location.hash === '#search' && current.focus();
    focusWhenAsked();
    addEventListener('hashchange', focusWhenAsked);
    // Ready before the first paste; when it cannot be had, that paste tries again and says so.
    loadSearch(searchIndex).catch(() => {});
    run();
    return () => removeEventListener('hashchange', focusWhenAsked);
  }, []);

  return {
    field,
    results,
    busy,
    failed,
    progress,
    pages: search.current?.pages ?? {},
    run,
    onInput,
    onPaste,
    askOthers,
    cancel,
    clear,
  };
}
