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

const json = (schema: string) => ({ name: 'json', text: `Print the result as JSON. Its schema is \`${schema}\`.` });

/** All commands. */
export const commands: readonly CommandUse[] = [
  {
    name: 'explain',
    takes: '[TEXT]',
    most: Number.POSITIVE_INFINITY,
    summary: 'Find the error pages that match a text',
    text: [
      'TEXT is what you would paste on the site: an error message, a row of a failed-file list, log lines, a response, or a description of the problem in your own words. Without TEXT, standard input is read.',
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
      'NAME is the ID of a page, an error code, an EC value, or the address of a page. The page is printed as Markdown, the same as its `.md` file on the site.',
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
      'Asks one question at a time. Answer with the number or the name of an answer. `b` goes back, `r` starts again, `n` continues after a result that did not help, `s` prints a summary for a ticket, and `q` quits.',
      'STEP starts at another step. Steps and answers have the same names as in the addresses of the site.',
    ],
    options: [
      {
        name: 'trail',
        value: 'ANSWERS',
        text: 'The answers given so far, as in an address after `?trail=`.',
      },
      json('tree.schema.json'),
    ],
    example: 'tree --trail where.failed-list',
  },
  {
    name: 'triage',
    takes: '[FILE…]',
    most: Number.POSITIVE_INFINITY,
    summary: 'Group the failures in a whole list by cause',
    text: [
      'FILE is a list, a report, a log, or a folder of them. Gzip and zip files can be read too. Without FILE, standard input is read.',
      'Exit code 1 means that no failure was found, and 3 that a file could not be read completely.',
    ],
    options: [
      json('triage.schema.json'),
      { name: 'retry', value: 'DIR', text: 'Write a retry list for each cause into a new folder.' },
      {
        name: 'for',
        value: 'NAME',
        text: `Format of the retry lists: ${retryFormats.map(({ id }) => id).join(', ')}.`,
      },
      { name: 'cause', value: 'ID', text: 'Only this cause, or `other` for messages without a known cause.' },
      { name: 'bucket', value: 'NAME', text: 'Bucket that the objects are in, for inventories and manifests.' },
      { name: 'address', value: 'URL', text: 'URL to put before each name, for lists of links.' },
      {
        name: 'strip',
        value: 'TEXT',
        text: 'Prefix to remove from each name, for tools that expect paths relative to their source.',
      },
      {
        name: 'sizes',
        value: 'MANIFEST',
        text: '`manifest.json` of an inventory, to get the sizes of the failed objects from its lists.',
      },
      {
        name: 'format',
        value: 'ID',
        text: `Format of the list that is read: ${formats.map(({ id }) => id).join(', ')}.`,
      },
      {
        name: 'columns',
        value: 'SPEC',
        text: 'Columns of the list: name=1,reason=5,size=3,time=4,separator=tab,titles,encoded; for JSON objects, the member names: name=key,reason=error.message.',
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
      'Runs a Model Context Protocol server on standard input and output, with the tools `explain_message`, `get_error` and `walk_tree`. They are read-only.',
    ],
    options: [],
    example: 'mcp',
  },
  {
    name: 'completion',
    takes: 'SHELL',
    most: 1,
    summary: 'Print a completion script for a shell',
    text: ['SHELL is `bash`, `zsh` or `fish`.'],
    options: [],
    example: 'completion bash',
  },
];

/** Options that work with or without a command. */
export const commonOptions: readonly OptionUse[] = [
  { name: 'help', text: 'Print this help, or the help of a command.' },
  { name: 'version', text: 'Print the version and the date of the content.' },
];

/** What the command returns to the shell. */
export const exitCodes = [
  [0, 'Success.'],
  [1, 'Nothing was found: no page, no such name, or no such step.'],
  [2, 'The command line is not valid. Standard error gives the reason.'],
  [3, 'A list could not be read completely. What was read is counted.'],
  [4, 'The output could not be written.'],
] as const;

/** What is true of all commands. */
export const notes = [
  'Works offline: nothing that you paste or type leaves this machine, and nothing is stored.',
  'Output has no colors if it does not go to a terminal or if `NO_COLOR` is set.',
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
