import type { APIContext } from 'astro';
import { patternsOf } from '../domain/catalogue/patterns.ts';
import { findErrors, openIndex } from '../domain/log-search/find-errors.ts';
import { catalogueFor, searchIndex } from '../site/catalogue.ts';
import { absolute, urlsFor } from '../site/urls.ts';
import { defaultLocale } from '../site/words/index.ts';

/** All messages as regular expressions; its shape is `patterns.schema.json`. One line, as readers of JSON lines want it. */
export function GET({ site }: APIContext) {
  const urls = urlsFor(defaultLocale);
  const index = openIndex(searchIndex());
  const { patterns, without } = patternsOf(
    catalogueFor(defaultLocale).errors,
    (text) => findErrors(text, index).matches[0]?.id,
  );
  return Response.json({
    $schema: absolute(urls.patternsSchema, site),
    version: 1,
    patterns: patterns.map((pattern) => ({ ...pattern, url: absolute(urls.error(pattern.page), site) })),
    without,
  });
}
