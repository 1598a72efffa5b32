import { namesOf } from '../catalogue/aliases.ts';
import type { ErrorPage } from '../catalogue/error-page.ts';
import { errorAnchors } from '../catalogue/fixed-anchors.ts';
import { presentAnswer, presentName, treeAddresses } from '../troubleshooter/former-steps.ts';
import { joinTrees } from '../troubleshooter/graph.ts';
import type { Tree } from '../troubleshooter/tree.ts';
import { headingAnchors } from './check-body.ts';
import { errorFile, type Piece, type Problem } from './problem.ts';
import type { Linking } from './texts-in.ts';

const ledgerFile = 'content/addresses.txt';

/** What addresses are made of. */
export interface Addressed {
  /** Every address ever published. */
  readonly ledger: readonly string[];
  readonly errors: readonly ErrorPage[];
  readonly guides: readonly { readonly id: string; readonly was: readonly string[] }[];
  readonly providers: readonly { readonly id: string; readonly was: readonly string[] }[];
  readonly trees: readonly Tree[];
  readonly linking: readonly Linking[];
}

/** The way out where an address was recorded and never published. */
const neverPublished = 'If it was never published, delete its line in content/addresses.txt.';

/** Lines of the ledger that are no address, or the address of a part without its page. */
export function checkLedgerText({ file, text, firstLine }: Piece): Problem[] {
  const lines = text.split(/\r?\n/);
  const known = new Set(lines);
  return lines.flatMap((address, i) => {
    const problem = (message: string) => [{ file, line: i + firstLine, field: 'address', message }];
    if (address === '' || address.startsWith('#')) return [];
    if (/\s/.test(address)) {
      return problem(`\`${address}\` holds a space, so it is no address. Delete the space, or the line.`);
    }
    if (!/^(?:\/|\?trail=)/.test(address)) {
      return problem(
        `\`${address}\` is no address of this site. Delete the line; \`npm run addresses\` writes new ones.`,
      );
    }
    const page = address.split('#')[0] ?? '';
    if (page === address || known.has(page)) return [];
    known.add(page);
    return problem(`The line of its page, \`${page}\`, is missing: addresses stay for good. Bring that line back.`);
  });
}

/** Finds published pages, guides, providers and trees that are not there any more, under no name. */
export function checkGone({ ledger, errors, guides, providers, trees }: Addressed): Problem[] {
  const namesIn = (pages: readonly { readonly id: string; readonly was: readonly string[] }[]) =>
    new Set(pages.flatMap(({ id, was }) => [id, ...was]));
  const pages = { errors: namesIn(errors), guides: namesIn(guides), providers: namesIn(providers) };
  const steps = treeAddresses(trees);
  const treesLeft = new Set(trees.flatMap(({ id, was = [] }) => [id, ...was]));
  const gone = new Map<string, string>();
  for (const address of ledger) {
    const [, folder, id = '', step = ''] =
      /^\/(errors|guides|providers|troubleshoot)\/([\w-]+)\/([\w-]*)/.exec(address) ?? [];
    if (folder === 'troubleshoot' && step !== '') {
      const tree = id === 'map' ? step : id;
      // A step that another tree took over is still there.
      if (treesLeft.has(tree) || steps.has(`${id}/${step}`)) continue;
      gone.set(
        `content/troubleshooters/${tree}.yaml`,
        `Is gone, and people have linked to its steps. Bring the file back, or write \`was: [${tree}]\` in the tree that took its place; \`npm run rename\` does so. ${neverPublished}`,
      );
    } else if (folder === 'errors' && id !== 'by' && !pages.errors.has(id)) {
      gone.set(
        errorFile(id),
        `Is gone, and people have linked to it. Bring the file back: an error that no longer happens keeps its page, with \`retired\`. If another page took its place, write \`was: [${id}]\` there; \`npm run rename\` does so. ${neverPublished}`,
      );
    } else if ((folder === 'guides' || folder === 'providers') && !pages[folder].has(id)) {
      gone.set(
        `content/${folder}/${id}.mdx`,
        `Is gone, and people have linked to it. Bring the file back, or write \`was: [${id}]\` in the page that took its place; \`npm run rename\` does so. ${neverPublished}`,
      );
    }
  }
  return [...gone].map(([file, message]) => ({ file, field: '(whole file)', message }));
}

