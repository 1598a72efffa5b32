import type { APIContext } from 'astro';
import { signsOf } from '../../domain/catalogue/signs.ts';
import { catalogueFor } from '../../site/catalogue.ts';
import { type Recipe, recipes } from '../../site/recipes.ts';
import { absolute, urlsFor } from '../../site/urls.ts';
import { defaultLocale } from '../../site/words/index.ts';

export function getStaticPaths() {
  return recipes.map((recipe) => ({ params: { file: recipe.file }, props: { recipe } }));
}

/** A file for an alerting or log tool. */
export function GET({ props: { recipe }, site }: APIContext<{ recipe: Recipe }>) {
  const urls = urlsFor(defaultLocale);
  const signs = signsOf(catalogueFor(defaultLocale).errors);
  const text = recipe.text({
    signs,
    address: (id) => absolute(urls.error(id), site),
    patterns: absolute(urls.patterns, site),
  });
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
