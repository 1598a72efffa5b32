import { render } from 'preact';
import { fill } from '../../domain/fill.ts';
import { inWords } from '../../domain/troubleshooter/symptom.ts';
import type { BadgeWords } from '../Badges.tsx';
import type { Answer } from './answering.ts';
import { type Cards, fetchCards } from './cards.ts';
import { openEngine } from './engine.ts';
import type { Field } from './field.ts';
import { rawWords, searchFullText } from './full-text.ts';
import { large, megabytes, type Parts, sizeOf } from './held-paste.ts';
import { Results, type ResultWords } from './Results.tsx';
import { watchKeys } from './result-keys.ts';
import {
  type Extent,
  type Found,
  type GuideLink,
  type Others,
  type ResultActs,
  type SearchState,
  type Stopped,
  type SymptomLink,
  tierOf,
} from './search-state.ts';

/** What the search writes, and where it leads: the props of its island. */
export interface SearchProps {
  readonly words: ResultWords & {
    readonly none: string;
    readonly oneMatch: string;
    readonly manyMatches: string;
    readonly guesses: string;
    readonly restGone: string;
    readonly large: string;
    readonly hint: string;
  };
  readonly badgeWords: BadgeWords;
  readonly symptoms: readonly SymptomLink[];
  readonly guides: readonly GuideLink[];
  readonly urls: {
    readonly home: string;
    /** The home page of all languages, which addresses of the full text are seen from. */
    readonly root: string;
    /** An error page, and its card, with `{id}` for its id. */
    readonly error: string;
    readonly card: string;
    readonly errors: string;
    readonly troubleshoot: string;
    readonly searchIndex: string;
    readonly pagefind: string;
  };
}

/** Searches for what is in the field now; what was under way ends. */
export type Run = (isTyped: boolean) => void;

/** What is known of a text that was read. */
type Read = Answer & Pick<Found, 'symptoms' | 'guide'>;

/** Results wait so long for the rest of the index and for the cards of their pages, lest they change before the eyes; in milliseconds. */
const patience = 300;
/** How long nobody types before an answer is read out, in milliseconds. */
const pause = 700;

