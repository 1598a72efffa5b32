import { providerSections } from '../catalogue/article.ts';
import { blankCode } from '../catalogue/blank-code.ts';
import { proseFaults, type TextFault } from './prose-faults.ts';

/** A body is MDX: what looks like code outside code would be run, or stop the build. */
const codeForms: readonly (readonly [form: RegExp, remedy: string])[] = [
  [/[{}]/g, 'Braces are code in a body. Put them in backticks.'],
  [/<(?![a-z/!?\s]|$)[^\s>]*/gi, 'A `<` begins code in a body. Put it in backticks, or write `less than`.'],
];

/** What is wrong with the body of a page, line by line. @param taken anchors that the page has without its body */
export function bodyFaults(body: string, taken: ReadonlySet<string>): TextFault[] {
  const lines = blankCode(body).split('\n');
  const headings = headingsOf(body);
  const anchors = new Set([...taken, ...headings.map(({ anchor }) => anchor)]);
  return [...lines.flatMap((text, i) => lineFaults(text, lines[i - 1] ?? '', i + 1)), ...proseFaults(body, anchors)]
    .concat(unclosedFence(body), headingFaults(headings, taken))
    .sort((a, b) => a.line - b.line);
}

/** The anchors of the headings in a body. */
export function headingAnchors(body: string): string[] {
  return headingsOf(body).map(({ anchor }) => anchor);
}

/** The sections that a provider page lacks, or has in another order: readers compare providers by them. */
export function providerFaults(body: string): TextFault[] {
  const titles = headingsOf(body).map(({ title }) => title);
  const has = titles.filter((title) => providerSections.some((section) => section === title));
  if (has.join() === providerSections.join()) return [];
  const all = providerSections.map((section) => `\`## ${section}\``).join(', ');
  return [{ line: 1, message: `Every provider page has the headings ${all}, each once and in this order.` }];
}

/** The headings of a body, in order. */
function headingsOf(body: string) {
  const written = body.split('\n');
  return blankCode(body)
    .split('\n')
    .flatMap((text, i) => {
      if (!/^#{1,6}\s/.test(text)) return [];
      const title = (written[i] ?? '').replace(/^#+\s+|\s+#*\s*$/g, '');
      return [{ line: i + 1, title, anchor: anchorOf(title) }];
    });
}

/** As the site makes anchors of headings. */
function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\s-]/gu, '')
    .replace(/\s/g, '-');
}

function lineFaults(text: string, before: string, line: number): TextFault[] {
  const faults = codeForms.flatMap(([form, message]) => (text.match(form) ? [{ line, message }] : []));
  if (before.trim() === '' && /^(?:import|export)\s/.test(text)) {
    faults.push({
      line,
      message: `A paragraph that begins with \`${text.split(/\s/)[0]}\` is code in a body. Put the word in backticks, or begin with another one.`,
    });
  }
  if (/^#\s/.test(text) || (/^=+\s*$/.test(text) && before.trim() !== '')) {
    faults.push({ line, message: 'The title is the only heading of the first level. Begin this one with `##`.' });
  }
  if (/^-{3,}\s*$/.test(text)) {
    faults.push({
      line,
      message: 'A line of `---` stands only before and after the fields. Take it out, or write a heading with `##`.',
    });
  }
  return faults;
}

/** Each heading is an address: two of one name cannot both be linked. */
function headingFaults(headings: ReturnType<typeof headingsOf>, taken: ReadonlySet<string>): TextFault[] {
  return headings.flatMap(({ line, title, anchor }, i) => {
    if (taken.has(anchor)) {
      return [
        { line, message: `The page has a section or cause \`#${anchor}\` already. Reword the heading \`${title}\`.` },
      ];
    }
    if (headings.findIndex((other) => other.anchor === anchor) < i) {
      return [{ line, message: `Two headings are called \`${title}\`. Reword one of them: each is an address.` }];
    }
    return [];
  });
}

/** Code that is not closed swallows the rest of the page. */
function unclosedFence(body: string): TextFault[] {
  let open: { fence: string; line: number } | undefined;
  for (const [i, text] of body.split('\n').entries()) {
    const [, fence = '', rest = ''] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(text) ?? [];
    if (fence === '') continue;
    if (open === undefined) open = { fence, line: i + 1 };
    else if (fence.startsWith(open.fence) && rest.trim() === '') open = undefined;
  }
  return open === undefined
    ? []
    : [{ line: open.line, message: `Code begins here and never ends. Close it with a line of \`${open.fence}\`.` }];
}
