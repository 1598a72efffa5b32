import { readPageLink } from '../catalogue/links.ts';
import { checkWording } from './check-wording.ts';
import { type MarkdownPart, partsOf, wordsOf } from './markdown.ts';
import type { Piece, Problem } from './problem.ts';

const linkForms =
  'Write `[text](…)` with `error:page` or `error:page#cause`, `guide:page`, `provider:page`, `tool:page`, or an address that begins with `https://`.';

const elsewhere = `Holds a link whose target is given elsewhere. ${linkForms} What is no link belongs in backticks.`;

/** A mark that ends a sentence or a part of one, and no word before it. */
const loneMark = /^\s*[.,:;!?。，：；！？、]+$/;

/** What is left of a mark in the text of a page means that it was not closed, or not understood. */
const leftovers: readonly (readonly [form: RegExp, message: string])[] = [
  [/`/, 'A backtick has no partner, so the code does not end where it should. Close it, or take it out.'],
  [
    /\*\*/,
    'A `**` has no partner, or a space beside it, so it is shown as it is. Close the bold words, without a space inside.',
  ],
  [/\]\[/, elsewhere],
  [/^#{1,6}[^#\s]/, 'A heading needs a space after its `#`, or it is shown as text. Write `## Heading`.'],
  [
    /^\|.*\|/,
    'A table needs a second line such as `| --- | --- |`, with as many columns as the first. Add or correct it.',
  ],
];

/**
 * What is wrong with some Markdown: words to avoid, HTML, pictures, marks without a partner, and links of another
 * form than content has. Whether a linked page exists, `checkLinks` says.
 *
 * @param anchors places on the same page that may be linked as `#place`
 */
export function checkProse({ file, text, firstLine }: Piece, anchors: ReadonlySet<string> = new Set()): Problem[] {
  const wording = checkWording({ file, text, firstLine });
  // Most fields are plain words; only the others need a parser.
  if (!/[`*_<>[\]!|#~&\\]|:\/\/|www\./.test(text)) return wording;
  const parts = partsOf(text);
  // A footnote is two parts, and one fault.
  const isFootnote = parts.some(({ node }) => node.type === 'footnoteReference');
  const marks = parts.flatMap((part) =>
    (isFootnote && part.node.type === 'footnoteDefinition' ? [] : messagesOf(part, anchors)).map(
      ({ message, line = part.line }) => ({
        file,
        line: line + firstLine - 1,
        field: 'body',
        message,
      }),
    ),
  );
  return [...wording, ...marks];
}

function messagesOf(
  { node, parent, line }: MarkdownPart,
  anchors: ReadonlySet<string>,
): { message: string; line?: number }[] {
  switch (node.type) {
    case 'html': {
      const tags = node.value.match(/<[a-z!?][^\s>]*>?/gi) ?? [];
      return tags.map((tag) => ({
        message: `Holds the tag \`${tag}\`, and HTML is not shown. Put it in backticks, or take it out.`,
      }));
    }
    case 'image':
    case 'imageReference':
      return [
        {
          message:
            'Holds a picture: pages load nothing from elsewhere, and have none of their own. Say in words what it shows.',
        },
      ];
    case 'linkReference':
    case 'footnoteReference':
      return [{ message: elsewhere }];
    case 'definition':
    case 'footnoteDefinition':
      return [{ message: `Holds the target of a link on a line of its own. ${linkForms}` }];
    case 'listItem':
      if (node.checked === null || node.checked === undefined) return [];
      return [{ message: 'Holds a box to tick, and readers cannot tick it. Take out the `[ ]`.' }];
    case 'link': {
      if (node.position?.start.offset === node.children[0]?.position?.start.offset && node.children.length > 0) {
        // An address without brackets. Those of mail are private data, which has a check of its own.
        if (node.url.startsWith('mailto:')) return [];
        return [{ message: `Holds the bare address \`${wordsOf(node)}\`. Write \`[what it is](https://…)\`.` }];
      }
      if (!isLinkable(node.url, anchors)) {
        return [{ message: `Links to \`${node.url}\`, which leads nowhere. ${linkForms}` }];
      }
      return wordsOf(node).trim() === ''
        ? [{ message: `The link to \`${node.url}\` has no words to click. Write them in the square brackets.` }]
        : [];
    }
    case 'strong': {
      const [last, before] = node.children.toReversed();
      if (last?.type !== 'text' || !loneMark.test(last.value)) return [];
      if (before !== undefined && before.type !== 'inlineCode') return [];
      return [
        {
          message: `A bold \`${last.value}\` stands alone behind a code. Close the bold words before it: \`**…**${last.value}\`.`,
        },
      ];
    }
    case 'text': {
      const isFirst = parent?.type === 'paragraph' && parent.children[0] === node;
      return node.value
        .split('\n')
        .flatMap((text, i) =>
          leftovers
            .filter(([form]) => (!form.source.startsWith('^') || (isFirst && i === 0)) && form.test(text))
            .map(([, message]) => ({ message, line: line + i })),
        );
    }
    default:
      return [];
  }
}

function isLinkable(href: string, anchors: ReadonlySet<string>): boolean {
  return (
    readPageLink(href) !== undefined ||
    /^https:\/\/[^\s/]/.test(href) ||
    (href.startsWith('#') && anchors.has(href.slice(1)))
  );
}
