import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { fill } from '../../domain/fill.ts';
import { gapAfter } from '../../domain/text/gap-after.ts';
import { goOn } from '../../domain/troubleshooter/go-on.ts';
import type { Graph } from '../../domain/troubleshooter/graph.ts';
import { breakCode, splitCodes } from '../../domain/troubleshooter/split-codes.ts';
import type { SummaryWords } from '../../domain/troubleshooter/summarise.ts';
import { summarise } from '../../domain/troubleshooter/summarise.ts';
import type { Trail } from '../../domain/troubleshooter/trail.ts';
import { addAnswer, parseTrail, readTrail, trailBefore, writeTrail } from '../../domain/troubleshooter/trail.ts';
import type { Answer, Look, Outcome, Question } from '../../domain/troubleshooter/tree.ts';
import type { CauseView, ReachedWords, StepView } from '../CauseCard.tsx';
import { ReachedCause } from '../CauseCard.tsx';
import { showTool } from '../tool-choice.ts';
import type { StepsData, StepsUrls } from './steps-data.ts';
import { knowSteps } from './steps-data.ts';

/** Interface words of the troubleshooter; see `troubleshoot` in the dictionary. */
export interface TroubleshooterWords {
  readonly progress: string;
  readonly progressLast: string;
  readonly possible: string;
  readonly howToFindOut: string;
  readonly whereToLook: string;
  readonly outcome: string;
  readonly likely: string;
  readonly whatToDo: string;
  readonly others: string;
  readonly trail: string;
  readonly change: string;
  readonly changeLabel: string;
  readonly back: string;
  readonly restart: string;
  readonly map: string;
  readonly wholeList: string;
  readonly errorPage: string;
  readonly otherwise: string;
  readonly otherwiseLink: string;
  readonly copySummary: string;
  readonly unknown: string;
  readonly summary: SummaryWords;
}

interface Props {
  readonly step: string;
  readonly data: StepsData;
  readonly siteName: string;
  readonly words: TroubleshooterWords;
  readonly causeWords: ReachedWords;
  readonly urls: StepsUrls & {
    readonly map: string;
    readonly triage: string;
    /** A step, with `{tree}` and `{step}`. */
    readonly step: string;
  };
}

/** Where the reader stands, and how they came there. */
interface Place {
  readonly step: string;
  readonly trail: Trail;
  /** Names of the address that mean nothing here, or lead elsewhere. */
  readonly unknown: readonly string[];
  /** Whether the trail was compared with the trees; until then it only waits to be carried on. */
  readonly read: boolean;
}

/**
 * One step of the troubleshooter. Each answer is a link to the static page of the next step, so the markup of the
 * server works as it stands. What the next step needs is fetched when the reader turns to an answer; once it is at
 * hand, the answer changes the step in place, and the trail of answers stands in the address.
 */
