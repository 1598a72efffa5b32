/**
 * Lets real tools fail, and reads what they wrote: `npm run fixtures:triage`. Each copies objects from or to a store on this
 * machine that fails on purpose; our reading must name exactly the objects that did not arrive. Then the store is healed, the
 * tool is given our retry list, and must copy exactly those. `-- --write` keeps the lists for the tests. Tools that are not
 * installed are named and left out; AzCopy is fetched from the registry for the time of the run, as it is large.
 */
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { RetryKind } from '../../src/domain/triage/format.ts';
import { readList, writtenAs } from '../domain/triage/read-list.ts';
import { type Fault, startFailingStore } from './failing-store.ts';

/** Where the kept lists are, and what each holds. */
const kept = join(import.meta.dirname, '../domain/triage/made-by-tools');
const keeps = process.argv.includes('--write');
const azcopyPackage = '@azure-tools/azcopy-linux@10.32.2';
const work = mkdtempSync(join(tmpdir(), 'triage-fixtures-'));
const body = 'a'.repeat(1000);
const objects = new Map<string, { body: string; fault: Fault | undefined }>(
  (
    [
      ['photos/good.jpg', undefined],
      ['photos/also good.jpg', undefined],
      ['photos/refused, really.jpg', 'refused'],
      ['photos/gone.jpg', 'gone'],
      ['photos/slow down.jpg', 'busy'],
      ['photos/图.jpg', 'cut'],
      ['photos/50%.jpg', 'archived'],
      ["photos/it's: here.jpg", 'digest'],
    ] as const
  ).map(([name, fault]) => [name, { body, fault }]),
);

/** Where a tool works: `source` has all objects as files, `target` none. */
interface Place {
  readonly host: string;
  readonly source: string;
  readonly target: string;
  readonly logs: string;
}

/** One way in which a tool fails, and leaves a list. */
interface Way {
  readonly tool: keyof typeof tools;
  /** The name of the list. */
  readonly list: string;
  readonly format: string;
  /** Faults that end all of a run of this tool, or that it does not see. */
  readonly without?: readonly Fault[];
  /** Copies, and returns what the list holds. */
  readonly copy: (place: Place) => Promise<string>;
  /** Whether the list names objects in a way that is read. */
  readonly isNamed: boolean;
  /** What stands in front of the names of objects. */
  readonly prefix?: (place: Place) => string;
  readonly retries?: readonly Retry[];
}

/** How a list goes back into a tool. */
interface Retry {
  readonly tool: keyof typeof tools;
  readonly as: RetryKind;
  readonly run: (place: Place, list: string) => Promise<string>;
}

const s3 = 's3://harbour';
const tools = {
  rclone: ['rclone', 'version'],
  AzCopy: [join(work, 'node_modules/@azure-tools/azcopy-linux/dist/bin/azcopy_linux_amd64'), '--version'],
  'AWS CLI': ['aws', '--version'],
  s3cmd: ['s3cmd', '--version'],
  gcloud: ['gcloud', '--version'],
  curl: ['curl', '--version'],
  s5cmd: ['s5cmd', 'version'],
  'MinIO client': ['mc', '--version'],
  ossutil: ['ossutil', '-v'],
  coscli: ['coscli', '--version'],
  qshell: ['qshell', 'version'],
} as const;
const azcopy = tools.AzCopy[0];
const once = ['--retries', '1', '--low-level-retries', '1'];
const s3cmd = (host: string) => [
  '--access_key=EXAMPLEID',
  '--secret_key=EXAMPLESECRET',
  `--host=${host}`,
  `--host-bucket=${host}`,
  '--no-ssl',
];
const blob = (host: string) => `http://${host}/exampleaccount/harbour?sv=2021-08-06&sig=EXAMPLE`;
const jobOf = (place: Place) => readdirSync(join(place.logs, 'plan'))[0]?.slice(0, 36) ?? '';
const upload = ['--recursive', '--from-to=LocalBlob', '--check-length=false', '--put-md5'];

