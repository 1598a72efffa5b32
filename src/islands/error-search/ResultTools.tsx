import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import type { FoundPage } from '../../domain/sharing/summarise-finding.ts';
import type { FactsWords } from './Facts.tsx';
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

/** What helps to write a ticket: facts from the text, a summary, a link. */
export function ResultTools(props: ToolProps) {
  const { facts, share, toolsFailed } = props.words;
  return (
    <div class="tools small">
      <Panel
        title={facts.title}
        load={() => import('./Facts.tsx').then(({ Facts }) => Facts)}
        failed={toolsFailed}
        {...{ props }}
      />
      <Panel
        title={share.title}
        load={() => import('./ShareSearch.tsx').then(({ ShareSearch }) => ShareSearch)}
        failed={toolsFailed}
        {...{ props }}
      />
    </div>
  );
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
