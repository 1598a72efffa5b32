/**
 * Makes all that a release consists of, in `release/` or the folder that is named: `npm run release -- FOLDER`. The same
 * commit, address and npm give the same bytes.
 */
import { type ExecFileSyncOptions, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readContent } from '../authoring/read-content.ts';
import { fileOfCopy } from '../offline/copy-names.ts';
import { locales } from '../site/words/index.ts';
import { releaseNotes } from './changelog.ts';
import { contentFolder } from './folders.ts';
import { knowledgeOf } from './knowledge-of.ts';

const sumsFile = 'SHA256SUMS';
const [folder = 'release'] = process.argv.slice(2);
const { version, edition } = knowledgeOf(readContent(contentFolder));
const notes = releaseNotes(readFileSync('CHANGELOG.md', 'utf8'), version);
if (notes === undefined) {
  console.error(
    `CHANGELOG.md says nothing under \`## ${version}\`, the version in package.json. Write there what is new, or correct the version.`,
  );
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
const former = readdirSync(folder);
if (former.length > 0 && !former.includes(sumsFile)) {
  console.error(`${folder}/ holds other things than a release. Empty it, or name another folder.`);
  process.exit(1);
}
for (const name of former) rmSync(join(folder, name), { recursive: true });

const work = mkdtempSync(join(tmpdir(), 'release-'));
try {
  const site = join(work, 'site');
  const options: ExecFileSyncOptions = {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  };
  execFileSync(process.execPath, ['src/build/site.ts', 'build'], {
    ...options,
    env: { ...process.env, DIST_FOLDER: site },
  });
  for (const copy of ['oss-migration-troubleshooter.zip', ...locales.map(fileOfCopy)]) {
    cpSync(join(site, 'offline', copy), join(folder, copy));
  }
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], options);
} finally {
  rmSync(work, { recursive: true });
}
writeFileSync(join(folder, 'NOTES.md'), `# ${version}, content of ${edition}\n\n${notes}\n`);
const sums = readdirSync(folder)
  .sort()
  .map(
    (name) =>
      `${createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex')}  ${name}\n`,
  );
writeFileSync(join(folder, sumsFile), sums.join(''));
console.log(`Release ${version}, content of ${edition}, is in ${folder}/:\n${sums.join('')}`);
