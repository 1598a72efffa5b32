import { fill } from '../../domain/fill.ts';
import type { ExcerptPart } from '../../domain/log-search/excerpt.ts';
import type { Evidence, Match } from '../../domain/log-search/finding.ts';
import { gapAfter } from '../../domain/text/gap-after.ts';
import { CopyLink } from './CopyLink.tsx';
import type { Cards } from './cards.ts';
import { Excerpt, isAllMarked } from './Excerpt.tsx';

export interface GuessWords {
  readonly colon: string;
  readonly sign: string;
  readonly retired: string;
  readonly toldBy: string;
  readonly inLine: string;
  readonly copyLink: string;
  readonly evidence: Readonly<Record<Evidence, string>>;
}

interface Props {
  readonly guesses: readonly Match[];
  readonly label: string;
  readonly pasted: string;
  readonly cards: Cards;
  readonly errorUrl: (id: string) => string;
  readonly words: GuessWords;
  /** What of the text speaks for each; beside a match that would be too much. */
  readonly excerpts?: Readonly<Record<string, readonly ExcerptPart[]>>;
  /** Whether the text has several lines, so that each says which it is about. */
  readonly isInLines: boolean;
}

/** Whether a text has the message of a page word for word. */
export function hasMessage(pasted: string, card: Cards[string] | undefined): boolean {
  return card?.message !== undefined && card.message !== '' && pasted.includes(card.message);
}

/** Errors that the text may be about, side by side, each with the sign by which the reader can tell. */
export function GuessList({ guesses, label, pasted, cards, errorUrl, words, excerpts = {}, isInLines }: Props) {
  return (
    <ol class="plain guesses" aria-label={label}>
      {guesses.map(({ id, evidence, line }) => {
        const card = cards[id];
        const parts = excerpts[id] ?? [];
        // A message that stands in the text already tells nobody anything.
        const isSaid = hasMessage(pasted, card);
        const isSign = card?.sign !== undefined && (!card.message || isSaid);
        const sign = isSign ? card.sign : isSaid ? undefined : card?.message;
        return (
          <li key={id}>
            <a href={errorUrl(id)} lang={card?.lang} data-answer>
              {card?.title ?? id}
            </a>
            {card?.retired && <b class="small"> {words.retired}</b>}
            {isInLines && <span class="quiet small">{fill(words.inLine, { line })}</span>}
            {sign && (
              <p class="small">
                <span class="quiet">{isSign ? words.toldBy : words.sign}</span>
                {gapAfter(words.sign)}
                {isSign ? <span lang={card.lang} dangerouslySetInnerHTML={{ __html: sign }} /> : <code>{sign}</code>}
              </p>
            )}
            {(parts.length > 0 || !sign) && (
              <p class="quiet small">
                {words.evidence[evidence]}
                {(isInLines || !isAllMarked(parts)) && (
                  <>
                    {words.colon}
                    <Excerpt parts={parts} />
                  </>
                )}
              </p>
            )}
            <CopyLink url={errorUrl(id)} words={words} />
          </li>
        );
      })}
    </ol>
  );
}
