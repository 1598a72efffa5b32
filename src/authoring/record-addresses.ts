/**
 * Adds the addresses of the built site, and the answers that shared addresses hold, to the ledger: `npm run addresses` after `npm run build`.
 * With `--check` it only complains about addresses that are not recorded yet.
 */
import { appendFileSync } from 'node:fs';
import { ledgerFile, publishedAddresses, readLedger } from '../build/addresses.ts';
import { contentFolder, distFolder } from '../build/folders.ts';
import { answerAddresses } from '../domain/troubleshooter/trail.ts';
import { readContent } from './read-content.ts';

const known = new Set(readLedger());
const present = [...publishedAddresses(distFolder), ...answerAddresses(readContent(contentFolder).trees)];
const fresh = present.filter((address) => !known.has(address)).sort();

if (fresh.length === 0) {
  console.log(`${ledgerFile} records all ${known.size} addresses.`);
} else if (process.argv.includes('--check')) {
  console.error(
    `${fresh.length} addresses are not in ${ledgerFile}, such as ${fresh[0]}. Run \`npm run build && npm run addresses\` and commit the file: from then on they are permanent.`,
  );
  process.exitCode = 1;
} else {
  appendFileSync(ledgerFile, fresh.map((address) => `${address}\n`).join(''));
  console.log(`${fresh.length} addresses added to ${ledgerFile}. From now on they are permanent.`);
}