export function Troubleshooter({ step, data, siteName, words, causeWords, urls }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [steps] = useState(() => knowSteps(data, step, urls));
  const [place, setPlace] = useState<Place>({ step, trail: [], unknown: [], read: false });
  const graph = steps.graph();

  // Before the reader can answer: the links carry the trail even if the steps come late or never.
  useLayoutEffect(() => setPlace({ step, trail: parseTrail(trailInAddress()), unknown: [], read: false }), []);

  useEffect(() => {
    const ownPath = location.pathname;

    /** Shows what the address asks for, as soon as it is at hand and if the reader is still there. */
    async function arrive(present: (place: Place) => void) {
      const { href, pathname } = location;
      const asked = pathname === ownPath ? { tree: graph.treeOf.get(step) ?? '', step } : stepInAddress(urls.step);
      // What this page cannot show, its own page can.
      if (asked === undefined) return location.reload();
      const text = trailInAddress();
      const find = () => ({ step: asked.step, ...readTrail(text, asked.step, steps.graph()), read: true });
      let found: Place = find();
      if (!steps.has(asked.step) || found.unknown.length > 0) {
        try {
          await steps.fetchPlace(asked.tree, asked.step, text);
          found = find();
        } catch {
          // The links lead to static pages and carry the trail, so the walk goes on without.
          found = { step: asked.step, trail: parseTrail(text), unknown: [], read: false };
        }
      }
      if (location.href !== href) return;
      if (steps.has(asked.step)) present(found);
      else location.reload();
    }

    void arrive(setPlace);
    const follow = () => void arrive(show);
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);

  useEffect(showTool, [place.step]);

  function show(next: Place) {
    setPlace(next);
    const { questions, outcomes } = steps.graph();
    const title = questions.get(next.step)?.ask ?? outcomes.get(next.step)?.title ?? '';
    document.title = `${title} · ${siteName}`;
    // A screen reader reads the new step; the eye finds it where the old one stood.
    requestAnimationFrame(() => heading.current?.focus());
  }

  const href = (name: string, trail: Trail) => {
    const path = urls.step.replace('{tree}', graph.treeOf.get(name) ?? '').replace('{step}', name);
    return trail.length === 0 ? path : `${path}?trail=${writeTrail(trail)}`;
  };
  /** A link to a step: an ordinary one until that step is at hand. */
  const linkTo = (name: string, trail: Trail) => {
    const prepare = () => {
      // What cannot be had now is asked for again when the reader turns to a link again.
      steps.fetchStep(graph.treeOf.get(name) ?? '', name).catch(() => {});
    };
    return {
      href: href(name, trail),
      onPointerEnter: prepare,
      onPointerDown: prepare,
      onFocus: prepare,
      onClick: (event: MouseEvent) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        // The second click of a double click was meant for the step before.
        if (event.detail > 1) return event.preventDefault();
        // A page on disk cannot change its address; there each step is a page of its own.
        if (!place.read || !steps.has(name) || location.protocol === 'file:') return;
        event.preventDefault();
        history.pushState(null, '', href(name, trail));
        scrollTo({ top: 0 });
        show({ step: name, trail, unknown: [], read: true });
      },
    };
  };

  const { trail } = place;
  const known = steps.data();
  const question = graph.questions.get(place.step);
  const outcome = graph.outcomes.get(place.step);
  // A page knows its own step alone; the words of the others come with their trees.
  const shownTrail = place.read ? trail : [];
  const tree = graph.treeOf.get(place.step) ?? '';
  const mapHref = `${urls.map}${tree}/?at=${place.step}${shownTrail.length === 0 ? '' : `&trail=${writeTrail(shownTrail)}`}`;
  const last = shownTrail.at(-1);

  return (
    <div class="troubleshooter flow">
      {place.unknown.length > 0 && (
        <p class="panel" role="status">
          {fill(words.unknown, { names: place.unknown.join(', ') })}
        </p>
      )}
      <p class="kicker">
        {last && (
          <a class="back" {...linkTo(last.question, trailBefore(trail, last.question))}>
            {words.back}
          </a>
        )}
        {question
          ? progress(shownTrail.length + 1, question, words)
          : outcome?.cause === undefined
            ? words.outcome
            : words.likely}
      </p>
      <div class="columns">
        <div class="flow">
          <h1 ref={heading} tabIndex={-1} lang={(question ?? outcome)?.lang}>
            {question?.ask ?? outcome?.title}
          </h1>
          {question && (
            <Answers
              question={question}
              words={words}
              linkTo={(answer) => linkTo(answer.next, addAnswer(trail, place.step, answer))}
            />
          )}
          {outcome && (
            <Result outcome={outcome} known={known} words={words} causeWords={causeWords}>
              <Otherwise outcome={outcome} graph={graph} trail={trail} words={words} linkTo={linkTo} />
            </Result>
          )}
          {outcome && place.read && (
            <p class="no-print scripted-only">
              <button
                type="button"
                data-copy="text"
                data-value={summarise({
                  graph,
                  trail,
                  outcome: place.step,
                  error: outcome.cause === undefined ? undefined : known.pages[outcome.cause]?.message,
                  ...todoOf(outcome.cause === undefined ? undefined : known.causes[outcome.cause]),
                  address: new URL(href(place.step, trail), location.href).href,
                  words: words.summary,
                })}
              >
                {words.copySummary}
              </button>
            </p>
          )}
        </div>
        <div class="so-far">
          {shownTrail.length > 0 && (
            <section class="trail flow" aria-labelledby="trail">
              <h2 id="trail">{words.trail}</h2>
              <ol>
                {shownTrail.map(({ question: name, answer }) => {
                  const question = graph.questions.get(name);
                  return (
                    <li key={name}>
                      <span class="quiet" lang={question?.lang}>
                        {question?.ask}
                      </span>
                      {gapAfter(question?.ask ?? '')}
                      <b lang={question?.lang}>{question?.answers.find(({ id }) => id === answer)?.say}</b>{' '}
                      <a {...linkTo(name, trailBefore(trail, name))}>
                        {words.change}
                        <span class="visually-hidden">
                          {' '}
                          {fill(words.changeLabel, { question: question?.ask ?? name })}
                        </span>
                      </a>
                    </li>
                  );
                })}
              </ol>
            </section>
          )}
          {question?.ahead && question.ahead.results.length > 0 && (
            <section class="possible flow" aria-labelledby="possible">
              <h2 id="possible">{words.possible}</h2>
              <ul class="small" lang={question.lang}>
                {question.ahead.results.map((title) => (
                  <li key={title}>{title}</li>
                ))}
              </ul>
            </section>
          )}
          <p class="ways-on small no-print">
            {place.step !== graph.first && <a {...linkTo(graph.first, [])}>{words.restart}</a>}
            <a href={mapHref}>{words.map}</a>
            <a href={urls.triage}>{words.wholeList}</a>
          </p>
        </div>
      </div>
    </div>
  );
}

