import type { Format, Unfolded } from '../format.ts';
import { fieldOf, parsed, unfoldedCutter } from './document.ts';

const names = /^(?:relativepath|path|name|srcpath|source|key)$/i;
const errors = /^(?:errordetail|errormessage|error|message|detail)$/i;
const codes = /^(?:errorcode|code)$/i;
const states = /status$/i;

/** Report of a DataSync task. Its members are not documented: any object with a path, and an error or a status, is read. */
export const dataSync: Format = {
  id: 'datasync',
  basis: 'assumed',
  recognise: ({ lines, name }) => {
    const text = lines.join('\n');
    const sounds =
      /"(?:Transfer|Verification|Verify|Skip|Delete)\w*Status"|"TaskExecutionArn"|"TaskExecutionId"|Files-Failed/i.test(
        text,
      );
    return /^\s*[[{]/.test(text) && (sounds || /files-(?:transferred|verified|skipped|deleted|failed)/i.test(name))
      ? 0.95
      : 0;
  },
  cutter: unfoldedCutter,
  *unfold(text) {
    const whole = parsed(text);
    if (whole !== undefined) yield* rowsIn(whole);
    else for (const line of text.split('\n')) yield* rowsIn(parsed(line));
  },
  canSplit: false,
  retry: ['names', 'csv', 'jsonl'],
};

function* rowsIn(value: unknown): Iterable<Unfolded> {
  if (Array.isArray(value)) {
    for (const one of value) yield* rowsIn(one);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const members = Object.entries(value);
  const told = (form: RegExp) => {
    const found = members.find(
      ([name, one]) => form.test(name) && (typeof one === 'string' || typeof one === 'number'),
    );
    return found === undefined ? undefined : String(found[1]);
  };
  const [name, error, state, code] = [told(names), told(errors), told(states), told(codes)];
  if (name !== undefined && (error ?? state ?? code) !== undefined) {
    const isBad = (error ?? '') !== '' || /fail|error/i.test(`${state ?? ''} ${code ?? ''}`);
    const size = fieldOf(value, 'SrcSize') ?? fieldOf(value, 'Size') ?? fieldOf(value, 'size');
    yield {
      name,
      reason: [code, error ?? state].filter((one) => one !== undefined && one !== '').join(': '),
      ...(typeof size === 'number' ? { size } : {}),
      kind: isBad ? 'failed' : /skip/i.test(state ?? '') ? 'skipped' : 'succeeded',
    };
    return;
  }
  for (const [, one] of members) yield* rowsIn(one);
}
