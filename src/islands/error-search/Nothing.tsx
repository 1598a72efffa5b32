import { gapAfter } from '../../domain/text/gap-after.ts';
export interface NothingWords {
  readonly none: string;
  readonly noneTitle: string;
  readonly noneHint: string;
  readonly noneHints: readonly string[];
  readonly noneAsk: string;
  readonly noneLink: string;
}

interface Props {
  readonly words: NothingWords;
  readonly troubleshoot: string;
}

/** No page speaks of the text: what to paste instead, and the other way to an answer. */
export function Nothing({ words, troubleshoot }: Props) {
  return (
    <section class="nothing">
      <h2>{words.noneTitle}</h2>
      <p>{words.noneHint}</p>
      <ul>
        {words.noneHints.map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ul>
      <p>
        {words.noneAsk}
        {gapAfter(words.noneAsk)}
        <a class="button primary" href={troubleshoot}>
          {words.noneLink}
        </a>
      </p>
    </section>
  );
}
