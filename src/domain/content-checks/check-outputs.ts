import type { CommandFamily, CommandForm } from '../catalogue/command-family.ts';
import { commandsOfStep, type ErrorPage, type Source } from '../catalogue/error-page.ts';
import { commandsOf } from './check-commands.ts';
import { didYouMean } from './nearest.ts';
import { errorFile, type Problem } from './problem.ts';
import { partsOf } from './reading-commands.ts';

type Cause = ErrorPage['causes'][number];

/** A command of a check, with what is known of it. */
interface Known {
  readonly family: CommandFamily;
  /** Nothing where the tool only shows what is the reader's own. */
  readonly form?: CommandForm;
}

/**
 * Finds checks whose command, or the output they rely on, no table in `content/commands/` knows, and those that
 * take a right which the key of a job may lack without a word on it.
 *
 * @param names every known code and EC value, which any command may hand on from a store
 */
export function checkOutputs(
  pages: readonly ErrorPage[],
  families: readonly CommandFamily[],
  names: readonly string[],
): Problem[] {
  return pages.flatMap((page) => {
    const file = errorFile(page.id);
    const unknown = commandsOf(page)
      .filter(({ onlyReads }) => onlyReads)
      .flatMap(({ field, command }) =>
        partsOf(command).flatMap((words) => {
          const message = whyUnknown(words, families);
          return message === undefined ? [] : [{ file, field, message }];
        }),
      );
    // What is said of an unknown command cannot be compared.
    if (unknown.length > 0) return unknown;
    return page.causes.flatMap((cause) =>
      reliesOn(page, cause, families, names).map((problem) => ({ file, ...problem })),
    );
  });
}

/** Finds tables that name a source which is not there. */
export function checkTables(families: readonly CommandFamily[], sources: readonly Source[]): Problem[] {
  const known = new Set(sources.map(({ id }) => id));
  return families.flatMap(({ id, forms }) =>
    forms.flatMap(({ cases }, i) =>
      cases.flatMap(({ from }, j) =>
        from
          .filter((source) => !known.has(source))
          .map((source) => ({
            file: `content/commands/${id}.yaml`,
            field: `forms.${i}.cases.${j}.from`,
            message: `There is no source \`${source}\`.${didYouMean(source, known)} Add it to content/sources.yaml, or correct the key.`,
          })),
      ),
    ),
  );
}

function whyUnknown(words: readonly string[], families: readonly CommandFamily[]): string | undefined {
  const [tool = ''] = words;
  const family = familyOf(tool, families);
  if (family === undefined) {
    return `No table in content/commands/ has \`${tool}\`. Write there what it prints and where that was seen, or check with another tool.`;
  }
  if (family.own || formOf(words, family) !== undefined) return undefined;
  return `content/commands/${family.id}.yaml does not know what \`${words.join(' ')}\` prints. Add this form with what it prints and where that was seen, or use a form that is there.`;
}

function reliesOn(
  page: ErrorPage,
  { id, check, text: why }: Cause,
  families: readonly CommandFamily[],
  names: readonly string[],
): Omit<Problem, 'file'>[] {
  const commands = commandsOfStep(check).map(({ command }) => command);
  const used = commands.flatMap(partsOf).flatMap((words): Known[] => {
    const family = familyOf(words[0] ?? '', families);
    if (family === undefined) return [];
    const form = formOf(words, family);
    return [form === undefined ? { family } : { family, form }];
  });
  const rights = used.flatMap(({ family, form }) =>
    (form?.needs ?? []).filter((right) => !family.granted.includes(right)).map((right) => ({ right, form })),
  );
  const unnamed = [...new Map(rights.map((one) => [one.right, one])).values()]
    .filter(({ right }) => !check.text.includes(right))
    .map(({ right, form }) => ({
      field: `causes.${id}.check.text`,
      message: `\`${form?.form}\` needs \`${right}\`, which the key of a job may lack: without it the check itself ends in 403. Name the right here, or use a command that needs less.`,
    }));
  const printing = used.filter(({ form }) => form !== undefined);
  // Where each command shows what is the reader's own, nobody else can know it.
  if (printing.length === 0) return unnamed;
  const printed = printing.flatMap(({ form }) => form?.cases.map(({ prints }) => prints) ?? []).join('\n');
  const held = [
    check.text,
    ...commands,
    why,
    ...page.messages.map(({ text }) => text),
    ...page.samples,
    ...page.seen.map(({ row }) => row),
  ].join('\n');
  const tables = [...new Set(printing.map(({ family }) => `content/commands/${family.id}.yaml`))].join(' and ');
  const imagined = (['confirms', 'rulesOut'] as const).flatMap((field) =>
    [...check[field].matchAll(/`([^`]+)`/g)]
      .map(([, name = '']) => name)
      // A number alone is a limit or a status of HTTP.
      .filter((name) => !/^\d+$/.test(name) && ![...names, printed, held].some((text) => holds(text, name)))
      .map((name) => ({
        field: `causes.${id}.check.${field}`,
        message: `\`${name}\` is in nothing that ${tables} prints for this command. Add the case in which it prints that, with where it was seen, or rely on something else.`,
      })),
  );
  return [...unnamed, ...imagined];
}

/** Whether a text has a name, whatever its capitals; `…` in it stands for anything. */
function holds(text: string, name: string): boolean {
  const where = text.toLowerCase();
  return name
    .toLowerCase()
    .split('…')
    .every((piece) => where.includes(piece.trim()));
}

function familyOf(path: string, families: readonly CommandFamily[]): CommandFamily | undefined {
  const tool = path.split('/').at(-1) ?? '';
  return families.find(({ tools }) => tools.includes(tool));
}

/** The form of the most words that fits a command. */
function formOf(words: readonly string[], { forms }: CommandFamily): CommandForm | undefined {
  return forms
    .filter(({ form }) => fits(form.split(' ').slice(1), words.slice(1)))
    .toSorted((a, b) => b.form.length - a.form.length)[0];
}

function fits(form: readonly string[], words: readonly string[]): boolean {
  const isOption = (word: string) => word.startsWith('-');
  const plain = words.filter((word) => !isOption(word));
  const options = words.filter(isOption);
  const wantedPlain = form.filter((word) => !isOption(word));
  return (
    wantedPlain.every((wanted, i) => {
      const given = plain[i];
      return given !== undefined && placeholderPattern(wanted).test(given);
    }) && form.filter(isOption).every((wanted) => options.some((given) => hasOption(given, wanted)))
  );
}

/** Whether an option is the wanted one, or a bundle of short ones that holds it: `-sSI` holds `-I`. */
function hasOption(given: string, wanted: string): boolean {
  if (given === wanted || given.startsWith(`${wanted}=`)) return true;
  return /^-\w$/.test(wanted) && /^-[A-Za-z]{2,}$/.test(given) && given.includes(wanted.slice(1));
}

/** `BUCKET` stands for what has no slash, `KEY…` for anything. */
function placeholderPattern(word: string): RegExp {
  const source = word
    .split(/([A-Z]{2,})/)
    .map((piece) =>
      /^[A-Z]{2,}$/.test(piece) ? (piece === 'ANY' || piece === 'KEY' ? '.+' : '[^/]+') : piece.replace(/\W/g, '\\$&'),
    )
    .join('');
  return new RegExp(`^${source}$`);
}
