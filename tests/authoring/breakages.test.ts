import { expect, test } from 'vitest';
import { problemsIn } from '../../src/authoring/problems-in.ts';
import { readContent } from '../../src/authoring/read-content.ts';
import { printProblem } from '../../src/domain/content-checks/problem.ts';
import { breakages } from './breakages.ts';
import { SmallContent } from './small-content.ts';

const problemsOf = async (content: SmallContent) =>
  (await problemsIn(readContent(content), '2026-11-27')).map(printProblem);

test('the small content is in good order', async () => {
  expect(await problemsOf(new SmallContent())).toEqual([]);
});

test.each(breakages)('%s', async (_, breakIt, problems) => {
  const content = new SmallContent();
  breakIt(content);
  expect(await problemsOf(content)).toEqual(problems);
});
