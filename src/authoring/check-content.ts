/**
 * Checks everything in `content/` and reports every problem at once, as `file:line: field: message`.
 * Runs in half a second, so authors can run it after each change: `npm run check:content`.
 */
import { checkCatalogue } from '../domain/catalogue/check-catalogue.ts';
import { checkLinks, linkTargets } from '../domain/catalogue/check-links.ts';
import { knownErrors } from '../domain/catalogue/known-errors.ts';
import { checkCoverage, coverageOf } from '../domain/catalogue/known-names.ts';
import { isStale } from '../domain/catalogue/stale.ts';
import { buildIndex } from '../domain/log-search/build-index.ts';
import { findErrors, openIndex } from '../domain/log-search/find-errors.ts';
import { checkTrees } from '../domain/troubleshooter/check-trees.ts';
import { readContent } from './read-content.ts';

const content = readContent('content');
const causes = new Set(content.errors.flatMap(({ id, causes }) => causes.map((cause) => `${id}#${cause.id}`)));
// A file that could not be read is missing everywhere else: complaints about that would hide the reason.
const treeComplaints = content.complaints.length > 0 ? [] : checkTrees(content.trees, causes, content.errors);
const finder = openIndex(buildIndex(knownErrors(content.errors)));
const coverage = coverageOf(content.knownNames, content.errors, (text) => findErrors(text, finder).matches[0]?.id);
const complaints = [
  ...content.complaints,
  ...checkCatalogue(content.errors, content.sources).map(({ page, field, message }) => ({
    place: `content/errors/${page}.mdx`,
    field,
    message,
  })),
  ...checkLinks(content.texts, linkTargets(content.errors, content.guides, content.providers)).map(
    ({ file, message }) => ({
      place: file,
      field: 'links',
      message,
    }),
  ),
  ...treeComplaints.map(({ file, field, message }) => ({ place: file, field, message })),
];

const coverageComplaints = content.complaints.length > 0 ? [] : checkCoverage(coverage, content.errors);
const lines = [
  ...complaints.map(({ place, field, message }) => `${place}: ${field}: ${message}`),
  ...coverageComplaints,
];

const today = new Date().toISOString().slice(0, 10);
const stale = content.sources.filter(({ checked }) => isStale(checked, today));
if (stale.length > 0) {
  console.log(
    `Compare these sources again, their last check is more than twelve months old:\n${stale.map(({ id, url, checked }) => `  ${id} (${checked}): ${url}`).join('\n')}`,
  );
}
for (const line of lines) console.error(line);
if (lines.length > 0) {
  console.error(`\n${lines.length} ${lines.length === 1 ? 'problem' : 'problems'} in content/.`);
  process.exitCode = 1;
} else {
  console.log(
    `content/ is in order: ${content.errors.length} error pages, ${content.guides.length} guides, ${content.providers.length} providers, ${content.trees.length} troubleshooters, ${content.sources.length} sources.`,
  );
}
