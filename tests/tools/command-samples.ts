/**
 * Runs the commands of `content/commands/` against a store on this machine and names those that print something
 * else than their table says: `npm run outputs`; `-- --write` keeps what they printed. Tools that are not
 * installed are left out.
 */
import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type Server } from 'node:tls';
import { type Document, isMap, isSeq, parseDocument, Scalar, type YAMLMap } from 'yaml';
import { today } from '../../src/authoring/today.ts';
import { contentFolder } from '../../src/build/folders.ts';
import { partsOf } from '../../src/domain/content-checks/reading-commands.ts';
import { startLocalStore } from './local-store.ts';

const keepsWhatWasPrinted = process.argv.includes('--write');
const folder = mkdtempSync(join(tmpdir(), 'commands-'));
prepare();
const tls = await listenWithTls();
const store = await startLocalStore();
let differences = 0;
const missing = new Set<string>();

try {
  writeFileSync(
    join(folder, '.ossutilconfig'),
    `[Credentials]\nlanguage=EN\nendpoint=http://${store.host}\naccessKeyID=EXAMPLEID\naccessKeySecret=EXAMPLESECRET\n`,
  );
  for (const name of readdirSync(join(contentFolder, 'commands'))) {
    const path = join(contentFolder, 'commands', name);
    const document = parseDocument(readFileSync(path, 'utf8'));
    for (const entry of casesOf(document)) await compare(name, entry);
    if (keepsWhatWasPrinted)
      writeFileSync(path, document.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: false }));
  }
} finally {
  tls.close();
  await store.stop();
  rmSync(folder, { recursive: true });
}
for (const tool of missing) console.log(`${tool} is not installed here: its commands were not run.`);
if (differences > 0 && !keepsWhatWasPrinted) {
  console.error(`${differences} commands print something else. \`npm run outputs -- --write\` keeps it.`);
  process.exitCode = 1;
}

/** A file for the tools to read, and a folder to work in. */
function prepare() {
  writeFileSync(join(folder, 'hello.txt'), 'hello');
  writeFileSync(join(folder, 'token'), 'EXAMPLETOKEN');
  mkdirSync(join(folder, 'work'));
}

/** A server whose certificate nobody has signed. */
async function listenWithTls(): Promise<Server> {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  execFileSync(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-keyout', key, '-out', cert],
      ...['-subj', '/O=Example/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,DNS:*.localhost'],
    ],
    { stdio: 'ignore' },
  );
  const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function casesOf(document: Document): YAMLMap[] {
  const forms = document.get('forms');
  if (!isSeq(forms)) return [];
  return forms.items.flatMap((form) => {
    const cases = isMap(form) ? form.get('cases') : undefined;
    return isSeq(cases) ? cases.items.filter(isMap) : [];
  });
}

async function compare(file: string, entry: YAMLMap) {
  const run = entry.get('run');
  if (typeof run !== 'string') return;
  const tool = partsOf(run)[0]?.[0] ?? '';
  const version = versionOf(tool);
  if (version === undefined) {
    missing.add(tool);
    return;
  }
  const { printed, exit } = await runIt(run);
  const isSame = entry.get('prints') === printed && (entry.get('exit') ?? 0) === exit;
  if (isSame) return;
  differences += 1;
  console.log(`${file}: ${run}\n${printed}\n[exit ${exit}]\n`);
  entry.flow = false;
  entry.set('of', version);
  // Without quotes YAML makes a time of a day.
  const day = new Scalar(today());
  day.type = 'QUOTE_SINGLE';
  entry.set('checked', day);
  entry.set('prints', printed);
  if (exit === 0) entry.delete('exit');
  else entry.set('exit', exit);
}

/** The name and version of an installed tool. */
function versionOf(tool: string): string | undefined {
  // Most take the option; openssl has a command for it.
  const ask = tool === 'openssl' ? 'version' : '--version';
  try {
    const text = execFileSync(tool, [ask], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    return `${tool} ${/\d+(?:\.\d+)+\w*/.exec(text)?.[0] ?? ''}`.trim();
  } catch {
    return undefined;
  }
}

function runIt(run: string): Promise<{ printed: string; exit: number }> {
  const command = run
    .replaceAll('HOST', store.host)
    .replaceAll('FOLDER', folder)
    .replace('TLS', String((tls.address() as AddressInfo).port));
  // What both take from nowhere else: the AWS CLI its address, ossutil its settings.
  const added = command.startsWith('aws ')
    ? `--endpoint-url http://${store.host}`
    : /^ossutil (?!hash|version|--version)/.test(command)
      ? `-c ${join(folder, '.ossutilconfig')}`
      : '';
  const line = command.includes('|') ? command : `${command} ${added}`;
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    LC_ALL: 'C',
    TZ: 'UTC',
    AWS_ACCESS_KEY_ID: 'EXAMPLEID',
    AWS_SECRET_ACCESS_KEY: 'EXAMPLESECRET',
    AWS_DEFAULT_REGION: 'us-east-1',
    AWS_PAGER: '',
    CLOUDSDK_CONFIG: join(folder, 'gcloud'),
    CLOUDSDK_CORE_DISABLE_PROMPTS: '1',
    CLOUDSDK_AUTH_ACCESS_TOKEN_FILE: join(folder, 'token'),
    CLOUDSDK_API_ENDPOINT_OVERRIDES_STORAGE: `http://${store.host}/storage/v1/`,
    CLOUDSDK_API_ENDPOINT_OVERRIDES_IAM: `http://${store.host}/iam/`,
  };
  return new Promise((resolve) => {
    execFile('sh', ['-c', `${line} 2>&1`], { cwd: join(folder, 'work'), env, timeout: 60_000 }, (fault, stdout) => {
      const exit = typeof fault?.code === 'number' ? fault.code : 0;
      resolve({ printed: withoutChance(stdout), exit });
    });
  });
}

/** What a command prints, with placeholders for what differs from run to run. */
function withoutChance(text: string): string {
  return text
    .replaceAll(store.host, 'HOST')
    .replaceAll(folder, 'FOLDER')
    .replace(/\d+\.\d{6}\(s\) elapsed/g, '{seconds}(s) elapsed')
    .replace(/average speed \d+\(byte\/s\)/g, 'average speed {speed}(byte/s)')
    .replace(/FinishWithError: (?:Scanned \d+ objects|Total num: \d+, size: \d+)\./g, 'FinishWithError: {scanned}.')
    .replace(/after \d+ ms/g, 'after {n} ms')
    .replace(/\r/g, '')
    .replace(/[ \t]+$/gm, '')
    .trim();
}
