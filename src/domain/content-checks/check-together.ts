import type { Guide, Provider } from '../catalogue/article.ts';
import type { CommandFamily } from '../catalogue/command-family.ts';
import type { ErrorPage, Source } from '../catalogue/error-page.ts';
import { coverageOf, type KnownNames } from '../catalogue/known-names.ts';
import type { Service } from '../catalogue/service.ts';
import type { Family, Lexicon } from '../log-search/lexicon.ts';
import type { Tree } from '../troubleshooter/tree.ts';
import { checkClaims } from './check-claims.ts';
import { checkCommands } from './check-commands.ts';
import { checkCoverage } from './check-coverage.ts';
import { checkEc } from './check-ec.ts';
import { checkFormerNames } from './check-former-names.ts';
import { checkGone, checkLedger } from './check-ledger.ts';
import { checkLinks, linkTargets } from './check-links.ts';
import { checkNames } from './check-names.ts';
import { checkOutputs, checkTables } from './check-outputs.ts';
import { checkPages } from './check-pages.ts';
import { checkSamples } from './check-samples.ts';
import { checkSearch } from './check-search.ts';
import { checkServices } from './check-services.ts';
import { checkShell } from './check-shell.ts';
import { checkSources } from './check-sources.ts';
import { checkTitles } from './check-titles.ts';
import { checkTrees } from './check-trees.ts';
import type { Problem } from './problem.ts';
import type { Linking } from './texts-in.ts';

/** Everything in `content/`. */
export interface AllContent {
  readonly errors: readonly ErrorPage[];
  readonly guides: readonly Guide[];
  readonly providers: readonly Provider[];
  readonly services: readonly Service[];
  readonly trees: readonly Tree[];
  readonly sources: readonly Source[];
  readonly knownNames: readonly KnownNames[];
  /** What the search knows beside the pages. */
  readonly search: { readonly lexicon: Lexicon; readonly families: readonly Family[] };
  /** What the commands of checks print. */
  readonly commands: readonly CommandFamily[];
  /** Every address ever published. */
  readonly ledger: readonly string[];
  /** Everything that holds links: pages with their bodies, and trees. */
  readonly linking: readonly Linking[];
}

/**
 * Finds what only all files together show, the reasons before what follows from them: what two files claim
 * takes the search and the addresses with it. What one file shows alone, `readContent` and its schema say.
 *
 * @param find the id of the page that the search presents first for a text
 * @param today as `YYYY-MM-DD`
 */
export async function checkTogether(
  content: AllContent,
  find: (text: string) => string | undefined,
  today: string,
): Promise<Problem[]> {
  const { errors, guides, providers, trees, ledger, linking } = content;
  // What is gone takes its names, links and causes with it; when it is back, the rest is compared.
  const gone = checkGone(content);
  if (gone.length > 0) return gone;

  const published = new Set(ledger);
  const claims = checkNames(errors, published);
  const claimed = new Set(claims.map(({ file }) => file));
  const lost = checkLedger(content);
  const causes = new Set(errors.flatMap(({ id, causes }) => causes.map((cause) => `${id}#${cause.id}`)));
  const named = [
    ...checkTitles(content, published),
    ...checkFormerNames(content),
    ...checkServices(content),
    ...checkSearch(
      content.search,
      errors.map(({ id }) => id),
    ),
    ...checkPages(errors),
    ...checkLinks(linking, linkTargets(errors, guides, providers)),
    ...checkEc(linking, errors),
    ...checkSources(content, today),
    ...checkClaims(errors, content.sources, today),
    ...checkTables(content.commands, content.sources),
    ...checkTrees(trees, causes, errors, published),
  ];
  const searched =
    claims.length > 0
      ? []
      : [
          ...checkSamples(errors, find, published),
          ...checkCoverage(coverageOf(content.knownNames, errors, find), errors),
        ];
  const writing = checkCommands(errors);
  // What a command prints matters when it may be there.
  const isTold = new Set(writing.map(({ file, field }) => `${file} ${field}`));
  const outputs = checkOutputs(
    errors,
    content.commands,
    errors.flatMap(({ codes, ec }) => [...codes, ...ec]),
  );
  const missing = new Set(lost.flatMap((problem) => problem.missing ?? []));
  return [
    ...claims,
    // An address that a claim takes away is back when the claim is settled.
    ...lost.filter(({ field }) => claims.length === 0 || !field.startsWith('/e/')),
    // A page that claims what belongs to another one is not compared any further.
    ...named.filter(({ file, missing: name }) => !claimed.has(file) && !(name !== undefined && missing.has(name))),
    ...writing,
    ...outputs.filter(({ file, field }) => !isTold.has(`${file} ${field}`)),
    ...(await checkShell(errors, linking)),
    ...searched,
  ];
}
