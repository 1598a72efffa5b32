import { commandsOfStep, type ErrorPage, type Step } from '../catalogue/error-page.ts';
import { errorFile, type Problem } from './problem.ts';
import { unknownCommands } from './reading-commands.ts';

/** A command of an error page, and the way to it. */
export interface Command {
  readonly field: string;
  readonly command: string;
  /** The words beside it. */
  readonly text: string;
  /** Whether readers run it to look, not to change something. */
  readonly onlyReads: boolean;
}

/** Every command of an error page. */
export function commandsOf({ whatToDo, causes, verify }: Pick<ErrorPage, 'whatToDo' | 'causes' | 'verify'>): Command[] {
  const ofStep = (place: string, step: Step, onlyReads: boolean) =>
    commandsOfStep(step).map(({ field, command }) => ({
      field: `${place}.${field}`,
      command,
      text: step.text,
      onlyReads,
    }));
  const steps = (place: string, list: readonly Step[], onlyReads = false) =>
    list.flatMap((step, i) => ofStep(`${place}.${i}`, step, onlyReads));
  return [
    ...steps('whatToDo', whatToDo),
    ...causes.flatMap(({ id, check, fix }) => [
      ...ofStep(`causes.${id}.check`, check, true),
      ...steps(`causes.${id}.fix`, fix),
    ]),
    ...steps('verify', verify, true),
  ];
}

/** What a terminal prints in front of a command: pasted, it is a command that does not exist. */
const prompt = /^\s*(?:\$ |% |> |PS [^>\n]*> |\[?\w+@[\w.-]+[^\n]*[$#] )/m;

/** Commands after which something is gone. */
const destroys =
  /(?:^|[\s;|&(])(?:rm|rb|rmdir|unlink|shred|dd|mkfs\S*|truncate|del|wipefs)\s|(?:^|[\s-])delete\b|-X ?DELETE|--request[ =]DELETE/im;
const saysSo = /\b(?:delet|remov|eras|empt(?:y|ies)|overwrit|clean)|\bthrow/i;

/** Commands that one generation of ossutil has and the other has not. */
const generations = [
  { tool: 'ossutil 1', has: /\bossutil (?:sign|set-meta|website|worm|lifecycle|referer|getallpartsize)\b/ },
  { tool: 'ossutil 2', has: /\bossutil (?:api|presign|set-props)\b/ },
];

/** Finds commands that cannot be pasted, that only one generation of a tool has, that change something where a reader only looks, or destroy without a word. */
export function checkCommands(pages: readonly ErrorPage[]): Problem[] {
  return pages.flatMap((page) =>
    commandsOf(page).flatMap(({ field, command, text, onlyReads }) =>
      [
        ...messagesFor(command, text, onlyReads),
        // Under `variants`, the name of the tool stands over each command.
        ...(field.endsWith('.command') && !field.includes('.variants.') ? ofOneGeneration(command, text) : []),
      ].map((message) => ({ file: errorFile(page.id), field, message })),
    ),
  );
}

function ofOneGeneration(command: string, text: string): string[] {
  return generations.flatMap(({ tool, has }) => {
    const [found] = has.exec(command) ?? [];
    if (found === undefined || text.includes(tool)) return [];
    return [
      `Runs \`${found}\`, which only ${tool} has. Say “${tool}” in its text, or give the command of each tool under \`variants\`.`,
    ];
  });
}

function messagesFor(command: string, text: string, onlyReads: boolean): string[] {
  const [found] = prompt.exec(command) ?? [];
  if (found !== undefined) {
    return [
      `A line begins with the prompt \`${found.trim()}\`, and a reader pastes it with the command. Take the prompt out; output goes to \`confirms\` or the text.`,
    ];
  }
  if (onlyReads) {
    return unknownCommands(command).map(
      (part) =>
        `Runs \`${part}\`, which may change something. A check only reads: move the command to a fix. If it only reads, add it to src/domain/content-checks/reading-commands.ts.`,
    );
  }
  const [gone] = destroys.exec(command) ?? [];
  if (gone === undefined || saysSo.test(text)) return [];
  return [
    `Runs \`${gone.trim()}\`, and its text does not say that something is deleted. Begin the text with what is deleted, and say what must be true before.`,
  ];
}
