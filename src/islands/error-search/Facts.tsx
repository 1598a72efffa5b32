import { useErrorBoundary } from 'preact/hooks';
import { type FactKind, readFacts } from '../../domain/sharing/read-facts.ts';
import type { ToolProps } from './ResultTools.tsx';

export interface FactsWords {
  readonly title: string;
  readonly none: string;
  readonly copy: string;
  readonly names: Readonly<Record<FactKind, string>>;
}

/** Status, code, request id and the like from the paste, each ready to be copied into a ticket. */
export function Facts({ pasted, words: { facts: words, colon } }: ToolProps) {
  // A text that it cannot read must not take the results with it.
  const [error] = useErrorBoundary();
  const facts = error ? [] : readFacts(pasted);
  if (facts.length === 0) return <p>{words.none}</p>;
  return (
    <ul class="plain facts">
      {facts.map(({ kind, value }) => (
        <li key={`${kind} ${value}`}>
          {words.names[kind]}
          {colon}
          <code>{value}</code>{' '}
          <button type="button" class="copy" data-copy="text" data-value={value}>
            {words.copy}
            <span class="visually-hidden"> {value}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
