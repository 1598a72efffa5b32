/**
 * Checks everything in `content/` and reports every problem at once, as `file:line: field: message`:
 * `npm run check:content`. Takes a few seconds, most of them to put every sample through the search.
 */
import { contentFolder } from '../build/folders.ts';
import { translationLanguages } from '../domain/catalogue/languages.ts';
import { isStale } from '../domain/catalogue/stale.ts';
import { staleClaims } from '../domain/content-checks/check-claims.ts';
import { printProblem } from '../domain/content-checks/problem.ts';
import { missingWords } from '../site/words/index.ts';
import { problemsIn } from './problems-in.ts';
import { readContent } from './read-content.ts';
import { today } from './today.ts';
import { partings } from './translations.ts';

const content = readContent(contentFolder);
const problems = await problemsIn(content, today());

const stale = content.sources.filter(({ checked }) => isStale(checked, today()));
if (stale.length > 0) {
  console.log(
    `Compare these sources again, their last check is more than twelve months old:\n${stale.map(({ id, url, checked }) => `  ${id} (${checked}): ${url}`).join('\n')}`,
  );
}
const old = staleClaims(content.errors, content.sources, today());
if (old.length > 0)
  console.log(
    `Compared with their sources more than twelve months ago:\n${old.map((claim) => printProblem({ ...claim, line: content.lineOf(claim) })).join('\n')}`,
  );
for (const language of translationLanguages) {
  const lacking = missingWords(language);
  if (lacking.length > 0)
    console.log(`Words of the interface that src/site/words/${language}.ts lacks:\n  ${lacking.join(', ')}`);
}
const parted = partings(content);
const unfit = parted.filter(({ stale, gone }) => stale.length + gone.length > 0);
if (unfit.length > 0) {
  console.log(
    'These translations no longer fit their originals. Translate the sections again, then `npm run translated -- FILE`:',
  );
  for (const { file, stale, gone } of unfit) {
    const told = [
      ['the original changed', stale],
      ['not in the original', gone],
    ] as const;
    for (const [what, sections] of told)
      if (sections.length > 0) console.log(`  ${file}: ${what}: ${sections.join(', ')}`);
  }
}
const partly = parted.filter(({ missing }) => missing.length > 0);
if (partly.length > 0)
  console.log(
    `${partly.length} translations leave sections in English. \`npm run translated -- FILE\` adds those of a file in the words of the original.`,
  );
for (const problem of problems) console.error(printProblem(problem));
if (problems.length > 0) {
  console.error(`\n${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in content/.`);
  const [first, ...others] = content.unfinished;
  if (first !== undefined) {
    const which = others.length === 0 ? first : `${first} and ${others.length} more`;
    console.error(
      `Links, names, samples, addresses and trees are compared when ${which} can be read and is filled in.`,
    );
  }
  process.exitCode = 1;
} else {
  const { errors, guides, providers, services, trees, sources } = content;
  console.log(
    `content/ is in order: ${errors.length} error pages, ${guides.length} guides, ${providers.length} providers, ${services.length} services, ${trees.length} troubleshooters, ${sources.length} sources.`,
  );
}
