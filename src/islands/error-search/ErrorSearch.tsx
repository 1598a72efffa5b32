import { useEffect, useRef, useState } from 'preact/hooks';
import { fill } from '../../domain/fill.ts';
import { excerpt } from '../../domain/log-search/excerpt.ts';
import type { Evidence, Finding, Match } from '../../domain/log-search/finding.ts';
import type { BadgeWords } from '../Badges.tsx';
import { Badges } from '../Badges.tsx';
import { Facts, type FactsWords } from './Facts.tsx';
import type { FullTextHit } from './full-text.ts';
import { searchFullText } from './full-text.ts';
import { ShareSearch, type ShareWords } from './ShareSearch.tsx';
import type { Search } from './search-data.ts';
import { loadSearch } from './search-data.ts';

/** Interface words of the search; see `search` in the dictionary. */
export interface SearchWords {
  readonly label: string;
  readonly placeholder: string;
  readonly hint: string;
  readonly clear: string;
  readonly submit: string;
  readonly facts: FactsWords;
  readonly share: ShareWords;
  readonly separate: string;
  readonly results: string;
  readonly matching: string;
  readonly other: string;
  readonly otherHint: string;
  readonly searching: string;
  readonly none: string;
  readonly noneHint: string;
  readonly noneLink: string;
  readonly oneMatch: string;
  readonly manyMatches: string;
  readonly lines: string;
  readonly failed: string;
  readonly retry: string;
  readonly failedIndex: string;
  readonly otherFailed: string;
  readonly large: string;
  readonly evidence: Readonly<Record<Evidence, string>>;
}

interface Props {
  readonly words: SearchWords;
  readonly badgeWords: BadgeWords;
  readonly urls: {
    readonly home: string;
    /** An error page, with `{id}` for its id. */
    readonly error: string;
    readonly errors: string;
    readonly troubleshoot: string;
    readonly searchIndex: string;
    readonly pagefind: string;
  };
}

/** What stands in the results for one pasted text. */
interface Results {
  readonly pasted: string;
  readonly finding: Finding;
  /** Absent while the full text is being searched; `failed` when it could not be loaded. */
  readonly others?: readonly FullTextHit[] | 'failed';
}

/** Pastes longer than this are read by a worker, in characters. */
const large = 100_000;

/**
 * Reads what is pasted while it is typed. The text stays in the field: not in state that outlives
 * the page, not in the address, not in storage. Browsers restore the field on Back by themselves.
 */