/**
 * Finds published addresses that content no longer has, before any build: names under `/e/`, anchors of error
 * pages, steps and answers. Other addresses only the built site can tell; whole pages are for `checkGone`.
 */
export function checkLedger({ ledger, errors, trees, linking }: Addressed): Problem[] {
  const names = new Set(namesOf(errors).pageOf.keys());
  const pages = new Map(errors.flatMap((page) => [page.id, ...page.was].map((id) => [id, page] as const)));
  const bodies = new Map(
    linking.map(({ file, body }) => [/errors\/([\w-]+)\.mdx$/.exec(file)?.[1] ?? '', body?.text ?? '']),
  );
  const anchors = new Map<ErrorPage, ReadonlySet<string>>();
  const anchorsOf = (page: ErrorPage) => {
    const known = anchors.get(page) ?? new Set([...errorAnchors(page), ...headingAnchors(bodies.get(page.id) ?? '')]);
    anchors.set(page, known);
    return known;
  };
  const steps = treeAddresses(trees);
  const treesLeft = new Set(trees.flatMap(({ id, was = [] }) => [id, ...was]));
  const graph = joinTrees(trees);

  const lost = (address: string): { remedy: string; missing?: string } | undefined => {
    const [, folder, first = '', second = ''] = address.split('/');
    if (folder === 'e' && !names.has(first)) {
      return {
        remedy: `Add \`${first}\` to the \`aliases\` of the page that it led to. The wording of a message and the spelling of a code are addresses.`,
      };
    }
    if (folder === 'errors' && second.startsWith('#')) {
      const page = pages.get(first);
      const anchor = second.slice(1);
      if (page === undefined || anchorsOf(page).has(anchor)) return undefined;
      return {
        missing: `error:${page.id}#${anchor}`,
        remedy: `A heading of ${errorFile(page.id)} keeps its words. A cause keeps its old id: write \`was: [${anchor}]\` below the new one, as \`npm run rename\` does; on a hub, in the row of the page that took it over.`,
      };
    }
    if (folder === 'troubleshoot' && first !== 'map' && second !== '' && treesLeft.has(first)) {
      if (steps.has(`${first}/${second}`)) return undefined;
      return {
        missing: `step:${second}`,
        remedy: `Write \`was: [${second}]\` in the step that took its place, or \`was: [${first}/${second}]\` when that is in another tree; \`npm run rename\` does so.`,
      };
    }
    const [, question, answer] = /^\?trail=([a-z0-9-]+)\.([a-z0-9-]+)$/.exec(address) ?? [];
    // Without `not-sure` a question is refused anyway.
    if (question !== undefined && answer !== undefined && answer !== 'not-sure') {
      const present = presentName(question, graph);
      // A question that is gone for good, or that an outcome took the place of, has no answers to keep.
      if (!graph.questions.has(present) || presentAnswer(present, answer, graph) !== undefined) return undefined;
      return {
        remedy: `Write \`was: [${answer}]\` in the answer of \`${present}\` that readers would choose now; \`npm run rename\` does so.`,
      };
    }
    return undefined;
  };

  return ledger.flatMap((address) => {
    const found = lost(address);
    if (found === undefined) return [];
    const what = address.startsWith('?')
      ? 'Was published, and shared addresses hold it, but no answer has this name now.'
      : 'Was published, and people have linked to it, but nothing answers it now.';
    return [
      {
        file: ledgerFile,
        field: address,
        message: `${what} ${found.remedy} ${neverPublished}`,
        missing: found.missing,
      },
    ];
  });
}
