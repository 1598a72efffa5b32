import { parse } from 'sh-syntax';
import type { ErrorPage } from '../catalogue/error-page.ts';
import { commandsOf } from './check-commands.ts';
import { partsOf } from './markdown.ts';
import { errorFile, type Problem } from './problem.ts';
import type { Linking } from './texts-in.ts';

interface Script {
  readonly file: string;
  readonly line?: number;
  readonly field: string;
  readonly command: string;
}

/** Finds commands that no shell can read, such as those with an unclosed quote; blocks of shell in bodies too. */
export async function checkShell(pages: readonly ErrorPage[], all: readonly Linking[]): Promise<Problem[]> {
  const scripts: Script[] = [
    ...pages.flatMap((page) =>
      commandsOf(page).map(({ field, command }) => ({ file: errorFile(page.id), field, command })),
    ),
    ...all.flatMap(({ file, body }) =>
      body === undefined
        ? []
        : partsOf(body.text).flatMap(({ node, line }) =>
            node.type === 'code' && /^(?:sh|bash)$/.test(node.lang ?? '')
              ? [{ file, line: body.firstLine + line, field: 'body', command: node.value }]
              : [],
          ),
    ),
  ];
  // Starting the parser takes most of its time, so all scripts go through it at once, except those whose
  // quotes are odd: two of them could close one another.
  const odd = scripts.filter(({ command }) => isOdd(command));
  const even = scripts.filter(({ command }) => !isOdd(command));
  const together = even.map(({ command }) => command).join('\n\n');
  const suspects = (await faultOf(together)) === undefined ? odd : scripts;
  const problems: Problem[] = [];
  for (const { file, line, field, command } of suspects) {
    const fault = await faultOf(command);
    if (fault === undefined) continue;
    problems.push({
      file,
      line: line === undefined ? undefined : line + fault.line - 1,
      field,
      message: `No shell can read this command: ${fault.text}. Close what was opened, or escape it, so that readers can paste it.`,
    });
  }
  return problems;
}

function isOdd(command: string): boolean {
  return ["'", '"', '`'].some((quote) => command.split(quote).length % 2 === 0);
}

async function faultOf(script: string): Promise<{ text: string; line: number } | undefined> {
  try {
    await parse(script);
    return undefined;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const line = 'Pos' in error ? (error.Pos as { Line: number }).Line : 1;
    return { text: error.message, line };
  }
}
