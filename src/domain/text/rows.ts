import { groupBy } from '../group-by.ts';

/** What belongs to the line before it, or to a document: frames of a stack, headers of a response, markup, a shell. */
const noRow =
  /^(?:\s|at |caused by|suppressed:|traceback|during handling|the above exception|\.{3} |[<>{}[\]()#|$]|https?\/|(?:accept|content|server|host|user|date|via|x)[\w-]*:)/i;
/** When something happened, at the beginning of a line of a log. */
const time = /^(?:\W*[a-z]+\W+)?\W*(?:\d{4}[-/]\d\d?[-/]\d\d?|\d\d?:\d\d:\d\d)/i;
const object = /^\{.*\}$/;
/** A path or an address; or a name, and behind it what is said about it. */
const file = /[^\s/<]\/[^\s/]|[^\s:]:\/\/|\t|^[^\s,]+,/;

/** Lines that tell what a text is. */
const lookedAt = 200;

/**
 * Whether a text is a list of failures, or a log with several of them, and not one error with its stack: at least two rows
 * that are alike, and as many as all other lines.
 */
export function isList(text: string): boolean {
  const lines = text.split(/\r?\n/, lookedAt + 1).filter((line) => line.trim() !== '');
  const alike = [...groupBy(lines, kindOf)].map(([kind, rows]) => (kind === 'none' ? 0 : rows.length));
  const most = Math.max(0, ...alike);
  return most > 1 && 2 * most >= lines.length;
}

function kindOf(line: string): 'object' | 'time' | 'file' | 'none' {
  if (object.test(line.trim())) return 'object';
  if (time.test(line)) return 'time';
  return !noRow.test(line) && file.test(line) ? 'file' : 'none';
}
