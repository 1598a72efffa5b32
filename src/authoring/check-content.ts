/**
 * Checks everything in `content/` and reports every problem at once, as `file:line: field: message`.
 * Runs in half a second, so authors can run it after each change: `npm run check:content`.
 */
import { checkCatalogue } from '../domain/catalogue/check-catalogue.ts';
import { checkTrees } from '../domain/troubleshooter/check-trees.ts';
import { readContent } from './read-content.ts';

const content = readContent('content');
const causes = new Set(content.errors.flatMap(({ id, causes }) => causes.map((cause) => `${id}#${cause.id}`)));
// A file that could not be read is missing everywhere else: complaints about that would hide the reason.
const treeComplaints = content.complaints.length > 0 ? [] : checkTrees(content.trees, causes, content.errors);
const complaints = [
  ...content.complaints,
  ...checkCatalogue(content.errors, content.sources).map(({ page, field, message }) => ({
    place: `content/errors/${page}.mdx`,
    field,
    message,
  })),
  ...treeComplaints.map(({ file, field, message }) => ({ place: file, field, message })),
];

for (const { place, field, message } of complaints) console.error(`${place}: ${field}: ${message}`);
if (complaints.length > 0) {
  console.error(`\n${complaints.length} ${complaints.length === 1 ? 'problem' : 'problems'} in content/.`);
  process.exitCode = 1;
} else {
  console.log(
    `content/ is in order: ${content.errors.length} error pages, ${content.trees.length} troubleshooters, ${content.sources.length} sources.`,
  );
}