/** What makes a step a link. */
type LinkTo = (step: string, trail: Trail) => object;

/** More answers than this are scanned rather than read. */
const longList = 9;

/** A hint of more letters is folded on a phone, where it would push the answers down. */
const longHint = 90;

/** How far the reader is, in words; what lies ahead is a mean, so it may stay as it was. */
function progress(number: number, { ahead }: Question, words: TroubleshooterWords): string {
  const more = (ahead?.answers ?? 1) - 1;
  return fill(more > 0 ? words.progress : words.progressLast, { number, more });
}

/** What to check and to do, as plain text for a summary. */
function todoOf(cause: CauseView | undefined): { check?: readonly string[]; fix?: readonly string[] } {
  if (cause === undefined) return {};
  const plain = ({ html, command }: StepView) => [plainText(html), ...(command === undefined ? [] : [command])];
  return { check: plain(cause.check), fix: cause.fix.flatMap(plain) };
}

function plainText(html: string): string {
  const holder = document.createElement('template');
  holder.innerHTML = html;
  return holder.content.textContent ?? '';
}

/** A row as the reader sees it, with the part to look at. */
function LookAt({ place, row, mark }: Look) {
  const at = row.indexOf(mark);
  return (
    <figure class="look">
      <figcaption class="small quiet">{place}</figcaption>
      <pre lang="en">
        {row.slice(0, at)}
        <mark>{mark}</mark>
        {row.slice(at + mark.length)}
      </pre>
    </figure>
  );
}

interface AnswersProps {
  readonly question: Question;
  readonly words: TroubleshooterWords;
  readonly linkTo: (answer: Answer) => object;
}

