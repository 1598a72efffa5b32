import { searchParts } from '../site/search-parts.ts';

/** The part of the index that the search fetches first; it names the others. What results show of a page is in its card. */
export function GET() {
  return Response.json(searchParts.first);
}