const withRclone: Retry = {
  tool: 'rclone',
  as: 'rclone',
  run: (place, list) =>
    run(place, 'rclone', ['copy', 'store:harbour', place.target, '--files-from-raw', list, '--no-traverse']),
};
const withAws: Retry = {
  tool: 'AWS CLI',
  as: 'jsonl',
  run: (place, list) =>
    run(place, 'sh', [
      '-c',
      `jq -r .name '${list}' | while IFS= read -r name; do aws s3 cp "${s3}/$name" "${place.target}/$name" --endpoint-url http://${place.host}; done`,
    ]),
};
const withAzcopy: Retry = {
  tool: 'AzCopy',
  as: 'azcopy',
  run: (place, list) =>
    run(place, azcopy, [
      'copy',
      place.source,
      blob(place.host),
      '--list-of-files',
      list,
      '--as-subdir=false',
      ...upload,
    ]),
};

const withGcloud: Retry = {
  tool: 'gcloud',
  as: 'names',
  run: (place, list) =>
    run(place, 'sh', [
      '-c',
      `sed 's#^#${s3}/#' '${list}' | gcloud storage cp --read-paths-from-stdin --continue-on-error '${place.target}/'`,
    ]),
};

const ways: readonly Way[] = [
  {
    tool: 'rclone',
    list: 'rclone.log',
    format: 'rclone-text',
    isNamed: true,
    copy: (place) => run(place, 'rclone', ['copy', 'store:harbour', place.target, ...once]),
    retries: [
      withRclone,
      {
        tool: 's3cmd',
        as: 'names',
        run: (place, list) =>
          run({ ...place, logs: place.source }, 's3cmd', [
            ...s3cmd(place.host),
            'put',
            '--recursive',
            `--files-from=${list}`,
            '.',
            `${s3}/`,
          ]),
      },
      withAws,
      {
        tool: 'curl',
        as: 'http-list',
        run: (place, list) =>
          run(place, 'sh', ['-c', `cut -f1 '${list}' | while IFS= read -r link; do curl -sf "$link"; done`]),
      },
    ],
  },
  {
    tool: 'rclone',
    list: 'rclone.json',
    format: 'rclone-json',
    isNamed: true,
    copy: (place) => run(place, 'rclone', ['copy', 'store:harbour', place.target, ...once, '--use-json-log']),
    retries: [withRclone],
  },
  {
    tool: 'rclone',
    list: 'combined.txt',
    format: 'rclone-combined',
    isNamed: true,
    async copy(place) {
      await run(place, 'rclone', ['copy', 'store:harbour', place.target, ...once]);
      await run(place, 'rclone', ['check', 'store:harbour', place.target, '--combined', 'combined.txt']);
      return readFileSync(join(place.logs, 'combined.txt'), 'utf8');
    },
    retries: [withRclone],
  },
  {
    tool: 'rclone',
    list: 'missing-on-dst',
    format: 'names',
    isNamed: true,
    async copy(place) {
      await run(place, 'rclone', ['copy', 'store:harbour', place.target, ...once]);
      await run(place, 'rclone', ['check', 'store:harbour', place.target, '--missing-on-dst', 'missing']);
      return readFileSync(join(place.logs, 'missing'), 'utf8');
    },
    retries: [withRclone],
  },
  {
    tool: 'AzCopy',
    list: '0a1b2c3d-0000-0000-0000-000000000001.log',
    format: 'azcopy-log',
    without: ['refused', 'busy', 'cut'],
    isNamed: true,
    prefix: ({ source }) => `${source}/`,
    async copy(place) {
      await run(place, azcopy, ['copy', `${place.source}/*`, blob(place.host), ...upload]);
      return readFileSync(join(place.logs, 'log', `${jobOf(place)}.log`), 'utf8');
    },
    retries: [withAzcopy],
  },
  {
    tool: 'AzCopy',
    list: 'failed-transfers.txt',
    format: 'azcopy-jobs',
    without: ['refused', 'busy', 'cut'],
    isNamed: true,
    prefix: ({ source }) => `${source}/`,
    async copy(place) {
      await run(place, azcopy, ['copy', `${place.source}/*`, blob(place.host), ...upload]);
      return run(place, azcopy, ['jobs', 'show', jobOf(place), '--with-status=Failed']);
    },
    retries: [withAzcopy],
  },
  {
    tool: 'AzCopy',
    list: 'failed-transfers.json',
    format: 'azcopy-jobs-json',
    without: ['refused', 'busy', 'cut'],
    isNamed: true,
    prefix: ({ source }) => `${source}/`,
    async copy(place) {
      await run(place, azcopy, ['copy', `${place.source}/*`, blob(place.host), ...upload]);
      return run(place, azcopy, ['jobs', 'show', jobOf(place), '--with-status=Failed', '--output-type=json']);
    },
    retries: [withAzcopy],
  },
  {
    tool: 'AWS CLI',
    list: 'aws-s3-cp.log',
    format: 'aws-cli',
    without: ['digest'],
    isNamed: true,
    copy: (place) =>
      run(place, 'aws', [
        's3',
        'cp',
        `${s3}/photos/`,
        `${place.target}/photos`,
        '--recursive',
        '--no-progress',
        '--endpoint-url',
        `http://${place.host}`,
      ]),
    retries: [withAws],
  },
  {
    tool: 'gcloud',
    list: 'manifest.csv',
    format: 'gcloud-manifest',
    isNamed: true,
    async copy(place) {
      const manifest = join(place.logs, 'manifest.csv');
      const options = ['--recursive', '--continue-on-error', `--manifest-path=${manifest}`];
      await run(place, 'gcloud', ['storage', 'cp', `${s3}/photos`, place.target, ...options]);
      return readFileSync(manifest, 'utf8');
    },
    retries: [withGcloud],
  },
  {
    tool: 's3cmd',
    list: 's3cmd.log',
    format: 'any-log',
    isNamed: false,
    copy: (place) => run(place, 's3cmd', [...s3cmd(place.host), 'get', '--recursive', `${s3}/photos/`, place.target]),
  },
];