export function ErrorSearch({ words, badgeWords, urls }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const region = useRef<HTMLElement>(null);
  const search = useRef<Search>(null);
  const running = useRef<AbortController>(null);
  const [results, setResults] = useState<Results | null>(null);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);

  async function run() {
    running.current?.abort();
    const pasted = field.current?.value ?? '';
    if (pasted.trim() === '') {
      setResults(null);
      setBusy(false);
      return;
    }
    const current = new AbortController();
    running.current = current;
    setBusy(true);
    try {
      search.current ??= await loadSearch(urls.searchIndex);
      setFailed(false);
      const { find, findInBackground } = search.current;
      const finding = pasted.length > large ? await findInBackground(pasted, current.signal) : find(pasted);
      if (current.signal.aborted) return;
      setResults({ pasted, finding });
      const others = await findOthers(finding);
      if (current.signal.aborted) return;
      setResults({ pasted, finding, others });
      setBusy(false);
    } catch {
      if (current.signal.aborted) return;
      setFailed(true);
      setBusy(false);
    }
  }

  async function findOthers({ words: distinctive, matches }: Finding): Promise<FullTextHit[] | 'failed'> {
    try {
      const hits = await searchFullText(urls.pagefind, urls.home, distinctive);
      const shown = new Set(matches.map(({ id }) => errorUrl(id)));
      return hits.filter(({ url }) => !shown.has(url));
    } catch {
      return 'failed';
    }
  }

  useEffect(() => {
    const { current } = field;
    if (!current) return;
    current.value ||= new URLSearchParams(location.search).get('q') ?? '';
    const focusWhenAsked = () => location.hash === '#search' && current.focus();
    focusWhenAsked();
    addEventListener('hashchange', focusWhenAsked);
    run();
    return () => removeEventListener('hashchange', focusWhenAsked);
  }, []);

  const errorUrl = (id: string) => urls.error.replace('{id}', id);
  const matches = results?.finding.matches ?? [];
  const others = results?.others;
  const pages = search.current?.pages ?? {};
  const best = pages[matches[0]?.id ?? ''];

  return (
    <div class="error-search">
      <search class="scripted-only">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            region.current?.focus();
          }}
        >
          <label for="search">{words.label}</label>
          <textarea
            id="search"
            ref={field}
            rows={3}
            placeholder={words.placeholder}
            aria-describedby="search-hint"
            spellcheck={false}
            autocapitalize="off"
            onInput={run}
          />
          <div class="below">
            <p id="search-hint" class="quiet small">
              {results !== null && results.pasted.length > large
                ? fill(words.large, { size: `${(results.pasted.length / 1_000_000).toFixed(1)} MB` })
                : words.hint}
            </p>
            {results !== null && (
              <button
                type="button"
                onClick={() => {
                  if (field.current) field.current.value = '';
                  field.current?.focus();
                  run();
                }}
              >
                {words.clear}
              </button>
            )}
            <button type="submit">{words.submit}</button>
          </div>
        </form>
      </search>

      <section class="results" ref={region} tabIndex={-1} aria-label={words.results} aria-busy={busy}>
        <p role="status" class="visually-hidden">
          {results !== null && !busy && summary(words, matches.length, best?.message ?? '')}
        </p>
        {failed && (
          <div class="panel flow" role="alert">
            <p>{words.failed}</p>
            <p>
              <button type="button" onClick={run}>
                {words.retry}
              </button>{' '}
              <a href={urls.errors}>{words.failedIndex}</a>
            </p>
          </div>
        )}
        {!failed && results !== null && matches.length === 0 && (
          <div class="panel flow">
            <p>
              <b>{words.none}</b>
            </p>
            <p>{words.noneHint}</p>
            <p>
              <a class="button" href={urls.troubleshoot}>
                {words.noneLink}
              </a>
            </p>
          </div>
        )}
        {!failed && results !== null && matches.length > 0 && (
          <>
            <h2 id="matching">{words.matching}</h2>
            <ol class="plain" aria-labelledby="matching">
              {matches.map((match) => (
                <MatchItem
                  key={match.id}
                  match={match}
                  pasted={results.pasted}
                  url={errorUrl(match.id)}
                  {...{ words, badgeWords }}
                  card={pages[match.id]}
                />
              ))}
            </ol>
            {matches.length > 1 && best && (
              <p>
                <b>{words.separate}</b> <a href={best.asked.url}>{best.asked.question}</a>
              </p>
            )}
          </>
        )}
        {!failed && others === 'failed' && <p class="quiet small">{words.otherFailed}</p>}
        {!failed && Array.isArray(others) && others.length > 0 && (
          <>
            <h2 id="other">{words.other}</h2>
            <p class="quiet small">{words.otherHint}</p>
            <ul class="plain" aria-labelledby="other">
              {others.map(({ url, title, excerpt }) => (
                <li key={url}>
                  <a href={url}>{title}</a>
                  <p class="quiet small" dangerouslySetInnerHTML={{ __html: excerpt }} />
                </li>
              ))}
            </ul>
          </>
        )}
        {!failed && results !== null && <Facts pasted={results.pasted} words={words.facts} />}
        {!failed && results !== null && search.current && (
          <ShareSearch
            pasted={results.pasted}
            matches={matches.map(({ id }) => ({
              message: pages[id]?.message ?? id,
              title: pages[id]?.title ?? '',
              address: new URL(errorUrl(id), location.href).href,
            }))}
            home={urls.home}
            words={words.share}
            labels={{ matching: words.matching, none: words.none, facts: words.facts.names }}
          />
        )}
      </section>
    </div>
  );
}

interface MatchProps {
  readonly match: Match;
  readonly pasted: string;
  readonly url: string;
  readonly card: Search['pages'][string] | undefined;
  readonly words: SearchWords;
  readonly badgeWords: BadgeWords;
}

function MatchItem({ match, pasted, url, card, words, badgeWords }: MatchProps) {
  return (
    <li class="panel flow">
      <h3>
        <a class="mono" href={url}>
          {card?.message ?? match.id}
        </a>
      </h3>
      {card && (
        <>
          <p>{card.title}</p>
          <Badges verdicts={card} words={badgeWords} />
        </>
      )}
      <p class="quiet small">
        {words.evidence[match.evidence]}
        {match.lines > 1 && `, ${fill(words.lines, { count: match.lines })}`}:{' '}
        <span class="mono excerpt">
          {excerpt(pasted, match.pieces).map(({ text, marked }) => (marked ? <mark>{text}</mark> : text))}
        </span>
      </p>
    </li>
  );
}

function summary(words: SearchWords, count: number, first: string): string {
  if (count === 0) return words.none;
  return fill(count === 1 ? words.oneMatch : words.manyMatches, { count, first });
}
