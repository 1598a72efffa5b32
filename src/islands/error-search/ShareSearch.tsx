import { useState } from 'preact/hooks';
import { type Fact, type FactKind, readFacts } from '../../domain/sharing/read-facts.ts';
import { redact } from '../../domain/sharing/redact.ts';
import { summariseFinding } from '../../domain/sharing/summarise-finding.ts';
import { wholeCharacters } from '../../domain/text/whole-characters.ts';

export interface ShareWords {
  readonly title: string;
  readonly hint: string;
  readonly names: string;
  readonly preview: string;
  readonly copySummary: string;
  readonly copyLink: string;
  readonly tooLong: string;
  readonly summary: { readonly heading: string; readonly pasted: string };
}

interface Props {
  readonly pasted: string;
  readonly matches: readonly { readonly message: string; readonly title: string; readonly address: string }[];
  readonly home: string;
  readonly words: ShareWords;
  readonly labels: {
    readonly matching: string;
    readonly none: string;
    readonly facts: Readonly<Record<FactKind, string>>;
  };
}

/** Longest link; browsers and chats cut longer addresses. */
const longestLink = 2_000;

/** Longest text that is prepared for sharing. */
const longestShared = 20_000;

/** Shows what would be shared, without secrets, before it is: as a summary or as a link. */
export function ShareSearch({ pasted, matches, home, words, labels }: Props) {
  const [names, setNames] = useState(false);
  const shared = redact(pasted.slice(0, wholeCharacters(pasted, longestShared)).trim(), { names });
  const facts: readonly Fact[] = readFacts(shared);
  const summary = summariseFinding({
    pasted: shared,
    matches,
    facts,
    words: { ...words.summary, matching: labels.matching, none: labels.none, facts: labels.facts },
  });
  const link = new URL(`${home}#q=${encodeURIComponent(shared)}`, location.href).href;
  return (
    <details class="share small">
      <summary>{words.title}</summary>
      <div class="flow">
        <p>{words.hint}</p>
        <p>
          <label>
            <input type="checkbox" checked={names} onChange={(event) => setNames(event.currentTarget.checked)} />{' '}
            {words.names}
          </label>
        </p>
        <p>{words.preview}</p>
        <pre>{summary}</pre>
        <p class="controls">
          <button type="button" class="copy" data-copy="text" data-value={summary}>
            {words.copySummary}
          </button>
          {link.length <= longestLink ? (
            <button type="button" class="copy" data-copy="text" data-value={link}>
              {words.copyLink}
            </button>
          ) : (
            <span>{words.tooLong}</span>
          )}
        </p>
      </div>
    </details>
  );
}
