import type { APIContext } from 'astro';
import { pageName } from '../../domain/catalogue/page-name.ts';
import { plainText } from '../../domain/catalogue/plain-text.ts';
import { fill } from '../../domain/fill.ts';
import { inOneParagraph } from '../../domain/text/gap-after.ts';
import { catalogueFor } from '../../site/catalogue.ts';
import { errorsOfService } from '../../site/errors-of-service.ts';
import { oncePerLocale } from '../../site/locales.ts';
import { absolute, urlsFor } from '../../site/urls.ts';
import { type Locale, words } from '../../site/words/index.ts';

export const getStaticPaths = oncePerLocale;

/** The site for language models, in the form of llmstxt.org: a summary and links to Markdown, by who raises the error. */
export function GET({ props: { locale }, site }: APIContext<{ locale: Locale }>) {
  const w = words(locale);
  const urls = urlsFor(locale);
  const { errors, services } = catalogueFor(locale);
  const lines = [
    `# ${w.site.name}`,
    '',
    `> ${w.site.description}`,
    '',
    inOneParagraph(w.site.independent, w.site.facts),
    '',
    ...services.flatMap(({ id, name }) => [
      `## ${name}`,
      '',
      `- [llms-full-${id}.txt](${absolute(urls.llmsFull(id), site)}): ${fill(w.site.allOfService, { service: name })}`,
      ...errorsOfService(errors, id).map(
        (page) =>
          `- [${pageName(page)}](${absolute(urls.errorMarkdown(page.id), site)}): ${page.title}. ${plainText(page.summary)}`,
      ),
      '',
    ]),
    `## ${w.site.data}`,
    '',
    `- [errors.json](${absolute(urls.feed, site)}): ${w.site.feed}`,
    `- [errors.schema.json](${absolute(urls.feedSchema, site)}): ${w.site.feedSchema}`,
    '',
  ];
  return new Response(lines.join('\n'), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
