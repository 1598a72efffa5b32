import type { Fact, FactKind } from '../../domain/sharing/read-facts.ts';

export interface FactsWords {
  readonly title: string;
  readonly copy: string;
  readonly names: Readonly<Record<FactKind, string>>;
}

interface Props {
  readonly facts: readonly Fact[];
  readonly words: { readonly colon: string; readonly facts: FactsWords };
}

/** Status, code, request id and the like from the paste, each ready to be copied into a ticket. */
export function Facts({ facts, words: { facts: words, colon } }: Props) {
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
