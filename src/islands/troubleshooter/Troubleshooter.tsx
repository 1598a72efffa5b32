import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { fill } from '../../domain/fill.ts';
import type { Graph } from '../../domain/troubleshooter/graph.ts';
import { joinTrees } from '../../domain/troubleshooter/graph.ts';
import type { SummaryWords } from '../../domain/troubleshooter/summarise.ts';
import { summarise } from '../../domain/troubleshooter/summarise.ts';
import type { Trail } from '../../domain/troubleshooter/trail.ts';
import { addAnswer, readTrail, trailBefore, writeTrail } from '../../domain/troubleshooter/trail.ts';
import type { Outcome, Question } from '../../domain/troubleshooter/tree.ts';
import type { CauseWords } from '../CauseCard.tsx';
import { CauseCard } from '../CauseCard.tsx';
import type { StepsData } from './steps-data.ts';
import { loadSteps } from './steps-data.ts';

/** Interface words of the troubleshooter; see `troubleshoot` in the dictionary. */
export interface TroubleshooterWords {
  readonly question: string;
  readonly outcome: string;
  readonly others: string;
  readonly trail: string;
  readonly change: string;
  readonly changeLabel: string;
  readonly back: string;
  readonly restart: string;
  readonly map: string;
  readonly errorPage: string;
  readonly otherwise: string;
  readonly otherwiseLink: string;
  readonly reason: string;
  readonly copySummary: string;
  readonly unknown: string;
  readonly summary: SummaryWords;
}

interface Props {
  readonly step: string;
  readonly data: StepsData;
  readonly siteName: string;
  readonly words: TroubleshooterWords;
  readonly causeWords: CauseWords;
  readonly urls: {
    readonly map: string;
    readonly steps: string;
    /** A step, with `{tree}` and `{step}`. */
    readonly step: string;
  };
}

/** Where the reader stands, and how they came there. */
interface Place {
  readonly step: string;
  readonly trail: Trail;
  /** Names of the address that mean nothing here. */
  readonly unknown: readonly string[];
}

/**
 * One step of the troubleshooter. Each answer is a link to the static page of the next step, so the
 * markup of the server works as it stands; once all steps have arrived, answers change the step in
 * place and the trail of answers stands in the address.
 */
