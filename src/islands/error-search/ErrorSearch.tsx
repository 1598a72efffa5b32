import { useEffect, useRef, useState } from 'preact/hooks';
import { fill } from '../../domain/fill.ts';
import { excerpt } from '../../domain/log-search/excerpt.ts';
import type { Evidence, Match } from '../../domain/log-search/finding.ts';
import { Badges, type BadgeWords } from '../Badges.tsx';
import { OtherPages, type OtherWords } from './OtherPages.tsx';
import type { ResultTools, ToolWords } from './ResultTools.tsx';
import type { PageCard } from './search-data.ts';
import { large, useSearch } from './use-search.ts';

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
  readonly failed: string;
  readonly retry: string;
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
  const { field, results, busy, failed, progress, pages, run, onInput, onPaste, askOthers, cancel, clear } = useSearch({
    ...urls,
    errorUrl,
  });
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
            onInput={onInput}
            onPaste={onPaste}
          />
          <div class="below">
            <p id="search-hint" class="quiet small">
              {results !== null && results.pasted.length > large
                ? fill(words.large, { size: megabytes(results.pasted) })
                : words.hint}
            </p>
            {results !== null && (
              <button type="button" onClick={clear}>
                {words.clear}
              </button>
            )}
            <button type="submit">{words.submit}</button>
          </div>
        </form>
      </search>

      <section class="results scripted-only" ref={region} tabIndex={-1} aria-label={words.results} aria-busy={busy}>
        <p role="status" class="visually-hidden">
          {results !== null && !busy && !failed && summary(words, matches.length, best?.message ?? '')}
        </p>
        {progress !== null && (
          <p class="progress">
            <progress aria-label={words.progress} value={progress} /> {words.progress}{' '}
            <button type="button" onClick={cancel}>
              {words.cancel}
            </button>
          </p>
        )}
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
        {!failed && results !== null && (
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
            {matches.length > 0 && results.finding.lines > 1 && (
              <p class="quiet small">
                {fill(words.accounted, { matched: results.finding.matchedLines, count: results.finding.lines })}
              </p>
            )}
            {matches.length > 1 && best && (
              <p>
                <b>{words.separate}</b> <a href={best.asked.url}>{best.asked.question}</a>
              </p>
            )}
            <OtherPages others={results.others} ask={askOthers} words={words} />
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

function megabytes(text: string): string {
  return `${(text.length / 1_000_000).toFixed(1)} MB`;
}
