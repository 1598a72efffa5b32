import { type Cause, type ErrorPage, proofSources, type Source, type Step } from '../domain/catalogue/error-page.ts';
import { pageName } from '../domain/catalogue/page-name.ts';
import { signOf } from '../domain/catalogue/told-groups.ts';
import { fill } from '../domain/fill.ts';
import { gapAfter } from '../domain/text/gap-after.ts';
import { appliesTo } from './applies-to.ts';
import { resolveLinks } from './page-links.ts';
import { sourceTitle } from './source-title.ts';
import type { Urls } from './urls.ts';
import { absolute } from './urls.ts';
import type { Words } from './words/index.ts';

/** What the Markdown of a page takes from elsewhere. */
export interface MarkdownParts {
  /** The body of the page. */
  readonly background: string;
  /** Titles of other pages. */
  readonly titleOf: (id: string) => string | undefined;
  readonly sources: readonly Source[];
  readonly w: Words;
  readonly urls: Urls;
  readonly site: URL | undefined;
}

/** A whole error page as Markdown, with absolute links, for tickets, runbooks and tools. */
export function pageMarkdown(page: ErrorPage, parts: MarkdownParts): string {
  const { background, titleOf, sources, w, urls, site } = parts;
  const { colon, list: comma, semicolon, stop } = w.marks;
  const address = (path: string) => absolute(path, site);
  const markdown = (text: string) => resolveLinks(text, urls, address);
  const fence = (text: string) => `\`\`\`\n${text}\n\`\`\``;
  const step = ({ text, command, variants = [] }: Step) =>
    [
      markdown(text),
      ...(command === undefined ? [] : [fence(command)]),
      ...variants.flatMap(({ tool, command, text }) => [
        `${w.error.tools[tool]}:${text === undefined ? '' : ` ${markdown(text)}`}`,
        ...(command === undefined ? [] : [fence(command)]),
      ]),
    ].join('\n\n');
  const list = (steps: readonly Step[]) =>
    steps.map((item, i) => `${i + 1}. ${step(item).replaceAll('\n', '\n   ')}`).join('\n');
  const bullets = (texts: readonly string[]) => texts.map((item) => `- ${markdown(item)}`).join('\n');
  const sourcesOf = (ids: readonly string[]) =>
    sources
      .filter(({ id }) => ids.includes(id))
      .map((source) => {
        const { url, dated, checked } = source;
        const { title } = sourceTitle(source, urls.locale);
        const days = [
          ...(dated === undefined ? [] : [fill(w.error.dated, { date: dated })]),
          fill(w.error.checked, { date: checked }),
        ];
        return `[${title}](${url})${days.join('')}`;
      });
  const proof = (cause: Cause) =>
    [...(cause.how === undefined ? [] : [markdown(cause.how)]), ...sourcesOf(proofSources(cause))]
      .map((one, i) => `${i === 0 ? colon : semicolon}${one}`)
      .join('');
  const { retry, data, who } = page.badges;

  return `${[
    `# ${page.title}`,
    fence([...new Set([pageName(page), ...page.messages.map(({ text }) => text)])].join('\n')),
    ...(page.retired === undefined
      ? []
      : [
          `**${fill(w.error.retired, { date: page.retired.since })}**${gapAfter(w.error.retired)}${markdown(page.retired.because)}`,
          ...(page.retired.replacedBy === undefined
            ? []
            : [
                `${w.error.replacedBy}${gapAfter(w.error.replacedBy)}[${titleOf(page.retired.replacedBy) ?? page.retired.replacedBy}](${address(urls.error(page.retired.replacedBy))})`,
              ]),
        ]),
    markdown(page.summary),
    ...(page.notKnown.length > 0
      ? [page.kind === 'stub' ? w.error.stub : w.error.notKnown, bullets(page.notKnown)]
      : []),
    `<${address(urls.error(page.id))}>`,
    `## ${w.error.whatToDo}`,
    list(page.whatToDo),
    ...(page.tellApart.length > 0
      ? [
          `## ${w.error.tellApart}`,
          page.tellApart
            .map(
              (told) =>
                `- ${markdown(signOf(told))}${colon}[${titleOf(told.id) ?? told.id}](${address(urls.error(told.id))})`,
            )
            .join('\n'),
        ]
      : []),
    `## ${w.error.glance}`,
    [
      `- ${w.badges.retry.label}${colon}**${w.badges.retry[retry.verdict]}**${stop}${markdown(retry.note)}`,
      `- ${w.badges.data.label}${colon}**${w.badges.data[data.verdict]}**${stop}${markdown(data.note)}`,
      `- ${w.badges.who.label}${colon}**${who.map((actor) => w.badges.who[actor]).join(comma)}**`,
    ].join('\n'),
    ...(page.causes.length > 0 ? [`## ${w.error.causes}`, w.error.placeholders] : []),
    ...page.causes.flatMap((cause) => [
      `### ${cause.title}`,
      markdown(cause.text),
      `*${w.error.basis[cause.basis]}*${proof(cause)}`,
      `**${w.error.check}**${colon}${step(cause.check)}`,
      `- **${w.error.confirms}**${colon}${markdown(cause.check.confirms)}\n- **${w.error.rulesOut}**${colon}${markdown(cause.check.rulesOut)}`,
      `**${w.error.fix}**:\n\n${list(cause.fix)}`,
    ]),
    `## ${w.error.verify}`,
    list(page.verify),
    ...(page.forSupport.length > 0 ? [`## ${w.error.forSupport}`, bullets(page.forSupport)] : []),
    `## ${w.error.seen}`,
    ...page.seen.flatMap(({ place, row, note }) => [
      `${place}:`,
      fence(row),
      ...(note === undefined ? [] : [markdown(note)]),
    ]),
    ...(page.codes.length + page.ec.length > 0
      ? [
          `${w.error.names}${gapAfter(w.error.names)}${[...page.codes, ...page.ec].map((code) => `\`${code}\``).join(comma)}`,
        ]
      : []),
    `## ${w.error.ignore}`,
    markdown(page.ignore.text),
    // Its headings stand below that of the background.
    ...(background.trim() === ''
      ? []
      : [`## ${w.error.background}`, markdown(background.trim()).replace(/^##/gm, '###')]),
    ...(page.providers.length > 0
      ? [
          `## ${w.error.providers}`,
          page.providers.map(({ provider, note }) => `- **${provider}**${colon}${markdown(note)}`).join('\n'),
        ]
      : []),
    `## ${w.error.generations}`,
    appliesTo(page.generations, w)
      .map(
        ({ name, text, note }) => `- **${name}**${colon}${`${text}${note === undefined ? '' : markdown(note)}`.trim()}`,
      )
      .join('\n'),
    ...(page.confusedWith.length > 0
      ? [
          `## ${w.error.confused}`,
          page.confusedWith
            .map(
              ({ id, here, there }) =>
                `- [${id}](${address(urls.error(id))}):${here ? ` **${w.error.here}${colon.trim()}** ${markdown(here)}` : ''} **${w.error.there}${colon.trim()}** ${markdown(there)}`,
            )
            .join('\n'),
        ]
      : []),
    `## ${w.error.sources}`,
    sourcesOf(page.sources)
      .map((source) => `- ${source}`)
      .join('\n'),
  ].join('\n\n')}\n`;
}
