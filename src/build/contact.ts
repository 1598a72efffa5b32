/** Where readers tell that something is wrong; absent where nobody has said it. */
export interface Contact {
  /** The address of the repository, without a slash at its end. */
  readonly repository?: string | undefined;
  readonly mail?: string | undefined;
}

/** Reads `REPOSITORY_URL` and `CONTACT_MAIL`. Throws a sentence that says what to write instead. */
export function readContact({
  REPOSITORY_URL = '',
  CONTACT_MAIL = '',
}: Readonly<Record<string, string | undefined>>): Contact {
  return {
    repository: REPOSITORY_URL === '' ? undefined : readRepository(REPOSITORY_URL),
    mail: CONTACT_MAIL === '' ? undefined : readMail(CONTACT_MAIL),
  };
}

function readRepository(value: string): string {
  const url = URL.parse(value);
  const [owner, name] = url?.pathname.split('/').filter(Boolean) ?? [];
  if (url?.protocol !== 'https:' || name === undefined || owner === undefined || url.search + url.hash !== '') {
    throw new Error(
      `REPOSITORY_URL is \`${value}\`, which is no address of a repository. Write it as \`REPOSITORY_URL=https://github.com/owner/name\`.`,
    );
  }
  return value.replace(/(?:\.git)?\/*$/, '');
}

function readMail(value: string): string {
  if (!/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(value)) {
    throw new Error(
      `CONTACT_MAIL is \`${value}\`, which is no mail address. Write it as \`CONTACT_MAIL=docs@example.org\`.`,
    );
  }
  return value;
}
