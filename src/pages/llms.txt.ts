import type { APIContext } from 'astro';
import { pageName } from '../domain/catalogue/page-name.ts';
import { plainText } from '../domain/catalogue/plain-text.ts';
import { errorPages } from '../site/catalogue.ts';
import { absolute, urlsFor } from '../site/urls.ts';
import { defaultLocale, words } from '../site/words/index.ts';

/** The site for language models, in the form of llmstxt.org: a summary and links to Markdown. */
export function GET({ site }: APIContext) {
  const w = words(defaultLocale);
  const urls = urlsFor(defaultLocale);
  const lines = [
    `# ${w.site.name}`,
    '',
    `> ${w.site.description}`,
    '',
    `${w.site.independent} ${w.site.facts}`,
    '',
    `## ${w.errors.title}`,
    '',
    ...errorPages.map(
      (page) =>
        `- [${pageName(page)}](${absolute(urls.errorMarkdown(page.id), site)}): ${page.title}. ${plainText(page.summary)}`,
    ),
    '',
    '## Data',
    '',
    `- [errors.json](${absolute(urls.feed, site)}): all errors with causes, checks and fixes`,
    `- [errors.schema.json](${absolute(urls.feedSchema, site)}): the shape of errors.json`,
    '',
  ];
  return new Response(lines.join('\n'), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
