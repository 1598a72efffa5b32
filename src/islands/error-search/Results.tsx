import { fill } from '../../domain/fill.ts';
import { gapAfter } from '../../domain/text/gap-after.ts';
import type { BadgeWords } from '../Badges.tsx';
import { isAllMarked } from './Excerpt.tsx';
import { GuessList, type GuessWords, hasMessage } from './GuessList.tsx';
import { megabytes } from './held-paste.ts';
import { MatchCard, type MatchWords } from './MatchCard.tsx';
import { Nothing, type NothingWords } from './Nothing.tsx';
import { OtherPages, type OtherWords } from './OtherPages.tsx';
import { Question } from './Question.tsx';
import { ResultTools, type ToolWords } from './ResultTools.tsx';
import { type ResultActs, type SearchState, type Stopped, tierOf } from './search-state.ts';

export interface ResultWords extends MatchWords, GuessWords, NothingWords, OtherWords, ToolWords {
  readonly oneError: string;
  readonly manyErrors: string;
  readonly inLines: string;
  readonly groupLines: string;
  readonly soundsLike: string;
  readonly guess: string;
  readonly oneGuess: string;
  readonly manyGuesses: string;
  readonly several: string;
  readonly severalHint: string;
  readonly shared: string;
  readonly sharedHint: string;
  readonly closest: string;
  readonly rival: string;
  readonly rivals: string;
  readonly further: string;
  readonly separate: string;
  readonly notThis: string;
  readonly notThisLink: string;
  readonly stopped: Readonly<Record<Stopped, string>>;
  readonly retry: string;
  readonly failedIndex: string;
  readonly searching: string;
  readonly soFar: string;
  readonly onlyPart: string;
  readonly progress: string;
  readonly reading: string;
  readonly cancel: string;
  readonly keys: { readonly move: string; readonly open: string; readonly copy: string };
}

/** What is longer is no name that a heading could repeat. */
const longestName = 40;
/** More answers are scanned, so they come behind the guesses. */
const mostAtOnce = 7;

interface Props extends SearchState {
  readonly words: ResultWords;
  readonly badgeWords: BadgeWords;
  readonly urls: { readonly home: string; readonly errors: string; readonly troubleshoot: string };
  readonly errorUrl: (id: string) => string;
  readonly acts: ResultActs;
}