function Answers({ question: { hint, look, answers, lang }, words, linkTo }: AnswersProps) {
  const where = (
    <>
      {hint !== undefined && <p lang={lang} dangerouslySetInnerHTML={{ __html: hint }} />}
      {look && <LookAt {...look} />}
    </>
  );
  const isLong = look !== undefined || (hint ?? '').replace(/<[^>]*>/g, '').length > longHint;
  return (
    <>
      {isLong ? (
        <details class="hint">
          <summary>{words.whereToLook}</summary>
          <div class="flow">{where}</div>
        </details>
      ) : (
        where
      )}
      <ul class={answers.length > longList ? 'answers plain long' : 'answers plain'} lang={lang}>
        {answers.map((answer) => (
          <li key={answer.id}>
            <a {...linkTo(answer)}>
              {answer.verbatim ? (
                <span class="mono">{answer.say}</span>
              ) : (
                splitCodes(answer.say).map(({ text, code }) => (code ? <Code text={text} /> : text))
              )}
            </a>
            {answer.onward !== undefined && (
              <details class="onward small">
                <summary>{words.howToFindOut}</summary>
                <p dangerouslySetInnerHTML={{ __html: answer.onward }} />
              </details>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Code({ text }: { readonly text: string }) {
  return (
    <span class="mono">
      {breakCode(text).map((word, i) => (
        <>
          {i > 0 && <wbr />}
          {word}
        </>
      ))}
    </span>
  );
}

interface OtherwiseProps {
  readonly outcome: Outcome;
  readonly graph: Graph;
  readonly trail: Trail;
  readonly words: TroubleshooterWords;
  readonly linkTo: LinkTo;
}

/** The way on when the outcome did not help: a new question, or another answer to one answered before. */
function Otherwise({ outcome, graph, trail, words, linkTo }: OtherwiseProps) {
  const on = goOn(trail, outcome.otherwise);
  const name = graph.questions.get(on.step)?.ask ?? graph.outcomes.get(on.step)?.title ?? '';
  return (
    <p class="otherwise">
      <b>{words.otherwise}</b>
      {gapAfter(words.otherwise)}
      <a {...linkTo(on.step, on.trail)}>
        {on.answered
          ? `${words.change} ${fill(words.changeLabel, { question: name })}`
          : fill(words.otherwiseLink, { step: name })}
      </a>
    </p>
  );
}

interface ResultProps {
  readonly outcome: Outcome;
  readonly known: Pick<StepsData, 'causes' | 'pages'>;
  readonly words: TroubleshooterWords;
  readonly causeWords: ReachedWords;
  readonly children: preact.ComponentChildren;
}

function Result({ outcome, known, words, causeWords, children }: ResultProps) {
  const cause = outcome.cause === undefined ? undefined : known.causes[outcome.cause];
  const page = outcome.cause === undefined ? undefined : known.pages[outcome.cause];
  const advice = outcome.advice?.map((html) => (
    <p key={html} lang={outcome.lang} dangerouslySetInnerHTML={{ __html: html }} />
  ));
  return (
    <>
      {outcome.reason !== undefined && <p lang={outcome.lang}>{outcome.reason}</p>}
      {cause ? (
        advice
      ) : (
        <section class="what flow" aria-labelledby="fix">
          <h2 id="fix">{words.whatToDo}</h2>
          {advice}
        </section>
      )}
      {cause && <ReachedCause cause={cause} words={causeWords} />}
      {page && page.others.length > 0 && (
        <>
          <h2>{words.others}</h2>
          <ul lang={page.lang}>
            {page.others.map(({ title, url }) => (
              <li key={url}>
                <a href={url}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {page && (
        <p>
          {words.errorPage}
          {gapAfter(words.errorPage)}
          <a href={page.url}>
            <span class="mono">{page.message}</span>
          </a>
          {' · '}
          <span lang={page.lang}>{page.title}</span>
        </p>
      )}
      {children}
    </>
  );
}

/** The step that the address names in the form of `stepUrl`. */
function stepInAddress(stepUrl: string): { readonly tree: string; readonly step: string } | undefined {
  const { pathname } = location;
  const [tree = '', step = ''] = pathname.split('/').slice(-3);
  return stepUrl.replace('{tree}', tree).replace('{step}', step) === pathname ? { tree, step } : undefined;
}

function trailInAddress(): string {
  return new URLSearchParams(location.search).get('trail') ?? '';
}
