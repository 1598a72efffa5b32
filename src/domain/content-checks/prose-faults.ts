import { blankCode } from '../catalogue/blank-code.ts';
import { hrefs, readPageLink } from '../catalogue/links.ts';

/** A place in a text that its author has to correct; lines count from 1. */
export interface TextFault {
  readonly line: number;
  readonly message: string;
}

const linkForms =
  'Write `[text](…)` with `error:page` or `error:page#cause`, `guide:page`, `provider:page`, or an address that begins with `https://`.';

/** Forms of Markdown that content has no use for, with what to write instead. */
const refused: readonly (readonly [form: RegExp, message: (found: string) => string])[] = [
  [
    /<(?=[a-z/!?])[^\s>]*>?/gi,
    (found) => `Holds the tag \`${found}\`, and HTML is not shown. Put it in backticks, or take it out.`,
  ],
  [
    /!\[/g,
    () => 'Holds a picture: pages load nothing from elsewhere, and have none of their own. Say in words what it shows.',
  ],
  [
    /\]\[[^\]\n]*\]/g,
    () => `Holds a link whose target stands elsewhere. ${linkForms} What is no link belongs in backticks.`,
  ],
  [/^ {0,3}\[[^\]\n]+\]:(?=\s)/g, () => `Holds the target of a link on a line of its own. ${linkForms}`],
];

/**
 * What is wrong with some markdown: HTML, pictures, and links of another form than content has.
 * Whether a linked page exists, `checkLinks` says.
 *
 * @param anchors places on the same page that may be linked as `#place`
 */
export function proseFaults(markdown: string, anchors: ReadonlySet<string> = new Set()): TextFault[] {
  return blankCode(markdown)
    .split('\n')
    .flatMap((text, i) => [
      ...refused.flatMap(([form, message]) =>
        [...text.matchAll(form)].map(([found]) => ({ line: i + 1, message: message(found) })),
      ),
      ...hrefs(text)
        .filter((href) => !isLinkable(href, anchors))
        .map((href) => ({ line: i + 1, message: `Links to \`${href}\`, which leads nowhere. ${linkForms}` })),
    ]);
}

function isLinkable(href: string, anchors: ReadonlySet<string>): boolean {
  return (
    readPageLink(href) !== undefined ||
    /^https:\/\/[^\s/]/.test(href) ||
    (href.startsWith('#') && anchors.has(href.slice(1)))
  );
}
