import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { problemsIn } from '../authoring/problems-in.ts';
import { readContent } from '../authoring/read-content.ts';
import { today } from '../authoring/today.ts';
import { type Problem, printProblem } from '../domain/content-checks/problem.ts';
import { contentFolder } from './folders.ts';

/**
 * Checks everything in `content/`: a build with a fault fails before it begins, with the lines of
 * `npm run check:content`; `dev` shows them over every page, and goes on.
 */
export function contentChecks(folder = contentFolder): AstroIntegration {
  let root = '';
  return {
    name: 'content-checks',
    hooks: {
      'astro:config:setup': async ({ command, config }) => {
        root = fileURLToPath(config.root);
        if (command !== 'build') return;
        const problems = await problemsIn(readContent(folder), today());
        if (problems.length > 0) throw new Error(`${summary(problems)}\n${problems.map(printProblem).join('\n')}`);
      },
      'astro:server:setup': ({ server, logger }) => {
        const watched = resolve(root, folder);
        let problems: Problem[] = [];
        let waiting: NodeJS.Timeout | undefined;
        const show = () => server.ws.send({ type: 'error', err: overlay(problems) });
        const check = async () => {
          const before = problems.length;
          problems = await problemsIn(readContent(folder), today());
          if (problems.length > 0) {
            logger.warn(`${summary(problems)}\n${problems.map(printProblem).join('\n')}`);
            show();
          } else if (before > 0) {
            logger.info('content/ is in order again.');
            // Takes the last faults off the page.
            server.ws.send({ type: 'full-reload' });
          }
        };
        // Several files change at once where a branch is checked out.
        const checkSoon = (path: string) => {
          if (!path.startsWith(watched)) return;
          clearTimeout(waiting);
          waiting = setTimeout(check, 200);
        };
        server.watcher.add(watched);
        for (const event of ['add', 'change', 'unlink', 'unlinkDir'] as const) server.watcher.on(event, checkSoon);
        server.ws.on('connection', () => {
          if (problems.length > 0) show();
        });
        return check();
      },
    },
  };
}

function summary({ length }: readonly Problem[]): string {
  return `${length} ${length === 1 ? 'problem' : 'problems'} in content/`;
}

/** What the overlay of the development server shows. */
function overlay(problems: readonly Problem[]) {
  const [first] = problems;
  return {
    name: 'npm run check:content',
    title: summary(problems),
    message: problems.map(printProblem).join('\n\n'),
    hint: 'The page below may show older content. Close this with Esc.',
    stack: '',
    ...(first === undefined ? {} : { loc: { file: first.file, line: first.line ?? 1, column: 1 } }),
  };
}