const entries: unknown[] = [];
const missing = new Set<string>();
const versions = new Map<string, string | undefined>();
try {
  spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', work, azcopyPackage]);
  if (existsSync(azcopy)) chmodSync(azcopy, 0o755);
  for (const tool of Object.keys(tools) as (keyof typeof tools)[]) if (versionOf(tool) === undefined) missing.add(tool);
  for (const [i, way] of ways.entries()) if (!missing.has(way.tool)) await check(way, join(work, `${i}`));
  if (keeps) writeFileSync(join(kept, 'lists.json'), `${JSON.stringify(entries, null, 2)}\n`);
} finally {
  rmSync(work, { recursive: true });
}
if (missing.size > 0) console.log(`Not installed here: ${[...missing].join(', ')}.`);

async function check(way: Way, folder: string) {
  const all = new Map([...objects].filter(([, { fault }]) => !fault || !way.without?.includes(fault)));
  const store = await startFailingStore(all);
  const place = placeIn(folder, store.host, all.keys());
  try {
    const text = await way.copy(place);
    const failed = [...all.keys()].filter((name) => !store.moved.has(name)).sort();
    const { layout, tally, result } = readList(way.list, text);
    const prefix = way.prefix?.(place) ?? '';
    const bytes = new TextEncoder().encode(text);
    const names = writtenAs('rclone-nul', layout, tally, bytes).split('\0').slice(0, -1).sort();
    const expected = way.isNamed ? failed.map((name) => prefix + name) : [];
    const isRead = layout.format.id === way.format && `${names}` === `${expected}` && result.rows.failed > 0;
    const version = versionOf(way.tool) ?? '';
    say(
      isRead,
      `${way.tool} ${version}: ${way.list} as ${layout.format.id}, ${result.rows.failed} rows, ${names.length} of ${failed.length} objects`,
    );
    if (!isRead) console.log(text);
    entries.push({
      file: `${way.tool.toLowerCase().replace(' ', '-')}/${way.list}`,
      madeBy: `${way.tool} ${version}`,
      format: way.format,
      rows: result.rows.failed,
      names: names.map((name) => withoutPlaces(name, place)),
    });
    if (keeps) {
      const file = join(kept, way.tool.toLowerCase().replace(' ', '-'), way.list);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, withoutPlaces(text, place));
    }
    store.heal();
    for (const retry of way.retries ?? []) {
      if (missing.has(retry.tool)) continue;
      store.moved.clear();
      rmSync(place.target, { recursive: true });
      mkdirSync(place.target);
      const options = { address: `http://${place.host}/harbour/`, strip: prefix };
      const list = join(place.logs, `retry-${retry.as}`);
      writeFileSync(list, writtenAs(retry.as, layout, tally, bytes, options));
      const told = await retry.run(place, list);
      const moved = [...store.moved].sort();
      const isSame = `${moved}` === `${failed}`;
      say(
        isSame,
        `  ${retry.tool} ${versionOf(retry.tool)} given ${retry.as}: copied ${moved.length} objects, of ${failed.length} that failed`,
      );
      if (!isSame) console.log(told);
    }
  } finally {
    await store.stop();
  }
}

