import { nameOfPart, searchParts } from '../../site/search-parts.ts';

export function getStaticPaths() {
  return searchParts.later.map((part, i) => ({ params: { part: nameOfPart(i + 1) }, props: { part } }));
}

/** What the search knows pages by beside their messages and codes. */
export function GET({ props: { part } }: { props: { part: (typeof searchParts.later)[number] } }) {
  return Response.json(part);
}
