import { useState } from 'preact/hooks';
import { commands, tokens } from '../../../content/secrets.json';
import { type Fact, readFacts } from '../../domain/sharing/read-facts.ts';
import { longestShared, redact } from '../../domain/sharing/redact.ts';
import { type FoundPage, summariseFinding } from '../../domain/sharing/summarise-finding.ts';
import { wholeCharacters } from '../../domain/text/whole-characters.ts';
import type { ToolProps } from './ResultTools.tsx';

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

/** Longest link; browsers and chats cut longer addresses. */
const longestLink = 2_000;

/** Bundled, not fetched: nothing is shared without it. */
const known = { tokens, commands };

const inFull = (page: FoundPage): FoundPage => ({ ...page, address: new URL(page.address, location.href).href });

/** Shows what would be shared, without secrets, before it is: as a summary or as a link. */
export function ShareSearch({
  pasted,
  matches,
  mayFit,
  home,
  words: { share: words, matching, closest, none, facts: factWords },
}: ToolProps) {
  const [names, setNames] = useState(false);
  const shared = redact(pasted.slice(0, wholeCharacters(pasted, longestShared)).trim(), { known, names });
  const facts: readonly Fact[] = readFacts(shared);
  const summary = summariseFinding({
    pasted: shared,
    matches: matches.map(inFull),
    mayFit: mayFit.map(inFull),
    facts,
    words: { ...words.summary, matching, closest, none, facts: factWords.names },
  });
  const link = new URL(`${home}#q=${encodeURIComponent(shared)}`, location.href).href;
  return (
    <div class="flow share">
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
  );
}
