import type { Others } from './search-state.ts';

export interface OtherWords {
  readonly other: string;
  readonly otherHint: string;
  readonly otherAsk: string;
  readonly otherNone: string;
  readonly otherFailed: string;
}

interface Props {
  readonly others: Others;
  readonly ask: () => void;
  readonly words: OtherWords;
}

/** What the full text of the site has for the words of the text; only on request where something was found. */
export function OtherPages({ others, ask, words }: Props) {
  if (others === 'searching') return null;
  if (others === 'failed') return <p class="quiet small">{words.otherFailed}</p>;
  if (others === 'not-asked') {
    return (
      <p>
        <button type="button" class="quiet-button" onClick={ask}>
          {words.otherAsk}
        </button>
      </p>
    );
  }
  if (others.length === 0) return <p class="quiet small">{words.otherNone}</p>;
  return (
    <section class="others">
      <h2>{words.other}</h2>
      <p class="quiet small">{words.otherHint}</p>
      <ul class="plain" aria-label={words.other}>
        {others.map(({ url, title, kind }) => (
          <li key={url}>
            <a href={url}>{title}</a> <span class="quiet small">{kind}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
