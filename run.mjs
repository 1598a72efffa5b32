/**
 * Runs a file of this project, or a command of one of its packages, with the Node the project needs:
 * `node run.mjs src/build/site.ts build`, `node run.mjs vitest run`. All npm scripts go through it, because
 * the Node that starts them may be as old as 18. What runs finds the newer Node in its PATH too.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findNode, nodePackage, tooOld } from './src/build/find-node.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const manifest = readManifest(root);
const [wanted = '', ...args] = process.argv.slice(2);

// Else Astro fails where the home folder cannot be written to.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

const name = nodePackage(process.platform, process.arch);
const nodePackages = readManifest(join(root, 'src/build/node-packages')).optionalDependencies;
const bin = readManifest(join(root, 'node_modules', name))?.bin.node;
// The bundler has one native package for each kind of machine. Without any, npm left out optional packages.
const natives = Object.keys(readManifest(join(root, 'node_modules', 'rolldown'))?.optionalDependencies ?? {});
const hasNative = natives.length === 0 || natives.some((one) => existsSync(join(root, 'node_modules', one)));
const found = findNode({
  root,
  running: { path: process.execPath, version: process.versions.node },
  installed: existsSync(join(root, 'node_modules')),
  complete: hasNative && (bin !== undefined || !(name in nodePackages)),
  packaged: bin && join(root, 'node_modules', name, bin),
});
const file = /\.\w+$/.test(wanted) ? join(root, wanted) : commandFile(wanted);

if ('problem' in found) fail(found.problem);
else if (file === undefined)
  fail(`No package of this project has a command \`${wanted}\`. Run \`npm install\`, or correct the name.`);
else runWith(found.nodes, file);

/** Runs with the first Node that starts: the packaged one does not where the C library is another one. */
function runWith([node, ...others], file) {
  const path = process.env.PATH;
  process.env.PATH = [dirname(node), path].join(delimiter);
  const child = spawn(node, [file, ...args], { cwd: root, stdio: 'inherit' });
  child.on('error', () => {
    process.env.PATH = path;
    if (others.length > 0) runWith(others, file);
    else fail(tooOld(process.versions.node));
  });
  // A terminal sends Ctrl+C to both processes; this one waits for the other to end.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code);
    // Ends the same way, so that npm does not take Ctrl+C for a failure.
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

/** The file behind a command such as `vitest`, in a package that this project names itself. */
function commandFile(command) {
  for (const name of Object.keys(manifest.devDependencies)) {
    const folder = join(root, 'node_modules', name);
    const bin = readManifest(folder)?.bin;
    if (bin?.[command] !== undefined) return join(folder, bin[command]);
  }
  return undefined;
}

function readManifest(folder) {
  const path = join(folder, 'package.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

function fail(problem) {
  console.error(problem);
  process.exitCode = 1;
}
