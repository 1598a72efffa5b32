/** Lists the licences of all packages, of every platform, with the packages of the rarer ones: `npm run licences`. */
import { readFileSync } from 'node:fs';
import { readLicences } from '../../src/build/licences.ts';

const { packagesOf, unknown } = readLicences(JSON.parse(readFileSync('package-lock.json', 'utf8')));
for (const [licence, packages] of packagesOf) {
  const names = packages.length > 20 ? '' : `  ${packages.join(', ')}`;
  console.log(`${String(packages.length).padStart(4)}  ${licence}${names}`);
}
for (const one of unknown) {
  console.error(
    `${one}: this licence is not known. Read it, then add it to src/build/licences.ts or take the package out.`,
  );
}
if (unknown.length > 0) process.exitCode = 1;
