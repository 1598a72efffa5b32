/** Where the site is published. */
export interface Publishing {
  /** Scheme and host; unknown while nobody has set `SITE_URL`. */
  readonly site: string | undefined;
  /** The folder it lives under, with a slash at both ends. */
  readonly base: string;
}

/** Reads `SITE_URL` and `BASE_PATH`. Throws a sentence that says what to write instead. */
export function readPublishing({
  SITE_URL = '',
  BASE_PATH = '',
}: Readonly<Record<string, string | undefined>>): Publishing {
  return { site: SITE_URL === '' ? undefined : readSite(SITE_URL), base: readBase(BASE_PATH) };
}

/**
 * What to say loudly behind a build that is not fit to be published.
 *
 * @param unwritten how many names under `/e/` the disk has in another spelling only
 */
export function buildNotices({ site }: Publishing, unwritten: number): string[] {
  return [
    ...(site === undefined
      ? [
          [
            'SITE_URL is not set, so this site does not know its own address. It has no canonical links and no',
            'sitemap, and errors.json, llms.txt and the Markdown pages hold paths instead of whole addresses.',
            'To publish it, build it with its address: SITE_URL=https://docs.example.org npm run build',
          ],
        ]
      : []),
    ...(unwritten > 0
      ? [
          [
            `This disk takes capitals and small letters for one, so ${unwritten} names under /e/ are in dist/ in another`,
            'spelling only. Most web hosts tell them apart. To publish the site, build it on Linux, as in a CI.',
          ],
        ]
      : []),
  ].map((lines) => ['', rule, ...lines, rule].join('\n'));
}

const rule = '─'.repeat(100);

function readSite(value: string): string {
  const schemed = /^[a-z][a-z\d+.-]*:\/\//i.test(value);
  const url = URL.parse(schemed ? value : `https://${value}`);
  if (url === null || !/^https?:$/.test(url.protocol) || /\s/.test(value)) {
    throw new Error(
      `SITE_URL is \`${value}\`, which is no web address. Write it as \`SITE_URL=https://docs.example.org\`.`,
    );
  }
  const faults = [
    ...(schemed ? [] : ['has no `https://` in front']),
    ...(url.username + url.password === '' ? [] : ['holds a user name or password']),
    ...(url.pathname === '/' ? [] : ['holds a folder, which belongs into BASE_PATH']),
    ...(url.search + url.hash === '' && !/[?#]$/.test(value) ? [] : ['holds a query or an anchor']),
  ];
  if (faults.length === 0) return url.origin;
  const folder = url.pathname === '/' ? '' : ` BASE_PATH=${url.pathname.replace(/\/*$/, '/')}`;
  throw new Error(`SITE_URL is \`${value}\`: it ${faults.join(', and ')}. Write \`SITE_URL=${url.origin}${folder}\`.`);
}

function readBase(value: string): string {
  const url = /^https?:\/\//i.test(value) ? URL.parse(value) : null;
  if (url) {
    throw new Error(
      `BASE_PATH is \`${value}\`, a whole address, and only its folder belongs here. Write \`SITE_URL=${url.origin} BASE_PATH=${url.pathname.replace(/\/*$/, '/')}\`.`,
    );
  }
  const folders = value.split('/').filter((folder) => folder !== '');
  if (folders.some((folder) => !/^[\w.~-]+$/.test(folder) || /^\.+$/.test(folder))) {
    throw new Error(
      `BASE_PATH is \`${value}\`, which is no path of a web address. Write the folder that the site lives under, such as \`BASE_PATH=/oss-migration/\`: letters, digits, \`-\`, \`_\`, \`.\` and \`~\` between slashes.`,
    );
  }
  return ['', ...folders, ''].join('/');
}
