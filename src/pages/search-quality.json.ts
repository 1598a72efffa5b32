import { scoredCases, searchFigures } from '../site/search-quality.ts';

/** The texts that the search is scored by, for whoever wants to check the figures. */
export function GET() {
  return Response.json({ figures: searchFigures, cases: scoredCases });
}
