import type { ExcerptPart } from '../../domain/log-search/excerpt.ts';
import type { Evidence, Match } from '../../domain/log-search/finding.ts';
import { Badges, type BadgeWords } from '../Badges.tsx';
import type { Cards } from './cards.ts';
import { Excerpt } from './Excerpt.tsx';

export interface GuessWords {
  readonly sign: string;
  readonly evidence: Readonly<Record<Evidence, string>>;
}

interface Props {
  readonly guesses: readonly Match[];
  readonly label: string;
  readonly cards: Cards;
  readonly excerpts: Readonly<Record<string, readonly ExcerptPart[]>>;
  readonly errorUrl: (id: string) => string;
  readonly words: GuessWords;
  /** Beside a match the guesses are short: without badges and evidence. */
  readonly badgeWords?: BadgeWords;
}

/** Errors that the text may be about, each with the sign by which the reader can tell. */
export function GuessList({ guesses, label, cards, excerpts, errorUrl, words, badgeWords }: Props) {
  return (
    <ol class="plain" aria-label={label}>
      {guesses.map(({ id, evidence }) => {
        const card = cards[id];
        const parts = excerpts[id] ?? [];
        return (
          <li key={id}>
            <a href={errorUrl(id)}>{card?.title ?? id}</a>
            {card?.message && (
              <p class="small">
                {words.sign} <code>{card.message}</code>
              </p>
            )}
            {card && badgeWords && <Badges verdicts={card} words={badgeWords} />}
            {badgeWords && parts.length > 0 && (
              <p class="quiet small">
                {words.evidence[evidence]}: <Excerpt parts={parts} />
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}
