/**
 * Checks everything in `content/` and reports every problem at once, as `file:line: field: message`:
 * `npm run check:content`. Takes about two seconds, most of them to put every sample through the search.
 */

import { contentFolder } from '../build/folders.ts';
import { checkCatalogue } from '../domain/catalogue/check-catalogue.ts';
import { checkLedger } from '../domain/catalogue/check-ledger.ts';
import { checkSamples } from '../domain/catalogue/check-samples.ts';
import { knownErrors } from '../domain/catalogue/known-errors.ts';
import { coverageOf } from '../domain/catalogue/known-names.ts';
import { isStale } from '../domain/catalogue/stale.ts';
import { buildIndex } from '../domain/log-search/build-index.ts';
import { findErrors, openIndex } from '../domain/log-search/find-errors.ts';
import { checkTrees } from '../domain/troubleshooter/check-trees.ts';
import { type Content, readContent } from './read-content.ts';

const today = new Date().toISOString().slice(0, 10);
const content = readContent(contentFolder);
// A file that could not be read seems to be missing elsewhere: complaints about that would hide the reason.
const together = content.unfinished.length > 0 ? [] : problemsTogether(content);
const lines = [
  ...content.complaints.map(({ place, field, message }) => `${place}: ${field}: ${message}`),
  ...together.map((complaint) => `${content.placeOf(complaint)}: ${complaint.field}: ${complaint.message}`),
];

const stale = content.sources.filter(({ checked }) => isStale(checked, today));
if (stale.length > 0) {
  console.log(
    `Compare these sources again, their last check is more than twelve months old:\n${stale.map(({ id, url, checked }) => `  ${id} (${checked}): ${url}`).join('\n')}`,
  );
}
for (const line of lines) console.error(line);
if (lines.length > 0) {
  console.error(`\n${lines.length} ${lines.length === 1 ? 'problem' : 'problems'} in content/.`);
  if (content.unfinished.length > 0) {
    const [first, ...others] = content.unfinished;
    const which = others.length === 0 ? first : `${first} and ${others.length} more`;
    console.error(
      `Links, names, samples, addresses and trees are compared when ${which} can be read and is filled in.`,
    );
  }
  process.exitCode = 1;
} else {
  console.log(
    `content/ is in order: ${content.errors.length} error pages, ${content.guides.length} guides, ${content.providers.length} providers, ${content.trees.length} troubleshooters, ${content.sources.length} sources.`,
  );
}

/** What only all files together show. */
function problemsTogether(content: Content) {
  const { errors, trees } = content;
  const finder = openIndex(buildIndex(knownErrors(errors)));
  const find = (text: string) => findErrors(text, finder).matches[0]?.id;
  const causes = new Set(errors.flatMap(({ id, causes }) => causes.map((cause) => `${id}#${cause.id}`)));
  return [
    ...checkCatalogue({ ...content, coverage: coverageOf(content.knownNames, errors, find), today }),
    ...checkTrees(trees, causes, errors),
    ...checkSamples(errors, find),
    ...checkLedger(content.ledger, content),
  ];
}
