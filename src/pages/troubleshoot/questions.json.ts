import { questionsOfTrees } from '../../site/steps.ts';

/** The trees of all questions, for trails whose answers lead elsewhere. */
export function GET() {
  return Response.json(questionsOfTrees());
}
