import { formats } from '../domain/triage/formats/all.ts';
import { retryFormats } from '../domain/triage/retry/retry-format.ts';

/** What the command is called once it is installed. */
export const commandName = 'oss-migration-troubleshooter';

/** An option of a command. */
export interface OptionUse {
  readonly name: string;
  /** What its value is, where it takes one. */
  readonly value?: string;
  readonly text: string;
}

/** A command as help, manual page and completion tell of it. */
export interface CommandUse {
  readonly name: string;
  /** What follows the name. */
  readonly takes: string;
  /** The most words that may follow. */
  readonly most: number;
  readonly summary: string;
  readonly text: readonly string[];
  readonly options: readonly OptionUse[];
  readonly example: string;
}

const json = (schema: string) => ({ name: 'json', text: `Print the answer for tools; its shape is \`${schema}\`.` });

/** All commands. */
export const commands: readonly CommandUse[] = [
  {
    name: 'explain',
    takes: '[TEXT]',
    most: Number.POSITIVE_INFINITY,
    summary: 'Find the error pages that a text is about',
    text: [
      'TEXT is what you would paste on the site: an error message, a row of a failed-file list, log lines, a response, or what goes wrong in your own words. Without TEXT it is read from the standard input.',
    ],
    options: [json('explain.schema.json')],
    example: 'explain "photos/a.jpg, check size failed"',
  },
  {
    name: 'error',
    takes: 'NAME',
    most: 1,
    summary: 'Print an error page',
    text: [
      'NAME is the id of a page, an error code, an EC value, or an address of the page. The page is printed as Markdown, as the site has it under `.md`.',
    ],
    options: [json('errors.schema.json')],
    example: 'error InvalidObjectState',
  },
  {
    name: 'tree',
    takes: '[STEP]',
    most: 1,
    summary: 'Walk through the troubleshooter',
    text: [
      'Asks one question after the other. Answer with the number or the name of an answer; `b` goes back, `r` starts again, `n` goes on where a result did not help, `s` prints a summary for a ticket, `q` ends.',
      'STEP begins elsewhere. Names of steps and answers are those of the addresses of the site.',
    ],
    options: [
      {
        name: 'trail',
        value: 'ANSWERS',
        text: 'The answers given so far, as they stand in addresses behind `?trail=`.',
      },
      json('tree.schema.json'),
    ],
    example: 'tree --trail where.failed-list',
  },
  {
    name: 'triage',
    takes: '[FILE…]',
    most: Number.POSITIVE_INFINITY,
    summary: 'Group the failures in whole lists by cause',
    text: [
      'FILE is a list, a report or a log, a folder of them, gzip or zip. Without FILE the standard input is read.',
      'Exit code 1 says that no failure was found, 3 that a file could not be read whole.',
    ],
    options: [
      json('triage.schema.json'),
      { name: 'retry', value: 'DIR', text: 'Write a retry list for each cause into a new folder.' },
      { name: 'for', value: 'NAME', text: `Its form: ${retryFormats.map(({ id }) => id).join(', ')}.` },
      { name: 'cause', value: 'ID', text: 'Only this cause; `other` for messages of no known cause.' },
      { name: 'bucket', value: 'NAME', text: 'The bucket of the objects, for inventories and manifests.' },
      { name: 'address', value: 'URL', text: 'What stands in front of each name, for lists of links.' },
      {
        name: 'strip',
        value: 'TEXT',
        text: 'A beginning of each name to leave out, for tools that take paths below their source.',
      },
      {
        name: 'sizes',
        value: 'MANIFEST',
        text: 'The `manifest.json` of an inventory: the lists it names give the failed objects their sizes.',
      },
      { name: 'format', value: 'ID', text: `What the list is: ${formats.map(({ id }) => id).join(', ')}.` },
      {
        name: 'columns',
        value: 'SPEC',
        text: 'Where its columns are: name=1,reason=5,size=3,time=4,separator=tab,titles,encoded; for lists of JSON objects the names of members: name=key,reason=error.message.',
      },
    ],
    example: 'triage --retry lists --for rclone rclone.log',
  },
  {
    name: 'mcp',
    takes: '',
    most: 0,
    summary: 'Serve the same answers to assistants',
    text: [
      'A Model Context Protocol server on the standard input and output, with the tools `explain_message`, `get_error` and `walk_tree`. They only read.',
    ],
    options: [],
    example: 'mcp',
  },
  {
    name: 'completion',
    takes: 'SHELL',
    most: 1,
    summary: 'Print what completes this command in a shell',
    text: ['SHELL is `bash`, `zsh` or `fish`.'],
    options: [],
    example: 'completion bash',
  },
];

/** Options that stand without a command, or with any. */
export const commonOptions: readonly OptionUse[] = [
  { name: 'help', text: 'Print this help, or that of a command.' },
  { name: 'version', text: 'Print the version, and the day of the content.' },
];

/** What the command returns to the shell. */
export const exitCodes = [
  [0, 'There is an answer.'],
  [1, 'Nothing was found: no page, no such name, or no such step.'],
  [2, 'The command was called wrongly; the reason is on the standard error.'],
  [3, 'A list could not be read whole; what was read is counted.'],
  [4, 'The answer could not be written.'],
] as const;

/** What is true of all commands. */
export const notes = [
  'Works offline: nothing that you paste or type leaves this machine, and nothing is stored.',
  'Colours are left out where the output is no terminal, and where `NO_COLOR` is set.',
] as const;

/** The help of all commands. */
export function helpText(): string {
  return [
    'What the errors of migrations into Alibaba Cloud OSS mean, and what to do.',
    `Usage: ${commandName} COMMAND`,
    table(commands.map(({ name, takes, summary }) => [`${name} ${takes}`.trim(), summary])),
    `Options:\n${table(commonOptions.map((option) => [optionForm(option), option.text]))}`,
    `Exit codes:\n${table(exitCodes.map(([code, meaning]) => [String(code), meaning]))}`,
    notes.join('\n'),
  ].join('\n\n');
}

/** The help of one command. */
export function commandHelp({ name, takes, summary, text, options, example }: CommandUse): string {
  return [
    `${summary}.`,
    `Usage: ${[commandName, name, takes].join(' ').trim()}`,
    ...text,
    ...(options.length === 0 ? [] : [`Options:\n${table(options.map((option) => [optionForm(option), option.text]))}`]),
    `Example: ${commandName} ${example}`,
  ].join('\n\n');
}

/** An option as it is typed. */
export function optionForm({ name, value }: OptionUse): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}

function table(rows: readonly (readonly [left: string, right: string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}
