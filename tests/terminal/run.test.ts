import { Readable, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import explainSchema from '../../public/explain.schema.json' with { type: 'json' };
import treeSchema from '../../public/tree.schema.json' with { type: 'json' };
import { readContent } from '../../src/authoring/read-content.ts';
import { knowledgeOf } from '../../src/build/knowledge-of.ts';
import { shortestTrail } from '../../src/domain/troubleshooter/shortest-trail.ts';
import { writeTrail } from '../../src/domain/troubleshooter/trail.ts';
import { openLibrary } from '../../src/terminal/knowledge.ts';
import { manualPage } from '../../src/terminal/manual-page.ts';
import { run } from '../../src/terminal/run.ts';
import { commands } from '../../src/terminal/usage.ts';
import { schemaFaults } from '../tools/schema-faults.ts';

const { site: _, ...knowledge } = knowledgeOf(readContent('content'));
const library = openLibrary({ ...knowledge, base: '/' });

/** Calls the command, and returns what it printed where. */
async function call(
  args: readonly string[],
  { input = '', colours = false }: { input?: string | Iterable<Uint8Array>; colours?: boolean } = {},
) {
  const printed = { output: '', errors: '' };
  const into = (name: 'output' | 'errors') =>
    new Writable({
      write(chunk, _encoding, done) {
        printed[name] += chunk;
        done();
      },
    });
  const output = Object.assign(into('output'), { hasColors: () => colours });
  const code = await run(args, () => library, {
    input: Readable.from(typeof input === 'string' ? [input] : input),
    output,
    errors: into('errors'),
  });
  return { code, ...printed };
}

describe('exit codes and reasons', () => {
  test.each([
    ['a message', ['explain', 'check size failed'], 0, ''],
    ['a message read from a pipe', ['explain'], 0, '', 'photos/a.jpg, check size failed'],
    ['a symptom in everyday words', ['explain', 'it', 'is', 'so', 'slow'], 0, ''],
    ['a text about something else', ['explain', 'hello there'], 1, ''],
    ['a page by its id', ['error', 'check-size-failed'], 0, ''],
    ['a page by its code, in other capitals', ['error', 'ACCESSDENIED'], 0, ''],
    ['a page by its address', ['error', 'https://docs.example.org/errors/check-size-failed/#causes'], 0, ''],
    ['help', ['--help'], 0, ''],
    ['help of a command', ['tree', '--help'], 0, ''],
    [
      'a page that does not exist',
      ['error', 'check-size-faild'],
      1,
      'No error page is called `check-size-faild`. Did you mean `check-size-failed`? To find a page by its message, run `oss-migration-troubleshooter explain "the message"`.',
    ],
    [
      'a step that does not exist',
      ['tree', 'wher'],
      1,
      'There is no step `wher`. Did you mean `where`? `oss-migration-troubleshooter tree` starts with the first question.',
    ],
    [
      'answers that lead nowhere',
      ['tree', '--trail', 'where.here'],
      1,
      'The answers `where.here` do not lead to a step. `oss-migration-troubleshooter tree` starts with the first question.',
    ],
    [
      'an unknown command',
      ['expalin'],
      2,
      'There is no command `expalin`. Did you mean `explain`? `oss-migration-troubleshooter --help` lists all commands. To explain a message, run `oss-migration-troubleshooter explain "the message"`.',
    ],
    [
      'an unknown option',
      ['tree', '--trial', 'x'],
      2,
      'There is no option `--trial`. Did you mean `--trail`? Put `--` before a text that begins with `-`. For details, run `oss-migration-troubleshooter tree --help`.',
    ],
    [
      'an option without its value',
      ['tree', '--trail'],
      2,
      '`--trail` needs a value: The answers given so far, as in an address after `?trail=`.',
    ],
    [
      'too many words',
      ['error', 'a', 'b'],
      2,
      '`error` takes one word and was given 2: a b. For details, run `oss-migration-troubleshooter error --help`.',
    ],
    [
      'no text',
      ['explain'],
      2,
      'There is nothing to explain. For details, run `oss-migration-troubleshooter explain --help`.',
    ],
    ['no name', ['error'], 2, 'Name an error page. For details, run `oss-migration-troubleshooter error --help`.'],
    ['another shell', ['completion', 'csh'], 2, 'Name a shell: bash, zsh, fish.'],
  ])('%s', async (_what, args, code, errors, input = '') => {
    const answer = await call(args, { input });
    expect({ code: answer.code, errors: answer.errors.trim() }).toEqual({ code, errors });
    expect(answer.output === '').toBe(code === 2 || errors !== '');
  });
});

test('a text that begins with a hyphen comes behind two of them', async () => {
  expect((await call(['explain', '--', '--check size failed'])).output).toContain('/errors/check-size-failed/');
});

test('an error that wraps another is told with what it wraps', async () => {
  const trace =
    'com.aliyun.oss.ClientException: Timeout waiting for connection from pool\nCaused by: java.io.IOException: gone';
  expect((await call(['explain', '--', trace])).output).toContain('\n  wraps    java.io.IOException: gone\n');
  const [match] = JSON.parse((await call(['explain', '--json', '--', trace])).output).matches;
  expect(match.cause).toBe('java.io.IOException: gone');
});

test('who describes two symptoms is asked about both, and who asks how is given the guide', async () => {
  const two = 'the job is stuck and some files are missing';
  const { symptom, furtherSymptoms } = JSON.parse((await call(['explain', '--json', two])).output);
  const printed = (await call(['explain', two])).output;
  expect(furtherSymptoms).toHaveLength(1);
  for (const { question, url } of [symptom, ...furtherSymptoms]) {
    expect(printed).toContain(question);
    expect(printed).toContain(url);
  }
  const { guide, mayFit } = JSON.parse((await call(['explain', '--json', 'how do I retry failed files'])).output);
  expect({ id: guide.id, mayFit }).toEqual({ id: 'retry-failed-files', mayFit: [] });
  expect(await call(['explain', 'how do I retry failed files'])).toMatchObject({
    code: 0,
    output: `${[guide.title, `  ${guide.summary}`, `  page     ${guide.url}`].join('\n')}\n`,
  });
});

test('who describes a symptom is asked the question for it, where the troubleshooter has it', async () => {
  const { symptom } = JSON.parse((await call(['explain', '--json', 'the job is slow'])).output);
  const step = JSON.parse((await call(['tree', symptom.step, '--trail', symptom.trail, '--json'])).output);
  expect(symptom).toMatchObject({ question: step.title, url: step.url, answers: step.answers });
  expect((await call(['explain', 'the job is slow'])).output).toBe(
    [
      `Sounds like: ${symptom.title}`,
      `  ask      ${symptom.question}`,
      ...step.answers.map(
        ({ id, say }: { id: string; say: string }, i: number) => `           ${i + 1}. ${say} (${id})`,
      ),
      `  page     ${symptom.url}`,
      `  answer   oss-migration-troubleshooter tree ${symptom.step}`,
      '',
    ].join('\n'),
  );
  expect(JSON.parse((await call(['explain', '--json', 'check size failed, and it is slow'])).output).symptom).toBe(
    undefined,
  );
});

test('a status by itself can mean several errors, and a subject is answered by its guide first', async () => {
  expect((await call(['explain', '403'])).output).toMatch(/^“403” can mean several errors:\n/);
  const { guide } = JSON.parse((await call(['explain', '--json', 'restore archived'])).output);
  expect(guide.id).toBe('restore-archived');
  expect((await call(['explain', 'restore archived'])).output).toMatch(
    /^Restore and convert archived objects\n.*\n\nClosest errors:\n/s,
  );
});

test('colours come where the output shows them, and change no word', async () => {
  for (const args of [
    ['explain', 'check size failed'],
    ['explain', 'slow'],
    ['error', 'check-size-failed'],
    ['tree'],
  ]) {
    const plain = await call(args);
    const coloured = await call(args, { colours: true });
    expect(plain.output).not.toContain('\u001b');
    expect(coloured.output).toContain('\u001b[1m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are made of them.
    expect(coloured.output.replace(/\u001b\[\d+m/g, '')).toBe(plain.output);
  }
});

test('what is printed for tools has the shape of its schema, for every page and every step', async () => {
  const faultsOfAnswer = schemaFaults(explainSchema);
  for (const { samples } of library.pages.filter((_page, i) => i % 10 === 0)) {
    expect(faultsOfAnswer(JSON.parse((await call(['explain', '--json', '--', samples[0] ?? ''])).output))).toEqual([]);
  }
  for (const text of ['hello there', ...library.symptoms.map(({ phrases }) => phrases[0] ?? '')])
    expect(faultsOfAnswer(JSON.parse((await call(['explain', '--json', text])).output)), text).toEqual([]);

  const faultsOfStep = schemaFaults(treeSchema);
  for (const step of library.graph.treeOf.keys()) {
    const trail = writeTrail(shortestTrail(library.graph, step) ?? []);
    const answer = JSON.parse((await call(['tree', step, '--trail', trail, '--json'])).output);
    expect(faultsOfStep(answer), step).toEqual([]);
    expect(answer.url).toBe(`/troubleshoot/${library.graph.treeOf.get(step)}/${step}/${trail && `?trail=${trail}`}`);
    for (const { next, trail: given } of answer.answers ?? []) {
      const there = JSON.parse((await call(['tree', next, '--trail', given, '--json'])).output);
      expect(there.unknown ?? [], `${step} to ${next}`).toEqual([]);
    }
  }
});

describe('a walk', () => {
  test('goes on by number or name, back, and from the start', async () => {
    const { output } = await call(['tree'], { input: 'failed-list\nb\n1\nr\nq\n' });
    const asked = [...output.matchAll(/^Question: (\S+)$/gm)].map(([, step]) => step);
    expect(asked).toEqual(['where', 'which-message', 'where', 'which-message', 'where']);
    expect(output).toContain('\n/troubleshoot/failed-file/which-message/?trail=where.failed-list\n');
  });

  test('says so when an answer is unknown, and asks again', async () => {
    const { output, code } = await call(['tree'], { input: '99\n' });
    expect(output).toContain('There is no answer `99` here.');
    expect(code).toBe(0);
  });

  test('ends at a result with its cause, its page, and the way on', async () => {
    const [result = ''] =
      [...library.graph.outcomes].find(([, { cause }]) => cause?.startsWith('check-size-failed#')) ?? [];
    const { output } = await call(['tree', result]);
    expect(output).toContain(`Result: ${result}\n`);
    expect(output).toMatch(/^The error page: check size failed\./m);
    expect(output).toMatch(/^\/errors\/check-size-failed\/#/m);
    expect(output).toMatch(/^Still not solved\? /m);
    const { output: goingOn } = await call(['tree', result], { input: 'n\n' });
    expect(goingOn).toMatch(/^Question: /m);
  });

  test('prints the summary that the site copies', async () => {
    const { output } = await call(['tree'], { input: 'failed-list\ns\n' });
    expect(output).toContain(
      [
        'OSS migration troubleshooter',
        '1. What do you see? An error next to a file, in the list of failed files',
        'Result: not reached yet',
        'Link: /troubleshoot/failed-file/which-message/?trail=where.failed-list',
      ].join('\n'),
    );
  });
});

test('help and the manual page name every command and option', async () => {
  const { output } = await call(['--help']);
  const manual = manualPage('1.0.0', '2026-01-02').replaceAll('\\-', '-');
  for (const { name, options } of commands) {
    expect(output).toMatch(new RegExp(`^ {2}${name} `, 'm'));
    expect(manual).toContain(`.SS ${name}`);
    const help = await call([name, '--help']);
    for (const option of options) {
      expect(help.output).toContain(`--${option.name}`);
      expect(manual).toContain(`--${option.name}`);
    }
  }
  expect(
    manual.split('\n').filter((line) => line.startsWith('.') && !/^\.(TH|SH|SS|B|TP|PP|br|nf|fi)\b/.test(line)),
  ).toEqual([]);
});

describe('what is piped in', () => {
  const message = 'photos/a.jpg check size failed\r\n';
  const utf16 = Buffer.from(`\ufeff${message}`, 'utf16le');
  test.each([
    ['as PowerShell writes it', [utf16]],
    ['the same, in pieces that part a character', [...utf16].map((byte) => Buffer.of(byte))],
    ['in big endian', [Buffer.from(utf16).swap16()]],
    ['with the mark of UTF-8', [Buffer.from(`\ufeff${message}`)]],
    ['with bytes that are no text', [Buffer.of(0, 255, 254, 128, 10), Buffer.from(message)]],
  ])('is read %s', async (_, input) => {
    const { code, output } = await call(['explain'], { input });
    expect(code).toBe(0);
    expect(output).toMatch(/^check size failed: /);
  });

  test('is read up to a limit, and what is longer is said', async () => {
    const lines = Buffer.from(`${' '.repeat(9_999)}\n`.repeat(100));
    const input = function* () {
      yield Buffer.from(message);
      for (let i = 0; i < 1_000; i += 1) yield lines;
    };
    const { code, output, errors } = await call(['explain'], { input: input() });
    expect(code).toBe(0);
    expect(output).toMatch(/^check size failed: /);
    expect(errors).toBe(
      'Only the first 200 MB are read. `oss-migration-troubleshooter triage` reads a log of any size, whole.\n',
    );
  });
});

describe('a terminal is given no orders by what was pasted', () => {
  const orders = '\u001b]0;title\u0007\u001b[2J\u001b[31m\u009b5m\u0007\u001bc';
  test.each([
    ['the reason of a match', ['explain', `${orders}photos/a.jpg ${orders}check size failed${orders}`]],
    ['a wrong command', [`${orders}explain`]],
    ['a name', ['error', `${orders}check-size-faild`]],
    ['answers', ['tree', '--trail', `where.failed-list~${orders}x.y`]],
    ['a step', ['tree', `${orders}where`]],
  ])('%s', async (_, args) => {
    const { output, errors } = await call(args);
    expect(output + errors).not.toBe('');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a terminal obeys.
    expect(output + errors).not.toMatch(/[\0-\u0008\u000b-\u001f\u007f-\u009f]/);
  });
});
