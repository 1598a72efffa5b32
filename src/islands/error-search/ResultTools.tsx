import { useErrorBoundary } from 'preact/hooks';
import { Facts, type FactsWords } from './Facts.tsx';
import { ShareSearch, type ShareWords } from './ShareSearch.tsx';

export interface ToolWords {
  readonly facts: FactsWords;
  readonly share: ShareWords;
  readonly matching: string;
  readonly none: string;
}

interface Props {
  readonly pasted: string;
  readonly matches: readonly { readonly message: string; readonly title: string; readonly address: string }[];
  readonly home: string;
  readonly words: ToolWords;
}

/** What helps to write a ticket: facts from the paste, a summary, a link. Loaded with the first results. */
export function ResultTools({ pasted, matches, home, words }: Props) {
  // A text that they cannot read must not take the results with it.
  const [error] = useErrorBoundary();
  if (error) return null;
  return (
    <>
      <Facts pasted={pasted} words={words.facts} />
      <ShareSearch
        pasted={pasted}
        matches={matches}
        home={home}
        words={words.share}
        labels={{ matching: words.matching, none: words.none, facts: words.facts.names }}
      />
    </>
  );
}