function placeIn(folder: string, host: string, names: Iterable<string>): Place {
  const [source, target, logs] = ['source', 'target', 'logs'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  for (const name of [source, target, logs]) mkdirSync(name, { recursive: true });
  for (const name of names) {
    mkdirSync(dirname(join(source, name)), { recursive: true });
    writeFileSync(join(source, name), body);
  }
  return { host, source, target, logs };
}

/** A text without the places of this machine. */
function withoutPlaces(text: string, { host, source, target, logs }: Place): string {
  return text
    .replaceAll(host, 'store.example:9000')
    .replaceAll(source, '/data/source')
    .replaceAll(target, '/data/target')
    .replaceAll(logs, '/data/logs');
}

function versionOf(tool: keyof typeof tools): string | undefined {
  if (!versions.has(tool)) {
    const [program, ask] = tools[tool];
    const { stdout, error } = spawnSync(program, [ask], { encoding: 'utf8' });
    versions.set(tool, error ? undefined : (/\d+\.\d+[\w.-]*/.exec(stdout)?.[0] ?? ''));
  }
  return versions.get(tool);
}

function run(place: Place, program: string, args: readonly string[]): Promise<string> {
  const { AWS_CA_BUNDLE: _, ...inherited } = process.env;
  const env = {
    ...inherited,
    TZ: 'UTC',
    LC_ALL: 'C.UTF-8',
    AWS_ACCESS_KEY_ID: 'EXAMPLEID',
    AWS_SECRET_ACCESS_KEY: 'EXAMPLESECRET',
    AWS_DEFAULT_REGION: 'us-east-1',
    AWS_MAX_ATTEMPTS: '1',
    RCLONE_CONFIG: '/dev/null',
    RCLONE_CONFIG_STORE_TYPE: 's3',
    RCLONE_CONFIG_STORE_PROVIDER: 'Other',
    RCLONE_CONFIG_STORE_ENDPOINT: `http://${place.host}`,
    RCLONE_CONFIG_STORE_ACCESS_KEY_ID: 'EXAMPLEID',
    RCLONE_CONFIG_STORE_SECRET_ACCESS_KEY: 'EXAMPLESECRET',
    CLOUDSDK_CONFIG: join(place.logs, 'gcloud'),
    CLOUDSDK_AUTH_DISABLE_CREDENTIALS: 'true',
    CLOUDSDK_CORE_DISABLE_PROMPTS: 'true',
    CLOUDSDK_CORE_DISABLE_USAGE_REPORTING: 'true',
    CLOUDSDK_STORAGE_S3_ENDPOINT_URL: `http://${place.host}`,
    AZCOPY_LOG_LOCATION: join(place.logs, 'log'),
    AZCOPY_JOB_PLAN_LOCATION: join(place.logs, 'plan'),
    AZCOPY_DISABLE_SYSLOG: 'true',
  };
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: place.logs, env, stdio: ['ignore', 'pipe', 'pipe'], timeout: 60_000 });
    let told = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (told += text));
    child.on('error', reject);
    child.on('close', () => resolve(told));
  });
}

function say(isWell: boolean, what: string) {
  console.log(`${isWell ? 'ok ' : 'NOT'} ${what}`);
  if (!isWell) process.exitCode = 1;
}
