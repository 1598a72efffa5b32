import { render } from 'astro:content';
import type { Body } from './catalogue.ts';

/** A heading of a body: its slug in its own language, and its anchor, which is that of the original. */
export interface BodyHeading {
  readonly slug: string;
  readonly id: string;
  readonly text: string;
  readonly depth: number;
}

/** The headings of a body. A translation has the anchors of its original, so that links arrive in every language. */
export async function bodyHeadings(body: Body): Promise<readonly BodyHeading[]> {
  const { headings } = await render(body.entry);
  const originals = body.isTranslated ? (await render(body.original)).headings : headings;
  return headings.map((heading, i) => ({ ...heading, id: originals[i]?.slug ?? heading.slug }));
}
