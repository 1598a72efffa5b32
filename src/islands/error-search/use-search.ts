import { useEffect, useRef, useState } from 'preact/hooks';
import type { Evidence, Finding } from '../../domain/log-search/finding.ts';
import { type FullTextHit, searchFullText } from './full-text.ts';
import { type HeldPaste, hold, isRestGone, large, wholeText } from './held-paste.ts';
import { loadSearch, type Search } from './search-data.ts';

/** The full text of the site: not asked for, being searched, not to be had, or what was found. */
export type Others = 'not-asked' | 'searching' | 'failed' | readonly FullTextHit[];

/** What stands in the results for one pasted text. */
export interface Results {
  readonly pasted: string;
  readonly finding: Finding;
  readonly others: Others;
}

/** Why there are no results: the index or the background reader failed, or the reader cancelled. */
export type Stopped = 'index' | 'reading' | 'cancelled';

interface Options {
  readonly searchIndex: string;
  readonly pagefind: string;
  readonly home: string;
  readonly errorUrl: (id: string) => string;
}

/** A match on one of these needs no second opinion of the full text. */
const sure: readonly Evidence[] = ['ec', 'message', 'code', 'wording'];

/**
 * Reads what stands in the field while it is typed. The text stays in the field: not in an address,
 * not in storage. Browsers restore the field on Back by themselves.
 */
export function useSearch({ searchIndex, pagefind, home, errorUrl }: Options) {
  const field = useRef<HTMLTextAreaElement>(null);
  const rest = useRef('');
  const search = useRef<Search>(null);
  const running = useRef<AbortController>(null);
  const [results, setResults] = useState<Results | null>(null);
  // Busy until the script has looked at the field: text may stand in it before.
  const [busy, setBusy] = useState(true);
  const [stopped, setStopped] = useState<Stopped | null>(null);
  /** Share of a large paste that has been read, 0 to 1. */
  const [progress, setProgress] = useState<number | null>(null);

  const held = (): HeldPaste => ({ value: field.current?.value ?? '', rest: rest.current });

  /** Begins anew for the present text; what was under way ends. */
  async function run() {
    running.current?.abort();
    setProgress(null);
    const { signal } = start();
    // A browser may report one large insertion line by line; only what stands there at last is read.
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return;
    const pasted = wholeText(held());
    if (pasted.trim() === '') {
      setResults(null);
      setStopped(null);
      setBusy(false);
      return;
    }
    let reason: Stopped = 'index';
    try {
      search.current = await loadSearch(searchIndex);
      if (signal.aborted) return;
      reason = 'reading';
      const { find, findInBackground } = search.current;
      if (pasted.length > large) setProgress(0);
      const finding = pasted.length > large ? await findInBackground(pasted, signal, setProgress) : find(pasted);
      if (signal.aborted) return;
      setStopped(null);
      setProgress(null);
      const isSure = finding.matches.some(({ evidence }) => sure.includes(evidence));
      setResults({ pasted, finding, others: isSure ? 'not-asked' : 'searching' });
      if (!isSure) await addOthers({ pasted, finding, others: 'searching' }, signal);
    } catch {
      if (!signal.aborted) stop(reason);
    }
    if (!signal.aborted) setBusy(false);
  }

  /** Ends without results; the text stays. */
  function stop(reason: Stopped) {
    running.current?.abort();
    setProgress(null);
    setResults(null);
    setStopped(reason);
    setBusy(false);
  }

  /** What is dropped or filled in may be as large as what is pasted. */
  function onInput() {
    if ((field.current?.value.length ?? 0) > large) show(hold(wholeText(held())));
    forgetAddress();
    run();
  }

  /** Holds a large paste, with what stands around it, and shows its beginning in the field. */
  function onPaste(event: ClipboardEvent) {
    const { current } = field;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!current || text.length <= large) return;
    event.preventDefault();
    const { value } = current;
    const before = value.slice(0, current.selectionStart);
    const after = wholeText({ value: value.slice(current.selectionEnd), rest: rest.current });
    show(hold(`${before}${text}${after}`));
    run();
  }

  /** Puts a text into the field as if it were typed, so that the browser can undo it. */
  function show({ value, rest: more }: HeldPaste) {
    rest.current = more;
    const { current } = field;
    if (!current) return;
    current.focus();
    current.select();
    const isTyped = value === '' ? document.execCommand('delete') : document.execCommand('insertText', false, value);
    if (!isTyped) current.value = value;
  }

  function start(): AbortController {
    const current = new AbortController();
    running.current = current;
    setBusy(true);
    return current;
  }

  async function addOthers(shown: Results, signal: AbortSignal) {
    const { words, matches, similar } = shown.finding;
    const known = new Set([...matches.map(({ id }) => id), ...similar].map(errorUrl));
    const others = await searchFullText(pagefind, home, words).then(
      (hits) => hits.filter(({ url }) => !known.has(url)),
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

  function clear() {
    show({ value: '', rest: '' });
    forgetAddress();
    run();
  }

  useEffect(() => {
    const { current } = field;
    if (!current) return;
    if (current.value === '') {
      const { value, rest: more } = hold(sharedText());
      current.value = value;
      rest.current = more;
    }
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
    stopped,
    progress,
    pages: search.current?.pages ?? {},
    restIsGone: isRestGone(held()),
    run,
    onInput,
    onPaste,
    askOthers,
    cancel: () => stop('cancelled'),
    clear,
  };
}

/** The text of a shared link. It stands behind `#`, which no browser sends; earlier links have `?q=`. */
function sharedText(): string {
  const { hash, search } = location;
  return new URLSearchParams(hash.startsWith('#q=') ? hash.slice(1) : search).get('q') ?? '';
}

/** Takes the text of a shared link out of the address as soon as another stands in the field. */
function forgetAddress() {
  if (sharedText() !== '') history.replaceState(history.state, '', location.pathname);
}
