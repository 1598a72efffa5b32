import { searchIndex } from '../site/catalogue.ts';

/** The index that the search reads pastes with; what results show of a page is in its card. */
export function GET() {
  return Response.json(searchIndex());
}
