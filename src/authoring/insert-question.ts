import { isMap, isScalar, parseDocument } from 'yaml';

/**
 * The text of a tree with one more question and its two outcomes; everything else stays as it is
 * written. `undefined` when the tree does not list its questions and outcomes one below the other.
 */
export function insertQuestion(
  tree: string,
  name: string,
  cause = 'fill-in-error-page#fill-in-cause',
): string | undefined {
  const withQuestion = insertAtEnd(tree, 'questions', questionText(name));
  return withQuestion && insertAtEnd(withQuestion, 'outcomes', outcomesText(name, cause));
}

/** Puts lines below the last entry of a top-level field; starts the field at the end when it is missing. */
function insertAtEnd(text: string, field: string, entry: string): string | undefined {
  const document = parseDocument(text);
  if (!isMap(document.contents)) return undefined;
  const pair = document.contents.items.find(({ key }) => isScalar(key) && key.value === field);
  if (pair === undefined) return `${text.replace(/\n*$/, '\n')}${field}:\n${entry}`;
  const value = pair.value;
  if (!isMap(value) || value.flow || !value.range) return undefined;
  // The empty lines after the last entry stay after the new one.
  const end = text.slice(0, value.range[1]).trimEnd().length;
  return `${text.slice(0, end)}\n${entry}${text.slice(end).replace(/^\r?\n/, '')}`;
}

function questionText(name: string): string {
  return `  ${name}:
    ask: FILL IN what the reader can see?
    hint: FILL IN where to look.
    answers:
      - { id: fill-in, say: FILL IN the answer, next: ${name}-found }
      - { id: not-sure, say: "I'm not sure", next: ${name}-not-sure }
`;
}

function outcomesText(name: string, cause: string): string {
  return `  ${name}-found:
    title: FILL IN the finding of ${name}
    cause: ${cause}
    otherwise: ${name}
  ${name}-not-sure:
    title: FILL IN a cautious default for ${name}
    reason: FILL IN why there is no error page.
    advice:
      - FILL IN how to find out, or what is known.
    otherwise: ${name}
`;
}
