import type { Readable, Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { didYouMean } from '../domain/content-checks/nearest.ts';
import { finderOf } from '../domain/triage/triage.ts';
import { entryOf, explain, findPage, findPlace, markdownOf, stepAt } from './answers.ts';
import { completionFor, shells } from './completion.ts';
import type { Library } from './knowledge.ts';
import { printable } from './printable.ts';
import { readText } from './read-text.ts';
import { styleFor } from './style.ts';
import { explainedText, markdownText } from './texts.ts';
import { runTriage } from './triage/run.ts';
import { type CommandUse, commandHelp, commandName, commands, commonOptions, helpText } from './usage.ts';
import { walk } from './walk.ts';

/** What the command reads from and writes to. */
export interface Streams {
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable & { readonly hasColors?: () => boolean };
  readonly errors: Writable;
}

/** A call that cannot be understood; the message says what to write instead. */
class WrongCall extends Error {}

/** Runs the command with what follows its name, and returns its exit code. */
export async function run(args: readonly string[], openLibrary: () => Library, streams: Streams): Promise<number> {
  try {
    return await answer(args, openLibrary, streams);
  } catch (error) {
    if (!(error instanceof WrongCall)) throw error;
    streams.errors.write(`${printable(error.message)}\n`);
    return 2;
  }
}

async function answer(args: readonly string[], openLibrary: () => Library, streams: Streams): Promise<number> {
  const { input, output } = streams;
  const [name = '', ...rest] = args;
  const command = commands.find((one) => one.name === name);
  const { flags, values, words } = readArgs(command === undefined ? args : rest, command);
  const print = (text: string) => output.write(`${text.replace(/\n$/, '')}\n`);
  const style = styleFor(output);

  if (flags.has('help') || name === 'help') {
    const about = command ?? commands.find((one) => one.name === words[1]);
    print(about === undefined ? helpText() : commandHelp(about));
    return 0;
  }
  if (flags.has('version')) {
    const { version, edition } = openLibrary();
    print(`${version}, content of ${edition}`);
    return 0;
  }
  if (command === undefined) {
    const known = commands.map((one) => one.name);
    throw new WrongCall(
      name === ''
        ? helpText()
        : `There is no command \`${name}\`.${didYouMean(name, known)} \`${commandName} --help\` lists all commands. To explain a message, run \`${commandName} explain "the message"\`.`,
    );
  }
  if (words.length > command.most) {
    throw new WrongCall(
      `\`${name}\` takes ${command.most === 0 ? 'nothing' : 'one word'} and was given ${words.length}: ${words.join(' ')}.${seeHelp(command)}`,
    );
  }
  const warn = (message: string) => streams.errors.write(`${printable(message)}\n`);
  const nothing = (message: string) => {
    warn(message);
    return 1;
  };
  const json = (value: unknown) => print(JSON.stringify(value, null, 2));

  if (name === 'explain') {
    const given = words.join(' ');
    // Read as it comes: whoever pipes may be slow.
    const pasted = given.trim() === '' && !input.isTTY ? await readText(input, warn) : given;
    if (pasted.trim() === '') throw new WrongCall(`There is nothing to explain.${seeHelp(command)}`);
    const explained = explain(pasted, openLibrary());
    if (flags.has('json')) json(explained);
    else print(explainedText(explained, style));
    const { matches, mayFit, symptom, guide } = explained;
    return matches.length + mayFit.length === 0 && (symptom ?? guide) === undefined ? 1 : 0;
  }
  if (name === 'error') {
    const [wanted] = words;
    if (wanted === undefined) throw new WrongCall(`Name an error page.${seeHelp(command)}`);
    const library = openLibrary();
    const page = findPage(wanted, library);
    if (page === undefined) {
      const near = didYouMean(wanted, library.names.keys());
      return nothing(
        `No error page is called \`${wanted}\`.${near} To find a page by its message, run \`${commandName} explain "the message"\`.`,
      );
    }
    if (flags.has('json')) json(entryOf(page, library));
    else print(markdownText(markdownOf(page, library), style));
    return 0;
  }
  if (name === 'tree') {
    const library = openLibrary();
    const [step] = words;
    const place = findPlace(step, values.get('trail') ?? '', library);
    if (place === undefined) {
      return nothing(
        step === undefined
          ? `The answers \`${values.get('trail')}\` do not lead to a step. \`${commandName} tree\` starts with the first question.`
          : `There is no step \`${step}\`.${didYouMean(step, library.graph.treeOf.keys())} \`${commandName} tree\` starts with the first question.`,
      );
    }
    if (flags.has('json')) json(stepAt(place, library));
    else await walk(place, library, { input, output, style });
    return 0;
  }
  if (name === 'triage') {
    const know = () => {
      const { numbers, pages, searchIndex } = openLibrary();
      return { numbers, find: finderOf(searchIndex()), pages: new Map(pages.map((page) => [page.id, page])) };
    };
    return runTriage(rest, !input.isTTY, know, { print, warn });
  }
  if (name === 'completion') {
    const shell = shells.find((one) => one === words[0]);
    if (shell === undefined) throw new WrongCall(`Name a shell: ${shells.join(', ')}.`);
    print(completionFor(shell, openLibrary()));
    return 0;
  }
  // Its library is large, and nobody else needs it.
  const { serveAssistants } = await import('./mcp.ts');
  await serveAssistants(openLibrary(), streams);
  return 0;
}

/** Tells options from words. */
function readArgs(args: readonly string[], command: CommandUse | undefined) {
  const known = [...commonOptions, ...(command?.options ?? [])];
  const { tokens } = parseArgs({
    args: [...args],
    options: {
      ...Object.fromEntries(
        known.map(({ name, value }) => [
          name,
          { type: value === undefined ? ('boolean' as const) : ('string' as const) },
        ]),
      ),
      help: { type: 'boolean', short: 'h' },
    },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const flags = new Set<string>();
  const values = new Map<string, string>();
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const use = known.find(({ name }) => name === token.name);
    if (use === undefined) {
      const near = didYouMean(
        token.name,
        known.map(({ name }) => name),
      ).replace('`', '`--');
      throw new WrongCall(
        `There is no option \`${token.rawName}\`.${near} Put \`--\` before a text that begins with \`-\`.${command ? seeHelp(command) : ''}`,
      );
    }
    if (use.value === undefined) flags.add(token.name);
    else if (token.value === undefined) throw new WrongCall(`\`--${token.name}\` needs a value: ${use.text}`);
    else values.set(token.name, token.value);
  }
  return { flags, values, words };
}

function seeHelp({ name }: CommandUse): string {
  return ` For details, run \`${commandName} ${name} --help\`.`;
}
