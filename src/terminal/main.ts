import { type Knowledge, type Library, openLibrary } from './knowledge.ts';
import { run } from './run.ts';

/** Runs the command on this process, with knowledge that is read when it is needed. */
export async function main(args: readonly string[], readKnowledge: () => Knowledge) {
  // `… | head` closes the pipe when it has enough.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    process.stderr.write(`The output could not be written: ${error.message}\n`);
    process.exit(4);
  });
  let library: Library | undefined;
  const open = () => {
    library ??= openLibrary(readKnowledge());
    return library;
  };
  // Not `process.exit`, which cuts off what a pipe has not taken yet.
  process.exitCode = await run(args, open, { input: process.stdin, output: process.stdout, errors: process.stderr });
}
