import type { Piece, Problem } from './problem.ts';

/** A rule of Chinese typography: where it is broken, and what to do. `$1` in the remedy stands for what was found. */
interface Rule {
  readonly form: RegExp;
  readonly remedy: string;
}

/** Stands for code while a text is looked at: its own punctuation is nobody's business. */
const code = '\ufffc';
const han = '\\p{Script=Han}';
const wide = '，。；：！？、（）“”《》';
const rule = (form: string, remedy: string): Rule => ({ form: new RegExp(form, 'u'), remedy });

const rules: readonly Rule[] = [
  rule(
    `${han}[A-Za-z0-9${code}]|[A-Za-z0-9%${code}]${han}`,
    'Chinese and letters, digits or code touch. Put a space between them.',
  ),
  rule(`${han} +${han}`, 'A space divides Chinese words. Take it out.'),
  rule(`[${wide}] | [${wide}]`, 'A space is beside full-width punctuation, which brings its own. Take it out.'),
  rule(
    `${han} ?[,;:!?](?![\\w/])|[,;:!?] ?${han}|${han}\\.(?=\\s|$)`,
    'Half-width punctuation stands beside Chinese. Write `，`, `；`, `：`, `！`, `？` or `。`.',
  ),
  rule(
    `${han} ?\\(|\\) ?${han}|\\([^()]*${han}[^()]*\\)`,
    'Half-width brackets are around or beside Chinese. Write `（` and `）`.',
  ),
  rule(`${han} ?"|" ?${han}`, 'A straight quote stands beside Chinese. Write `“` and `”`.'),
  rule('[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]', 'A letter or digit is full-width. Type the ordinary one.'),
];

/** More words than this in a text without Chinese mean that nobody has translated it. */
const mostForeignWords = 4;

/** What is wrong with the typography of a Chinese text in Markdown: one message for each rule that it breaks. */
export function chineseFaults(markdown: string): string[] {
  const text = plain(markdown);
  const isForeign = !/\p{Script=Han}/u.test(text) && (text.match(/\b[a-z]{2,}\b/g) ?? []).length > mostForeignWords;
  if (isForeign) return ['Has no Chinese in it. Translate it; messages, codes and names belong in backticks.'];
  return rules.flatMap(({ form, remedy }) => {
    const found = form.exec(text);
    return found === null ? [] : [`\`${around(text, found.index, found[0].length)}\`: ${remedy}`];
  });
}

/** The typography of the fields of a translation. */
export function checkChineseFields(file: string, prose: unknown, path: readonly string[] = []): Problem[] {
  if (typeof prose === 'string') {
    return chineseFaults(prose).map((message) => ({ file, field: path.join('.'), message }));
  }
  if (typeof prose !== 'object' || prose === null) return [];
  return Object.entries(prose).flatMap(([name, part]) => checkChineseFields(file, part, [...path, name]));
}

/** The typography of the body of a translation, line by line. */
export function checkChineseBody({ file, text, firstLine }: Piece): Problem[] {
  let isCode = false;
  return text.split('\n').flatMap((line, i) => {
    const isFence = /^\s*(?:`{3,}|~{3,})/.test(line);
    if (isFence) isCode = !isCode;
    if (isFence || isCode) return [];
    // What begins a line or parts the cells of a table is layout.
    return line
      .replace(/^\s*(?:#+|[-*]|\d+\.)\s+/, '')
      .split('|')
      .flatMap((part) => chineseFaults(part.trim()))
      .map((message) => ({ file, line: firstLine + i, field: 'body', message }));
  });
}

/** The words that readers see, with a sign for each piece of code. */
function plain(markdown: string): string {
  return markdown
    .replace(/(`+)[^`]*\1/g, code)
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*/g, '');
}

/** What was found, with a little of what is beside it. */
function around(text: string, start: number, length: number): string {
  return text
    .slice(Math.max(0, start - 2), start + length + 2)
    .replaceAll(code, '…')
    .trim();
}
