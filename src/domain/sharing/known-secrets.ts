/** What secrets without a label look like: `content/secrets.json`, which says what its fields mean. */
export interface KnownSecrets {
  readonly tokens: readonly { readonly of: string; readonly begins: readonly string[]; readonly least: number }[];
  readonly commands: readonly { readonly of: string; readonly forms: readonly string[] }[];
}

/** One word of a command, and a secret in it, with its quotes. */
const word = String.raw`[^\s"']{1,300}`;
const secret = String.raw`(?:"[^"\n]{1,1000}"|'[^'\n]{1,1000}'|[^\s"']{1,1000})`;

/** The sources of patterns for tokens of at most `longest` characters, for those that are equally long at least. */
export function tokenPatterns({ tokens }: KnownSecrets, longest: number): string[] {
  const beginnings = new Map<number, string[]>();
  for (const { begins, least } of tokens) beginnings.set(least, [...(beginnings.get(least) ?? []), ...begins]);
  return [...beginnings].map(
    ([least, begins]) =>
      String.raw`(?<![A-Za-z0-9])(?:${begins.map(literal).join('|')})[\w.+/=~-]{${least},${longest}}`,
  );
}

/** The sources of patterns for commands; what is secret in them is the group `hide`. */
export function commandPatterns({ commands }: KnownSecrets): string[] {
  return commands.flatMap(({ forms }) =>
    forms.map((form) => {
      const first = form.indexOf('{secret}');
      const end = form.lastIndexOf('{secret}') + '{secret}'.length;
      const [before, hidden, after] = [form.slice(0, first), form.slice(first, end), form.slice(end)].map(pattern);
      return String.raw`(?<![\w-])${before}(?<hide>${hidden})(?=${after})`;
    }),
  );
}

function pattern(form: string): string {
  return form
    .split(/(\{secret\}|\{word\}| ?… ?| )/)
    .map((piece) => {
      if (piece === '{secret}') return secret;
      if (piece === '{word}') return word;
      if (piece === ' … ') return String.raw`[ \t](?:[^\n]{0,300}?[ \t])?`;
      if (piece.includes('…')) return piece.replace('…', String.raw`[^\n]{0,300}?`).replace(' ', String.raw`[ \t]`);
      return piece === ' ' ? String.raw`[ \t]{1,9}` : literal(piece);
    })
    .join('');
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, (sign) => (sign === '-' || sign === '/' ? sign : `\\${sign}`));
}
