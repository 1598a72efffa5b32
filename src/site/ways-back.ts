import type { Contact } from '../build/contact.ts';

/** What a reader is about to tell. */
export interface Report {
  readonly title: string;
  readonly body: string;
}

/** Where a reader tells that something is wrong or missing: an issue, or else a mail. */
export function reportUrl(contact: Contact, { title, body }: Report): string | undefined {
  const { repository, mail } = contact;
  if (repository !== undefined) {
    const names = isGitLab(repository) ? ['issue[title]', 'issue[description]'] : ['title', 'body'];
    return `${inRepository(repository, 'issues/new')}?${query([names[0] ?? '', title], [names[1] ?? '', body])}`;
  }
  return mail === undefined ? undefined : `mailto:${mail}?${query(['subject', title], ['body', body])}`;
}

/** Where a file of the repository can be edited. */
export function editUrl({ repository }: Contact, file: string): string | undefined {
  return repository === undefined ? undefined : inRepository(repository, `edit/main/${file}`);
}

/** Where the changes of a file can be read. */
export function historyUrl({ repository }: Contact, file: string): string | undefined {
  return repository === undefined ? undefined : inRepository(repository, `commits/main/${file}`);
}

function inRepository(repository: string, path: string): string {
  return `${repository}/${isGitLab(repository) ? '-/' : ''}${path}`;
}

function isGitLab(repository: string): boolean {
  return new URL(repository).hostname.includes('gitlab');
}

/** `URLSearchParams` would write a space as `+`, which mail programs show as it is. */
function query(...fields: readonly (readonly [name: string, value: string])[]): string {
  return fields.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&');
}
