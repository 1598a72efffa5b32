import { Fragment } from 'preact';
import type { Cause } from '../domain/catalogue/error-page.ts';
import { fill } from '../domain/fill.ts';

/** What a cause and its check rest on, as it is shown; `how` has become HTML of our own content. */
export interface ProofView {
  readonly basis: Cause['basis'];
  readonly how?: string;
  /** The language of `how`, where that is another than the language of the page. */
  readonly lang?: string;
  readonly sources: readonly {
    readonly title: string;
    /** The language of the title, where that is another than the language of the page. */
    readonly lang?: string;
    readonly url: string;
    readonly checked: string;
  }[];
}

export interface ProofWords {
  /** The mark that opens, with `{basis}`. */
  readonly evidence: string;
  readonly basis: Readonly<Record<Cause['basis'], string>>;
  /** With `{date}`, and the mark between it and the title before. */
  readonly checked: string;
}

/** A quiet mark that says who knows it, and opens to where; it needs no script. */
export function Proof({ proof, words }: { readonly proof: ProofView; readonly words: ProofWords }) {
  const { basis, how, lang, sources } = proof;
  return (
    <details class="proof">
      <summary>{fill(words.evidence, { basis: words.basis[basis] })}</summary>
      {how !== undefined && <p lang={lang} dangerouslySetInnerHTML={{ __html: how }} />}
      <p>
        {sources.map(({ title, lang, url, checked }, i) => (
          <Fragment key={url}>
            {i > 0 && ' · '}
            <a href={url} lang={lang}>
              {title}
            </a>
            {fill(words.checked, { date: checked })}
          </Fragment>
        ))}
      </p>
    </details>
  );
}
