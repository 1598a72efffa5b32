import { namesOf } from '../catalogue/aliases.ts';
import type { ErrorPage } from '../catalogue/error-page.ts';
import { errorAnchors } from '../catalogue/fixed-anchors.ts';
import type { Tree } from '../troubleshooter/tree.ts';
import { headingAnchors } from './body-faults.ts';
import { type Complaint, errorFile } from './complaint.ts';

/** What addresses are made of. */
export interface Addressed {
  readonly errors: readonly ErrorPage[];
  readonly guides: readonly { readonly id: string }[];
  readonly providers: readonly { readonly id: string }[];
  readonly trees: readonly Pick<Tree, 'id' | 'questions' | 'outcomes' | 'moved'>[];
  /** The bodies by their files. */
  readonly bodies: ReadonlyMap<string, string>;
}

/**
 * Finds published addresses that content no longer has, before any build: names under `/e/`, pages,
 * anchors of error pages, steps. Other addresses only the built site can tell.
 */
export function checkLedger(ledger: readonly string[], content: Addressed): Complaint[] {
  const names = new Set(namesOf(content.errors).pageOf.keys());
  const pages = new Map(content.errors.map((page) => [page.id, page]));
  const articles = new Set([
    ...content.guides.map(({ id }) => `/guides/${id}/`),
    ...content.providers.map(({ id }) => `/providers/${id}/`),
  ]);
  const steps = new Map(
    content.trees.map(({ id, questions, outcomes, moved }) => [
      id,
      new Set(Object.keys({ ...questions, ...outcomes, ...moved })),
    ]),
  );
  const anchors = (page: ErrorPage) =>
    new Set([...errorAnchors(page), ...headingAnchors(content.bodies.get(errorFile(page.id)) ?? '')]);

  const remedyFor = (address: string): string | undefined => {
    const [, folder, first = '', second = ''] = address.split('/');
    if (folder === 'e' && !names.has(first)) {
      return `Add \`${first}\` to the \`aliases\` of the page that it led to. The wording of a message and the spelling of a code are addresses.`;
    }
    if (folder === 'errors' && /^\/errors\/[a-z0-9-]+\/(?:#|$)/.test(address) && first !== 'by') {
      const page = pages.get(first);
      if (page === undefined) return `Bring content/errors/${first}.mdx back: a retired error keeps its page.`;
      const anchor = second.slice(1);
      if (anchor === '' || anchors(page).has(anchor)) return undefined;
      return `Give the cause or heading \`${anchor}\` of ${errorFile(first)} its old name. On a hub, add it to \`was\` of the page that took it over.`;
    }
    if ((folder === 'guides' || folder === 'providers') && first !== '' && !articles.has(`/${folder}/${first}/`)) {
      return `Bring content/${folder}/${first}.mdx back under its old name.`;
    }
    if (folder === 'troubleshoot' && first === 'map') {
      if (second === '' || steps.has(second)) return undefined;
      return `Bring content/troubleshooters/${second}.yaml back under its old name: its map has that address.`;
    }
    if (folder === 'troubleshoot' && second !== '' && !steps.get(first)?.has(second)) {
      return `Add \`${second}\` to \`moved\` of content/troubleshooters/${first}.yaml, with the step that took its place.`;
    }
    return undefined;
  };

  return ledger.flatMap((address) => {
    const remedy = remedyFor(address);
    if (remedy === undefined) return [];
    return [
      {
        file: 'content/addresses.txt',
        field: address,
        message: `Was published, and people have linked to it, but nothing answers it now. ${remedy}`,
      },
    ];
  });
}