/** Brings the results below the field to life. */
export function openSearch(root: HTMLElement, field: Field): Run {
  const { words, badgeWords, symptoms, guides, urls } = propsOf(root);
  const region = root.querySelector('.results') as HTMLElement;
  const status = region.querySelector('[role=status]') as HTMLElement;
  const hint = root.querySelector('#search-hint') as HTMLElement;
  const wholeList = root.querySelector('[data-whole-list]') as HTMLElement;
  const shown = region.querySelector('.shown') as HTMLElement;
  const errorUrl = (id: string) => urls.error.replace('{id}', id);
  let running = new AbortController();
  let state: SearchState = { found: null, stopped: null, progress: null };
  let announcing = 0;

  function show(change: Partial<SearchState>) {
    state = { ...state, ...change };
    // The page makes room for an answer.
    if (state.found) root.dataset.tier = tierOf(state.found);
    else delete root.dataset.tier;
    const shownActs = {
      ...acts,
      group: root.dataset.rows === 'some' ? () => wholeList.click() : undefined,
      showLine: field.isWhole() ? field.showLine : undefined,
    };
    render(<Results {...state} {...{ words, badgeWords, urls, errorUrl }} acts={shownActs} />, shown);
  }

  /** Tells everybody whether the search is at work, and screen readers the answer once it is there. */
  function setBusy(isBusy: boolean) {
    region.setAttribute('aria-busy', `${isBusy}`);
    root.classList.toggle('searching', isBusy);
    clearTimeout(announcing);
    const text = isBusy ? '' : summary(state.found);
    announcing = window.setTimeout(
      () => {
        status.textContent = text;
      },
      text === '' ? 0 : pause,
    );
    const told = hintFor(sizeOf(field.parts()));
    hint.textContent = told;
    hint.toggleAttribute('data-told', told !== words.hint);
  }

  async function run(isTyped: boolean) {
    running.abort();
    running = new AbortController();
    const { signal } = running;
    setBusy(true);
    // A browser may report one large insertion line by line; only what stands there at last is read.
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return;
    const parts = field.parts();
    if (isBlank(parts)) {
      show({ found: null, stopped: null, progress: null });
      return setBusy(false);
    }
    let reason: Stopped = 'index';
    try {
      const engine = await openEngine(urls.searchIndex);
      if (signal.aborted) return;
      reason = 'reading';
      const size = sizeOf(parts);
      const completing = engine.complete();
      if (!engine.isComplete() && size <= large && !(await soon(completing))) {
        const early = await engine.read(parts, signal);
        if (early && !signal.aborted) await presentEarly({ ...asked(early), isTyped }, completing, signal);
      }
      const extent: Extent = (await completing) ? 'whole' : 'part';
      if (signal.aborted) return;
      const tell = (read: number) => !signal.aborted && show({ found: null, stopped: null, progress: { read, size } });
      if (size > large) tell(0);
      const answer = await engine.read(parts, signal, size > large ? tell : undefined);
      if (answer && !signal.aborted) await present({ ...asked(answer), extent, isTyped }, signal);
    } catch {
      if (!signal.aborted) stop(reason);
    }
  }

  /** Shows what is found already, and nothing of an earlier text, unless the rest of the index comes first; guesses wait for it. */
  async function presentEarly(answer: Read & Pick<Found, 'isTyped'>, rest: Promise<unknown>, signal: AbortSignal) {
    if (answer.finding.matches.length === 0) return show({ found: null, stopped: null, progress: null });
    const cards = await Promise.race([soon(cardsOf(answer)).then((cards) => cards ?? {}), rest.then(() => undefined)]);
    if (!cards || signal.aborted) return;
    show({ found: { ...answer, cards, extent: 'so-far', others: 'not-asked' }, stopped: null, progress: null });
  }

  async function present(answer: Read & Pick<Found, 'extent' | 'isTyped'>, signal: AbortSignal) {
    const { matches, mayFit } = answer.finding;
    const isFound = matches.length + mayFit.length > 0;
    const others: Others = isFound ? 'not-asked' : 'searching';
    const arriving = cardsOf(answer);
    const cards = (await soon(arriving)) ?? {};
    if (signal.aborted) return;
    show({ found: { ...answer, cards, others }, stopped: null, progress: null });
    const all = await arriving;
    if (signal.aborted) return;
    show({ found: { ...answer, cards: all, others } });
    if (!isFound) await addOthers(signal);
    if (!signal.aborted) setBusy(false);
  }

  function cardsOf({ finding: { matches, mayFit } }: Answer): Promise<Cards> {
    return fetchCards(
      [...matches, ...mayFit].map(({ id }) => id),
      (id) => urls.card.replace('{id}', id),
    );
  }

  /** What comes, if it comes soon. */
  function soon<Result>(arriving: Promise<Result>): Promise<Result | undefined> {
    return Promise.race([arriving, new Promise<undefined>((resolve) => setTimeout(resolve, patience))]);
  }

  /** An answer with what its text says in words. */
  function asked(answer: Answer): Read {
    return { ...answer, ...inWords(answer.finding, answer.beginning, { symptoms, guides }) };
  }

  /** Ends without results; the text stays. */
  function stop(reason: Stopped) {
    running.abort();
    show({ found: null, stopped: reason, progress: null });
    setBusy(false);
  }

  async function addOthers(signal: AbortSignal) {
    const { found } = state;
    if (!found) return;
    const { finding, guide, beginning } = found;
    const known = new Set([...finding.matches, ...finding.mayFit].map(({ id }) => errorUrl(id)));
    if (guide) known.add(guide.url);
    const asked = finding.words.length > 0 ? finding.words : rawWords(beginning);
    const others: Others = await searchFullText(urls.pagefind, urls.root, asked).then(
      (hits) => hits.filter(({ url }) => !known.has(url)),
      () => 'failed' as const,
    );
    if (!signal.aborted) show({ found: { ...found, others } });
  }

  // Whatever is pressed may vanish with what it brings; the focus waits where the answer will be.
  const toResults = () => region.focus();
  const acts: ResultActs = {
    retry: () => {
      toResults();
      run(false);
    },
    cancel: () => {
      toResults();
      stop('cancelled');
    },
    askOthers: async () => {
      toResults();
      const { found } = state;
      if (!found) return;
      running.abort();
      running = new AbortController();
      const { signal } = running;
      setBusy(true);
      show({ found: { ...found, others: 'searching' } });
      await addOthers(signal);
      if (!signal.aborted) setBusy(false);
    },
  };
  watchKeys(root, root.querySelector('textarea') as HTMLTextAreaElement, region);

  function summary(found: Found | null): string {
    if (!found) return '';
    const { matches, mayFit } = found.finding;
    const said = [
      ...(found.guide ? [found.guide.title] : []),
      ...found.symptoms.map(({ title }) => fill(words.soundsLike, { symptom: title })),
    ].map((sentence) => `${sentence}.`);
    const [first] = matches;
    const { message, title } = (first && found.cards[first.id]) ?? {};
    // What varies in a message is no word to read out.
    const name = (message?.includes('{') ? title : (message ?? title)) ?? first?.id ?? '';
    const others = mayFit.length + (Array.isArray(found.others) ? found.others.length : 0);
    return [
      ...said,
      matches.length > 0
        ? fill(matches.length === 1 ? words.oneMatch : words.manyMatches, { count: matches.length, first: name })
        : mayFit.length > 0
          ? words[mayFit.length === 1 ? 'oneGuess' : 'manyGuesses']
          : said.length > 0
            ? ''
            : words.none,
      ...(others > 0 ? [fill(words.guesses, { count: others })] : []),
    ].join(' ');
  }

  function hintFor(size: number): string {
    if (field.isRestGone()) return words.restGone;
    return size > large ? fill(words.large, { size: megabytes(size) }) : words.hint;
  }

  return run;
}

function propsOf(root: HTMLElement): SearchProps {
  return JSON.parse(root.querySelector('[data-props]')?.textContent ?? '') as SearchProps;
}

function isBlank(parts: Parts): boolean {
  return parts.every((part) => typeof part === 'string' && part.trim() === '');
}
