import { slug } from 'github-slugger';
import { providerSections } from '../catalogue/article.ts';
import { checkProse } from './check-prose.ts';
import { type MarkdownPart, partsOf, wordsOf } from './markdown.ts';
import type { Piece, Problem } from './problem.ts';

/** More than this is slow to load on a phone, and belongs in a guide or on a page of its own. */
const longestBody = 20_000;

/** A body is MDX: what looks like code outside code would be run, or stop the build. */
const codeForms: readonly (readonly [form: RegExp, remedy: string])[] = [
  [/[{}]/, 'Braces are code in a body. Put them in backticks.'],
  [/<(?!\s|$)/, 'A `<` begins code in a body. Put it in backticks, or write `less than`.'],
];

interface Heading {
  readonly line: number;
  readonly title: string;
  readonly anchor: string;
}

/**
 * What is wrong with the body of a page, line by line.
 *
 * @param taken anchors that the page has without its body
 * @param original anchors that the body of a translation has from its original
 */
export function checkBody(
  body: Piece,
  taken: ReadonlySet<string>,
  original: ReadonlySet<string> = new Set(),
): Problem[] {
  const { file, text, firstLine } = body;
  const parts = partsOf(text);
  const headings = headingsOf(parts);
  const lines = text.split('\n');
  const anchors = new Set([...taken, ...original, ...headings.map(({ anchor }) => anchor)]);
  const own = [...parts.flatMap((part) => messagesOf(part, lines)), ...headingMessages(headings, taken)];
  if (text.length > longestBody) {
    own.push({
      line: 1,
      message: `The body has ${text.length} characters, and ${longestBody} are the most: a page must load fast on a phone. Move a part of it to a guide.`,
    });
  }
  return [
    ...own.map(({ line, message }) => ({ file, line: line + firstLine - 1, field: 'body', message })),
    ...checkProse(body, anchors),
  ].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

/** The anchors of the headings in a body. */
export function headingAnchors(body: string): string[] {
  return headingsOf(partsOf(body)).map(({ anchor }) => anchor);
}

/** The sections that a provider page lacks, or has in another order: readers compare providers by them. */
export function checkProviderSections({ file, text, firstLine }: Piece): Problem[] {
  const titles = headingsOf(partsOf(text)).map(({ title }) => title);
  const has = titles.filter((title) => providerSections.some((section) => section === title));
  if (has.join() === providerSections.join()) return [];
  const all = providerSections.map((section) => `\`## ${section}\``).join(', ');
  return [
    {
      file,
      line: firstLine,
      field: 'body',
      message: `Every provider page has the headings ${all}, each once and in this order.`,
    },
  ];
}

function headingsOf(parts: readonly MarkdownPart[]): Heading[] {
  return parts.flatMap(({ node, line }) => {
    if (node.type !== 'heading') return [];
    const title = wordsOf(node);
    return [{ line, title, anchor: slug(title) }];
  });
}

function messagesOf({ node, line }: MarkdownPart, lines: readonly string[]): { line: number; message: string }[] {
  switch (node.type) {
    case 'text':
      return node.value
        .split('\n')
        .flatMap((text, i) =>
          codeForms.flatMap(([form, message]) => (form.test(text) ? [{ line: line + i, message }] : [])),
        );
    case 'paragraph': {
      const word = /^(?:import|export)(?=\s)/.exec(wordsOf(node))?.[0];
      return word === undefined
        ? []
        : [
            {
              line,
              message: `A paragraph that begins with \`${word}\` is code in a body. Put the word in backticks, or begin with another one.`,
            },
          ];
    }
    case 'heading':
      return node.depth > 1
        ? []
        : [{ line, message: 'The title is the only heading of the first level. Begin this one with `##`.' }];
    case 'thematicBreak':
      return [
        {
          line,
          message:
            'A line of `---` belongs only before and after the fields. Take it out, or write a heading with `##`.',
        },
      ];
    case 'code': {
      const fence = /^[>\s]*(`{3,}|~{3,})/.exec(
        lines[line - 1]?.slice((node.position?.start.column ?? 1) - 1) ?? '',
      )?.[1];
      if (fence === undefined) {
        return [
          { line, message: 'Four spaces in front do not make code here. Put it between two lines of `` ``` ``.' },
        ];
      }
      const last = node.position?.end.line ?? line;
      const isClosed = last > line && /^[>\s]*(?:`{3,}|~{3,})\s*$/.test(lines[last - 1] ?? '');
      return isClosed
        ? []
        : [{ line, message: `Code begins here and never ends. Close it with a line of \`\` ${fence} \`\`.` }];
    }
    default:
      return [];
  }
}

/** Each heading is an address: two of one name cannot both be linked. */
function headingMessages(headings: readonly Heading[], taken: ReadonlySet<string>) {
  return headings.flatMap(({ line, title, anchor }, i) => {
    if (taken.has(anchor)) {
      return [
        { line, message: `The page has a section or cause \`#${anchor}\` already. Reword the heading \`${title}\`.` },
      ];
    }
    if (/^\d/.test(anchor)) {
      return [
        {
          line,
          message: `The heading \`${title}\` begins with a digit, and its address \`#${anchor}\` would change with each new step. Begin it with a word.`,
        },
      ];
    }
    if (headings.findIndex((other) => other.anchor === anchor) < i) {
      return [{ line, message: `Two headings are called \`${title}\`. Reword one of them: each is an address.` }];
    }
    return [];
  });
}
