import { type FactKind, readFacts } from '../../domain/sharing/read-facts.ts';

export interface FactsWords {
  readonly title: string;
  readonly copy: string;
  readonly names: Readonly<Record<FactKind, string>>;
}

/** Status, code, request id and the like from the paste, each ready to be copied into a ticket. */
export function Facts({ pasted, words }: { readonly pasted: string; readonly words: FactsWords }) {
  const facts = readFacts(pasted);
  if (facts.length === 0) return null;
  return (
    <section class="facts small" aria-labelledby="facts">
      <h2 id="facts">{words.title}</h2>
      <ul class="plain">
        {facts.map(({ kind, value }) => (
          <li key={`${kind} ${value}`}>
            {words.names[kind]}: <code>{value}</code>{' '}
            <button type="button" class="copy" data-copy="text" data-value={value}>
              {words.copy}
              <span class="visually-hidden"> {value}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