/** What is below the field: the answer in one of its three tiers, how far a large text is read, or why there is none. */
export function Results({ found, stopped, progress, words, badgeWords, urls, errorUrl, acts }: Props) {
  if (progress) {
    const { read, size } = progress;
    return (
      <div class="progress">
        <progress aria-label={words.progress} value={read / size} />
        <span class="quiet small">{fill(words.reading, { read: megabytes(read), size: megabytes(size) })}</span>
        <button type="button" onClick={acts.cancel}>
          {words.cancel}
        </button>
      </div>
    );
  }
  if (stopped) {
    return (
      <div class="panel flow" role="alert">
        <p>{words.stopped[stopped]}</p>
        <p>
          <button type="button" onClick={acts.retry}>
            {words.retry}
          </button>{' '}
          <a href={urls.errors}>{words.failedIndex}</a>
        </p>
      </div>
    );
  }
  if (!found) return null;
  const { finding, symptoms, guide, cards, excerpts, causes, beginning } = found;
  const { matches, mayFit, lines, matchedLines } = finding;
  const asked = cards[matches[0]?.id ?? mayFit[0]?.id ?? '']?.asked;
  const tier = tierOf(found);
  const isSaid = guide !== undefined || symptoms.length > 0;
  // Where one error was found in one line, the guesses are its rivals; where there is more, they may be about any line.
  const rivals = matches.length > 1 || lines > 1 ? words.further : mayFit.length > 1 ? words.rivals : words.rival;
  const isOpen = matches.length < 2 && matches.length + mayFit.length > 1;
  // Where several errors were found there is no one question between them.
  const question = asked && matches.length < 2 && (
    <p class="small">
      <b>{isOpen ? words.separate : words.notThis}</b>
      {gapAfter(words.notThis)}
      <a href={asked.url}>{isOpen ? asked.question : words.notThisLink}</a>
    </p>
  );
  // The text has all of a message, but one that is not of this error alone.
  const isShared = mayFit.some(({ id }) => hasMessage(beginning, cards[id]));
  // All of the text was understood, and it means several errors: nothing is missing but the answer to a question.
  const name = beginning.trim();
  const isName = name.length <= longestName && lines === 1 && isAllMarked(excerpts[mayFit[0]?.id ?? ''] ?? []);
  const isSeveral = tier === 'may-fit' && mayFit.length > 1 && isName && !isShared && !isSaid;
  // A question decides between guesses that it belongs to; where the text gives an answer already, that one leads on.
  const [best, ...further] = mayFit;
  const isDeciding =
    isSeveral &&
    ((best?.probability ?? 0) > 0.5 || further.some(({ id }) => cards[id]?.asked.question === asked?.question));
  const answers = asked?.answers.filter(({ say }, at, all) => at === all.length - 1 || isMentioned(name, say)) ?? [];
  const deciding = isDeciding && asked && (
    <Question question={asked.question} answers={answers.length > 1 ? answers : asked.answers} />
  );
  const isShort = answers.length > 1 || (asked !== undefined && asked.answers.length <= mostAtOnce);
  const others = <OtherPages others={found.others} ask={acts.askOthers} words={words} />;
  const missing = found.extent === 'part' && (
    <p key="part" class="note panel" role="alert">
      {words.onlyPart}
      {gapAfter(words.onlyPart)}
      <button type="button" onClick={acts.retry}>
        {words.retry}
      </button>
    </p>
  );

  const pageOf = ({ id }: { readonly id: string }) => ({
    message: cards[id]?.message ?? cards[id]?.title ?? id,
    title: cards[id]?.title ?? '',
    address: errorUrl(id),
  });

  return (
    <div class="answer columns">
      {tier !== 'match' && missing}
      {tier === 'match' && (
        <div key="match" class="sure">
          <div class="head">
            <h2>
              {fill(matches.length === 1 ? words.oneError : words.manyErrors, { count: matches.length })}
              {lines > 1 && <span class="quiet"> {fill(words.inLines, { matched: matchedLines, count: lines })}</span>}
            </h2>
            {lines > 1 && acts.group && (
              <button type="button" class="small" onClick={acts.group}>
                {fill(words.groupLines, { count: lines })}
              </button>
            )}
          </div>
          <ol class="plain" aria-label={words.matching}>
            {matches.map((match) => (
              <MatchCard
                key={match.id}
                match={match}
                excerpt={excerpts[match.id] ?? []}
                cause={causes[match.id]}
                line={lines > 1 ? match.line : undefined}
                showLine={acts.showLine}
                url={errorUrl(match.id)}
                card={cards[match.id]}
                {...{ words, badgeWords }}
              />
            ))}
          </ol>
          {/* What is still to come, or is not to be had, stands where it would: nothing above it moves. */}
          {missing}
          {found.extent === 'so-far' ? (
            <p class="pending quiet small">{words.soFar}</p>
          ) : (
            mayFit.length > 0 && (
              <div class="rivals">
                <h2>{rivals}</h2>
                {question}
                <GuessList
                  guesses={mayFit}
                  label={rivals}
                  pasted={beginning}
                  isInLines={lines > 1}
                  {...{ cards, errorUrl, words }}
                />
              </div>
            )
          )}
        </div>
      )}
      {guide && (
        <section key="guide" class="in-words note">
          <h2>
            <a href={guide.url} data-answer>
              {guide.title}
            </a>
          </h2>
          <p>{guide.summary}</p>
        </section>
      )}
      {symptoms.map(({ title, question: ask, url, answers }) => (
        <section key={url} class="in-words note">
          <h2>{fill(words.soundsLike, { symptom: title })}</h2>
          <Question question={ask} answers={answers} />
        </section>
      ))}
      {tier === 'may-fit' && (
        <div key="may-fit" class="unsure">
          {isSaid ? (
            <h2>{words.closest}</h2>
          ) : isSeveral ? (
            <>
              <h2>{fill(words.several, { text: name })}</h2>
              <p>{isDeciding ? words.severalHint : words.manyGuesses}</p>
            </>
          ) : (
            <>
              <h2>{isShared ? words.shared : words.guess}</h2>
              <p>{isShared ? words.sharedHint : mayFit.length > 1 ? words.manyGuesses : words.oneGuess}</p>
            </>
          )}
          {isShort && deciding}
          <GuessList
            guesses={mayFit}
            label={words.closest}
            pasted={beginning}
            isInLines={lines > 1}
            {...{ cards, excerpts, errorUrl, words }}
          />
          {isDeciding ? !isShort && deciding : !isSaid && question}
        </div>
      )}
      {tier === 'nothing' && (
        // A new one for each text: while somebody types, the verdict waits for a pause.
        <div key={`nothing in ${beginning}`} class={found.isTyped ? 'paused' : undefined}>
          {!isSaid && found.isTyped && <p class="waits">{words.searching}</p>}
          {!isSaid && <Nothing words={words} troubleshoot={urls.troubleshoot} />}
          {/* That there is nothing has been said, or there is an answer. */}
          {found.others.length > 0 && others}
        </div>
      )}
      <div key="beside" class="beside flow">
        {tier === 'match' && mayFit.length === 0 && question}
        {tier !== 'nothing' && found.extent !== 'so-far' && others}
        {tier !== 'nothing' && (
          <p class="keys quiet small">
            <kbd>↑</kbd> <kbd>↓</kbd> {words.keys.move} <kbd>Enter</kbd> {words.keys.open} <kbd>c</kbd>{' '}
            {words.keys.copy}
          </p>
        )}
        <ResultTools
          pasted={beginning}
          matches={matches.map(pageOf)}
          mayFit={mayFit.map(pageOf)}
          home={urls.home}
          words={words}
        />
      </div>
    </div>
  );
}

/** Whether some words stand among others. */
function isMentioned(name: string, text: string): boolean {
  const plain = (words: string) => ` ${words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return plain(text).includes(plain(name));
}
