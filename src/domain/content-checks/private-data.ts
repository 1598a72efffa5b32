import type { KnownSecrets } from '../sharing/known-secrets.ts';
import { secretsIn } from '../sharing/redact.ts';
import type { Piece, Problem } from './problem.ts';

/** What marks a name or a value as made up. */
const madeUp = /example|xxx|x{3}|[…*`{}<>[\]]/i;
/** Words in CAPITALS are for the reader to replace. */
const placeholder = /^\W*[A-Z]+(?:[_-][A-Z]+)*\W*$/;
/** Letters and digits that nobody would write; anything simpler beside the label of a secret is a word of ours. */
const random = /^(?=.*\d)(?=.*[A-Za-z])[\w+/=~.-]{8,}$/;

/** How a translation records what a part of a section was made from; the name of the part may end like a label. */
const origin = /^ *[a-z]+\.[\w-]+: '[0-9a-f]{8}'$/gm;

/** Addresses that vendors publish for everyone. */
const publishedMails = new Set(['oss@service.aliyun.com']);

/** Addresses that belong to nobody in public: kept for documentation, private networks, or the machine itself. */
const nobodys =
  /^(?:192\.0\.2|198\.51\.100|203\.0\.113|10|127|0|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])|255)\.|^(?:2001:0?db8:|fe[89ab][0-9a-f]:|f[cd][0-9a-f]{2}:|::1?$)/i;

/** A request id of OSS, or one of another store; a made-up one has four zeros in a row. */
const requestIds =
  /(?<![0-9A-Za-z])(?!\w*0000)(?:(?=[0-9A-F]*\d)(?=[0-9A-F]*[A-F])[0-9A-F]{24}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![0-9A-Za-z])/g;

/** For each kind that the redaction of shared texts knows: whether a word is harmless, and what to write instead. */
const kinds: ReadonlyMap<string, readonly [isHarmless: (word: string) => boolean, message: (word: string) => string]> =
  new Map([
    [
      'key',
      [
        () => false,
        (word) =>
          `\`${masked(word)}\` looks like a real key or token. Write one that says it is made up, such as \`LTAIexample\`, and if it is real, have it revoked: git keeps it.`,
      ],
    ],
    [
      'secret',
      [
        (word) => !random.test(word),
        (word) =>
          `\`${masked(word)}\` looks like a real secret. Write a word in CAPITALS or \`example\` in its place, and if it is real, have it revoked: git keeps it.`,
      ],
    ],
    [
      'mail',
      [
        (word) => publishedMails.has(word),
        (word) => `\`${word}\` may be somebody's mail address. Write one at \`example.com\`.`,
      ],
    ],
    [
      'phone',
      [
        () => false,
        (word) => `\`${word}\` may be somebody's phone number. Take it out, or write \`+86 xxx xxxx xxxx\`.`,
      ],
    ],
    [
      'ip',
      [
        (word) => nobodys.test(word) || word.split('.').some((part) => Number(part) > 255),
        (word) =>
          `\`${word}\` may be somebody's server. Write an address kept for examples, such as \`192.0.2.10\` or \`2001:db8::10\`.`,
      ],
    ],
    [
      'person',
      [() => false, (word) => `\`${masked(word)}\` may be the number of somebody's identity card. Take it out.`],
    ],
    ['host', [() => false, (word) => `\`${word}\` may be somebody's machine. Write \`host.example.com\`.`]],
    [
      'account',
      [
        (word) => /^(\d)\1+$|^123456789012/.test(word),
        (word) => `\`${word}\` may be somebody's account. Write \`123456789012\`.`,
      ],
    ],
    [
      'user',
      [() => false, (word) => `\`${word}\` comes before the host of an address, where passwords do. Take it out.`],
    ],
  ]);

/** Enough to find it by: what is printed here ends in logs. */
function masked(word: string): string {
  return `${word.slice(0, 6)}…`;
}

/** What may belong to somebody: keys, secrets, people, machines and requests that are not marked as made up. */
export function checkPrivateData({ file, text: written, firstLine }: Piece, known: KnownSecrets): Problem[] {
  const text = written.replace(origin, (row) => ' '.repeat(row.length));
  let end = 0;
  const found = [
    ...secretsIn(text, { known, names: false }).flatMap(({ kind, from, to }) => {
      // Several rules may see one secret.
      if (from < end) return [];
      const word = text.slice(from, to).replace(/[.,;:]+$/, '');
      const [isHarmless, message] = kinds.get(kind) ?? [];
      if (message === undefined || madeUp.test(word) || placeholder.test(word) || isHarmless?.(word)) return [];
      end = to;
      return [{ from, message: message(word) }];
    }),
    ...[...text.matchAll(requestIds)].map(({ 0: word, index }) => ({
      from: index,
      message: `\`${word}\` looks like the id of a real request. Write a made-up one with four zeros, such as \`64F5C0DE11AA220000BB0001\`.`,
    })),
  ];
  return found.map(({ from, message }) => ({
    file,
    line: firstLine + (text.slice(0, from).match(/\n/g)?.length ?? 0),
    field: 'text',
    message,
  }));
}
