import { useEffect, useRef, useState } from 'preact/hooks';
import { fill } from '../../domain/fill.ts';
import { excerpt } from '../../domain/log-search/excerpt.ts';
import type { Evidence, Match } from '../../domain/log-search/finding.ts';
import { Badges, type BadgeWords } from '../Badges.tsx';
import { large } from './held-paste.ts';
import { OtherPages, type OtherWords } from './OtherPages.tsx';
import type { ResultTools, ToolWords } from './ResultTools.tsx';
import type { PageCard } from './search-data.ts';
import { type Results, type Stopped, useSearch } from './use-search.ts';

/** Interface words of the search; see `search` in the dictionary. */
export interface SearchWords extends OtherWords, ToolWords {
  readonly label: string;
  readonly placeholder: string;
  readonly hint: string;
  readonly clear: string;
  readonly submit: string;
  readonly separate: string;
  readonly results: string;
  readonly noneHint: string;
  readonly noneLink: string;
  readonly oneMatch: string;
  readonly manyMatches: string;
  readonly lines: string;
  readonly accounted: string;
  readonly stopped: Readonly<Record<Stopped, string>>;
  readonly retry: string;
  readonly loading: string;
  readonly first: string;
  readonly similar: string;
  readonly similarHint: string;
  readonly morePages: string;
  readonly restGone: string;
  readonly failedIndex: string;
  readonly large: string;
  readonly progress: string;
  readonly cancel: string;
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

/** The search field with its results: our own reading of the paste first, the full text below. */
export function ErrorSearch({ words, badgeWords, urls }: Props) {
  const region = useRef<HTMLElement>(null);
  const errorUrl = (id: string) => urls.error.replace('{id}', id);
  const search = useSearch({ ...urls, errorUrl });
  const { field, results, busy, stopped, progress, pages } = search;
  const matches = results?.finding.matches ?? [];
  const [Tools, setTools] = useState<typeof ResultTools | null>(null);
  const hasResults = results !== null;
  useEffect(() => {
    if (!hasResults) return;
    import('./ResultTools.tsx').then(
      (module) => setTools(() => module.ResultTools),
      () => {
        // The results stand without them.
      },
    );
  }, [hasResults]);
  const best = pages[matches[0]?.id ?? ''];
  // Whatever is pressed may vanish with what it brings; the focus waits where the answer will stand.
  const toResults = () => region.current?.focus();
  const andToResults = (act: () => void) => () => {
    toResults();
    act();
  };

  return (
    <div class="error-search">
      <search class="scripted-only">
        <label for="search">{words.label}</label>
        <textarea
          id="search"
          ref={field}
          rows={3}
          placeholder={words.placeholder}
          aria-describedby="search-hint"
          spellcheck={false}
          autocapitalize="off"
          onInput={search.onInput}
          onPaste={search.onPaste}
        />
        <div class="below">
          <p id="search-hint" class="quiet small">
            {hintFor(words, results, search.restIsGone)}
          </p>
          <button type="button" class="find" onClick={toResults}>
            {words.submit}
          </button>
          {(hasResults || stopped !== null) && (
            <button type="button" onClick={search.clear}>
              {words.clear}
            </button>
          )}
        </div>
      </search>

      <section class="results scripted-only" ref={region} tabIndex={-1} aria-label={words.results} aria-busy={busy}>
        <Announcement text={busy || stopped ? '' : summary(words, results, best?.message ?? '')} />
        {busy && !hasResults && progress === null && (
          <p class="late quiet">
            {words.loading} <a href={urls.errors}>{words.failedIndex}</a>
          </p>
        )}
        {progress !== null && (
          <p class="progress">
            <progress aria-label={words.progress} value={progress} /> {words.progress}{' '}
            <button type="button" onClick={andToResults(search.cancel)}>
              {words.cancel}
            </button>
          </p>
        )}
        {stopped !== null && !busy && (
          <div class="panel flow" role="alert">
            <p>{words.stopped[stopped]}</p>
            <p>
              <button type="button" onClick={andToResults(search.run)}>
                {words.retry}
              </button>{' '}
              <a href={urls.errors}>{words.failedIndex}</a>
            </p>
          </div>
        )}
        {results !== null && (
          <>
            {matches.length === 0 ? (
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
            ) : (
              <>
                <h2 id="matching">{words.matching}</h2>
                <ol class="plain" aria-labelledby="matching">
                  {matches.map((match) => (
                    <MatchItem
                      key={match.id}
                      match={match}
                      pasted={results.pasted}
                      url={errorUrl(match.id)}
                      card={pages[match.id]}
                      {...{ words, badgeWords }}
                    />
                  ))}
                </ol>
              </>
            )}
            {matches.length > 0 && results.finding.matchedLines < results.finding.lines && (
              <p class="quiet small">
                {fill(words.accounted, { matched: results.finding.matchedLines, count: results.finding.lines })}
              </p>
            )}
            {best && areRivals(matches, results.pasted) && (
              <p>
                <b>{words.separate}</b> <a href={best.asked.url}>{best.asked.question}</a>
              </p>
            )}
            {results.finding.similar.length > 0 && (
              <>
                <h2 id="similar">{words.similar}</h2>
                <p class="quiet small">{words.similarHint}</p>
                <ol class="plain" aria-labelledby="similar">
                  {results.finding.similar.map((id) => (
                    <li key={id}>
                      <a href={errorUrl(id)}>{pages[id]?.title ?? id}</a>
                    </li>
                  ))}
                </ol>
              </>
            )}
            <OtherPages others={results.others} ask={andToResults(search.askOthers)} words={words} />
            {Tools && (
              <Tools
                pasted={results.pasted}
                matches={matches.map(({ id }) => ({
                  message: pages[id]?.message ?? id,
                  title: pages[id]?.title ?? '',
                  address: new URL(errorUrl(id), location.href).href,
                }))}
                home={urls.home}
                words={words}
              />
            )}
          </>
        )}
      </section>
    </div>
  );
}

/** How long nobody types before an answer is read out, in milliseconds. */
const pause = 700;

/** Tells screen readers an answer once it stands, not with every letter that is typed. */
function Announcement({ text }: { readonly text: string }) {
  const [said, say] = useState('');
  useEffect(() => {
    const timer = setTimeout(say, text === '' ? 0 : pause, text);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p role="status" class="visually-hidden">
      {said}
    </p>
  );
}

interface MatchProps {
  readonly match: Match;
  readonly pasted: string;
  readonly url: string;
  readonly card: PageCard | undefined;
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
          <p>
            <b>{words.first}</b> {card.first}
          </p>
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

function summary(words: SearchWords, results: Results | null, first: string): string {
  if (results === null) return '';
  const { finding, others } = results;
  const count = finding.matches.length;
  const found = Array.isArray(others) ? others.length : 0;
  return [
    count === 0 ? words.none : fill(count === 1 ? words.oneMatch : words.manyMatches, { count, first }),
    ...(finding.similar.length + found > 0 ? [fill(words.morePages, { count: finding.similar.length + found })] : []),
  ].join(' ');
}

/** Whether the first two matches may be one error: whole messages on two lines are two. */
function areRivals([first, second]: readonly Match[], pasted: string): boolean {
  const [a, b] = [first?.pieces[0], second?.pieces[0]];
  if (!first || !second || !a || !b) return false;
  const areWhole = [first, second].every(({ evidence }) => evidence === 'message' || evidence === 'ec');
  return !areWhole || !pasted.slice(Math.min(a.to, b.to), Math.max(a.from, b.from)).includes('\n');
}

function hintFor(words: SearchWords, results: Results | null, restIsGone: boolean): string {
  if (restIsGone) return words.restGone;
  return results !== null && results.pasted.length > large
    ? fill(words.large, { size: megabytes(results.pasted) })
    : words.hint;
}

function megabytes(text: string): string {
  return `${(text.length / 1_000_000).toFixed(1)} MB`;
}