export function Troubleshooter({ step, data, siteName, words, causeWords, urls }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [known, setKnown] = useState(data);
  const [place, setPlace] = useState<Place>({ step, trail: [], unknown: [] });
  const [complete, setComplete] = useState(false);
  const graph = useMemo(() => joinTrees(known.trees), [known]);

  useEffect(() => {
    loadSteps(urls.steps).then(
      (all) => {
        setKnown(all);
        setComplete(true);
        setPlace(placeInAddress(joinTrees(all.trees), step));
      },
      () => {
        // The links lead to static pages, so the walk goes on without the steps at hand.
      },
    );
  }, []);

  useEffect(() => {
    if (!complete) return;
    const follow = () => show(placeInAddress(graph, step));
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, [complete]);

  function show(next: Place) {
    setPlace(next);
    const title = graph.questions.get(next.step)?.ask ?? graph.outcomes.get(next.step)?.title ?? '';
    document.title = `${title} · ${siteName}`;
    // A screen reader reads the new step; the eye finds it where the old one stood.
    requestAnimationFrame(() => heading.current?.focus());
  }

  const href = (name: string, trail: Trail) => {
    const path = urls.step.replace('{tree}', graph.treeOf.get(name) ?? '').replace('{step}', name);
    return trail.length === 0 ? path : `${path}?trail=${writeTrail(trail)}`;
  };
  /** A link to a step: an ordinary one until all steps are at hand. */
  const linkTo = (name: string, trail: Trail) => ({
    href: href(name, trail),
    onClick: (event: MouseEvent) => {
      if (!complete || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      history.pushState(null, '', href(name, trail));
      scrollTo({ top: 0 });
      show({ step: name, trail, unknown: [] });
    },
  });

  const { trail } = place;
  const question = graph.questions.get(place.step);
  const outcome = graph.outcomes.get(place.step);
  const last = trail.at(-1);

  return (
    <div class="troubleshooter flow">
      {place.unknown.length > 0 && (
        <p class="panel" role="status">
          {fill(words.unknown, { names: place.unknown.join(', ') })}
        </p>
      )}
      <p class="kind quiet small">{question ? words.question : words.outcome}</p>
      <h1 ref={heading} tabIndex={-1}>
        {question?.ask ?? outcome?.title}
      </h1>
      {question && (
        <Answers question={question} linkTo={(id, next) => linkTo(next, addAnswer(trail, place.step, id))} />
      )}
      {outcome && (
        <Result outcome={outcome} known={known} words={words} causeWords={causeWords}>
          <p class="otherwise">
            <b>{words.otherwise}?</b>{' '}
            <a {...linkTo(outcome.otherwise, trail)}>
              {fill(words.otherwiseLink, {
                step: graph.questions.get(outcome.otherwise)?.ask ?? graph.outcomes.get(outcome.otherwise)?.title ?? '',
              })}
            </a>
          </p>
        </Result>
      )}
      {trail.length > 0 && (
        <section class="trail flow" aria-labelledby="trail">
          <h2 id="trail">{words.trail}</h2>
          <ol>
            {trail.map(({ question: name, answer }) => {
              const asked = graph.questions.get(name);
              return (
                <li key={name}>
                  <span class="quiet">{asked?.ask}</span> <b>{asked?.answers.find(({ id }) => id === answer)?.say}</b>{' '}
                  <a {...linkTo(name, trailBefore(trail, name))}>
                    {words.change}
                    <span class="visually-hidden"> {fill(words.changeLabel, { question: asked?.ask ?? name })}</span>
                  </a>
                </li>
              );
            })}
          </ol>
        </section>
      )}
      <p class="controls no-print">
        {last && <a {...linkTo(last.question, trailBefore(trail, last.question))}>{words.back}</a>}
        {place.step !== graph.first && <a {...linkTo(graph.first, [])}>{words.restart}</a>}
        <a href={urls.map}>{words.map}</a>
        {outcome && complete && (
          <button
            type="button"
            class="copy"
            data-copy="text"
            data-value={summarise({
              graph,
              trail,
              outcome: place.step,
              error: outcome.cause === undefined ? undefined : known.pages[outcome.cause]?.message,
              address: new URL(href(place.step, trail), location.href).href,
              words: words.summary,
            })}
          >
            {words.copySummary}
          </button>
        )}
      </p>
    </div>
  );
}

function Answers({
  question,
  linkTo,
}: {
  readonly question: Question;
  readonly linkTo: (answer: string, next: string) => object;
}) {
  return (
    <>
      {question.hint !== undefined && <p class="quiet" dangerouslySetInnerHTML={{ __html: question.hint }} />}
      <ul class="answers plain">
        {question.answers.map(({ id, say, next }) => (
          <li key={id}>
            <a {...linkTo(id, next)}>{say}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

interface ResultProps {
  readonly outcome: Outcome;
  readonly known: StepsData;
  readonly words: TroubleshooterWords;
  readonly causeWords: CauseWords;
  readonly children: preact.ComponentChildren;
}

function Result({ outcome, known, words, causeWords, children }: ResultProps) {
  const cause = outcome.cause === undefined ? undefined : known.causes[outcome.cause];
  const page = outcome.cause === undefined ? undefined : known.pages[outcome.cause];
  return (
    <>
      {outcome.advice?.map((html) => (
        <p key={html} dangerouslySetInnerHTML={{ __html: html }} />
      ))}
      {cause && <CauseCard cause={cause} words={causeWords} heading={false} />}
      {page && page.others.length > 0 && (
        <>
          <h2>{words.others}</h2>
          <ul>
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
          {words.errorPage}:{' '}
          <a href={page.url}>
            <span class="mono">{page.message}</span>
          </a>
          . {page.title}.
        </p>
      )}
      {outcome.reason !== undefined && (
        <p class="quiet">
          <b>{words.reason}.</b> {outcome.reason}
        </p>
      )}
      {children}
    </>
  );
}

/** The step of the address bar, or `fallback` where it names none. */
function placeInAddress(graph: Graph, fallback: string): Place {
  const { trail, unknown } = readTrail(new URLSearchParams(location.search).get('trail') ?? '', graph);
  const name = location.pathname.split('/').filter(Boolean).at(-1) ?? '';
  return { step: graph.treeOf.has(name) ? name : fallback, trail, unknown };
}
