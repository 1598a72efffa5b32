import { fill } from '../../domain/fill.ts';
import type { ExcerptPart } from '../../domain/log-search/excerpt.ts';
import type { Evidence, Match } from '../../domain/log-search/finding.ts';
import { gapAfter } from '../../domain/text/gap-after.ts';
import { Badges, type BadgeWords } from '../Badges.tsx';
import { CopyLink } from './CopyLink.tsx';
import type { PageCard } from './cards.ts';
import { Excerpt, isAllMarked } from './Excerpt.tsx';

export interface MatchWords {
  readonly colon: string;
  readonly first: string;
  readonly retired: string;
  readonly allSteps: string;
  readonly wholePage: string;
  readonly line: string;
  readonly lines: string;
  readonly showLine: string;
  readonly wraps: string;
  readonly copyLink: string;
  readonly evidence: Readonly<Record<Evidence, string>>;
}

interface Props {
  readonly match: Match;
  readonly excerpt: readonly ExcerptPart[];
  readonly cause: string | undefined;
  /** Where in the text it is found first; absent where the text is but one line. */
  readonly line: number | undefined;
  /** Shows a line in the field; absent where the field does not hold all of the text. */
  readonly showLine: ((line: number) => void) | undefined;
  readonly url: string;
  /** Absent where it could not be fetched: then the page is still a link away. */
  readonly card: PageCard | undefined;
  readonly words: MatchWords;
  readonly badgeWords: BadgeWords;
}

/** An error that the text speaks of: what to do first, and quietly below, why it is this one. */
export function MatchCard({ match, excerpt, cause, line, showLine, url, card, words, badgeWords }: Props) {
  return (
    <li class="panel match">
      <h3>
        <a href={url} lang={card?.lang} data-answer>
          {card?.title ?? match.id}
        </a>
      </h3>
      <div class="why quiet small">
        <p>
          {words.evidence[match.evidence]}
          {line !== undefined && (
            <>
              {words.colon}
              <Line {...{ line, words }} count={match.lines} show={showLine} />
            </>
          )}
        </p>
        {(line !== undefined || !isAllMarked(excerpt)) && (
          <p>
            <Excerpt parts={excerpt} />
          </p>
        )}
        {cause !== undefined && (
          <p>
            {words.wraps}
            {gapAfter(words.wraps)}
            <span class="mono">{cause}</span>
          </p>
        )}
      </div>
      {card && (
        <>
          {card.retired && (
            <p>
              <b>{words.retired}</b>
            </p>
          )}
          <div class="first">
            <b>{words.first}</b>
            {gapAfter(words.first)}
            <span lang={card.lang} dangerouslySetInnerHTML={{ __html: card.first }} />
            <a class="all" href={url}>
              {card.steps > 1 ? fill(words.allSteps, { count: card.steps }) : words.wholePage}
            </a>
          </div>
        </>
      )}
      <div class="last">
        {card && <Badges verdicts={card} words={badgeWords} />}
        <CopyLink {...{ url, words }} />
      </div>
    </li>
  );
}

interface LineProps {
  readonly line: number;
  /** In how many lines it is. */
  readonly count: number;
  readonly words: MatchWords;
  readonly show: ((line: number) => void) | undefined;
}

/** Where it was found; pressed, the field shows that line. */
function Line({ line, count, words, show }: LineProps) {
  const text = fill(count > 1 ? words.lines : words.line, { line, count });
  if (!show) return <>{text}</>;
  return (
    <button type="button" class="line quiet-button" title={fill(words.showLine, { line })} onClick={() => show(line)}>
      {text}
    </button>
  );
}
