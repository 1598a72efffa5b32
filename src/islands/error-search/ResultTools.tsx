import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Fact } from '../../domain/sharing/read-facts.ts';
import type { FoundPage } from '../../domain/sharing/summarise-finding.ts';
import { Facts, type FactsWords } from './Facts.tsx';
import type { ShareWords } from './ShareSearch.tsx';

export interface ToolWords {
  readonly colon: string;
  readonly facts: FactsWords;
  readonly share: ShareWords;
  readonly matching: string;
  readonly closest: string;
  readonly none: string;
  readonly toolsFailed: string;
}

/** What the panels show: the beginning of the text, and the pages that it leads to. */
export interface ToolProps {
  readonly pasted: string;
  readonly matches: readonly FoundPage[];
  readonly mayFit: readonly FoundPage[];
  readonly home: string;
  readonly words: ToolWords;
}

/** What helps to write a ticket: a summary, a link, and facts from the text, if it has any. */
export function ResultTools(props: ToolProps) {
  const { facts: factsWords, share, toolsFailed } = props.words;
  const facts = useFacts(props.pasted);
  return (
    <div class="tools small">
      <Panel
        title={share.title}
        load={() => import('./ShareSearch.tsx').then(({ ShareSearch }) => ShareSearch)}
        failed={toolsFailed}
        {...{ props }}
      />
      {facts.length > 0 && (
        <details>
          <summary>{factsWords.title}</summary>
          <Facts facts={facts} words={props.words} />
        </details>
      )}
    </div>
  );
}

/** What a text says of itself. Read after the answer, and below all else, so that nothing moves when it comes. */
function useFacts(pasted: string): readonly Fact[] {
  const [facts, setFacts] = useState<readonly Fact[]>([]);
  useEffect(() => {
    let isCurrent = true;
    setFacts([]);
    import('../../domain/sharing/read-facts.ts')
      .then(({ readFacts }) => {
        if (isCurrent) setFacts(readFacts(pasted));
      })
      .catch(() => {
        // A text that it cannot read, or a part that cannot be had, takes nothing else with it.
      });
    return () => {
      isCurrent = false;
    };
  }, [pasted]);
  return facts;
}

interface PanelProps {
  readonly title: string;
  readonly load: () => Promise<ComponentType<ToolProps>>;
  readonly failed: string;
  readonly props: ToolProps;
}

/** A panel that does its work only while it is open. */
function Panel({ title, load, failed, props }: PanelProps) {
  const [isOpen, setOpen] = useState(false);
  const [Content, setContent] = useState<ComponentType<ToolProps> | 'failed' | null>(null);
  function toggle(open: boolean) {
    setOpen(open);
    if (!open || (Content && Content !== 'failed')) return;
    load().then(
      (component) => setContent(() => component),
      () => setContent('failed'),
    );
  }
  return (
    <details onToggle={(event) => toggle(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen && Content === 'failed' && <p>{failed}</p>}
      {isOpen && Content && Content !== 'failed' && <Content {...props} />}
    </details>
  );
}
