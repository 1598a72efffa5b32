/** Uses of a tool that only read: what its arguments must look like, and what they must not hold. */
interface Reading {
  readonly only?: RegExp;
  readonly never?: RegExp;
}

const always: Reading = {};

/** Tools that only read whatever their arguments are. */
const readers =
  'base64 basename cat cksum cmp cut df diff dig dirname du echo false file free getent grep head host hexdump hostname id jq ls lsof md5sum mtr netstat nfsstat nslookup od ping printf ps pwd sha1sum sha256sum showmount sleep ss stat strings tail test tr traceroute true uname vmstat wc whoami zcat zgrep';

/** Tools that read and write, with the uses that only read. A tool that is not listed here counts as writing. */
const uses = new Map<string, Reading>(
  Object.entries({
    ...Object.fromEntries(readers.split(' ').map((tool) => [tool, always])),
    ossutil: {
      only: /^(?:(?:stat|ls|du|hash|cat|version|--version|read-symlink|listpart)\b|api (?:get|head|list|describe)-|worm get\b|[\w-]+ --method get\b|cp oss:\S+ (?:-|\/tmp\/\S*)(?= |$))/,
    },
    aws: { only: /^(?:s3 ls\b|s3api (?:head|list)-|s3api get-(?!object )|s3api get-object .* \/tmp\/\S+$|sts get-)/ },
    gcloud: {
      only: /^(?:(?:storage (?:buckets|objects)|iam service-accounts(?: keys)?|projects) (?:list|describe|get-iam-policy)\b|storage (?:ls|cat|du)\b)/,
    },
    az: { only: /^(?:account|storage (?:account|blob|container)) (?:list|show|exists)\b/ },
    mgwutil: { only: /^(?:get|list|verify)-/ },
    curl: {
      never:
        /(?:^| )(?:-[A-Za-z]*[dFTO]|--(?:data|form|json|upload-file|remote-name)|-[A-Za-z]*X ?(?!GET|HEAD|OPTIONS)|--request[ =](?!GET|HEAD|OPTIONS)|(?:-[A-Za-z]*o|--output) ?(?!\/dev\/null|\/tmp\/| ))/,
    },
    awk: { never: /system *\(|\bprintf?\b[^}]*[>|]|\| *"|(?:^| )-i/ },
    bash: { only: /^console\.sh stat$/ },
    date: { never: /(?:^| )(?:-s|--set)/ },
    dmesg: { never: /(?:^| )-\w*[cCDEn]/ },
    env: { only: /^$/ },
    find: { never: / -(?:delete|exec|ok|fprint|fls)/ },
    gunzip: { only: /^-c / },
    gzip: { only: /^-(?:dc|cd|t|l) / },
    iconv: { never: /(?:^| )(?:-o|--output)/ },
    java: { only: /^-version$/ },
    nc: { only: /(?:^| )-\w*z/ },
    openssl: { only: /^(?:dgst|s_client|x509)\b/, never: / -out\b/ },
    python3: {
      only: /^-c /,
      never: /\b(?:write|remove|unlink|exec|eval|os|subprocess|shutil|socket|urllib)\b|["'][wax]b?\+?["']/,
    },
    sed: { never: /(?:^| )(?:-[A-Za-z]*i|--in-place)|(?:^|[\s'";/\d])w [^ ]/ },
    sort: { never: /(?:^| )(?:-\w*o|--output)/ },
    tar: { only: /^-?t/ },
    ulimit: { only: /^-\w$/ },
    uniq: { only: /^(?:-\w+ ?)*$/ },
  }),
);

/** Other names of the same tools. */
const otherNames = new Map([
  ['ossutil64', 'ossutil'],
  ['gawk', 'awk'],
  ['egrep', 'grep'],
  ['python', 'python3'],
]);

/** Words of the shell that come before a command. */
const shellWords = new Set(['do', 'then', 'else', 'elif', 'if', 'while', 'until', '!', '{', '(', 'time']);
/** Words of the shell that begin or end a part without a command. */
const withoutCommand = new Set(['for', 'done', 'fi', '}', ')', '']);

/** Output into a file, but for what is thrown away or shown. */
const redirection = /\d?&?>{1,2}\|?\s*(?!&\d|\/dev\/(?:null|stderr|stdout))[^\s&]\S*/g;
const harmlessRedirection = /\d?&?>{1,2}\s*(?:&\d|\/dev\/\w+)|<{1,3}\s*\S+/g;

/**
 * The parts of a shell command that are not known to only read: a check must have none. What this
 * file does not name counts, because a reader pastes checks into a shell without a second look.
 */
export function unknownCommands(command: string): string[] {
  const { parts, writes, inner } = takeApart(command);
  return [
    ...parts.filter((words) => !onlyReads(words)).map((words) => words.join(' ')),
    ...writes,
    ...inner.flatMap(unknownCommands),
  ];
}

/** The words of each command that a shell would run, without their quotes. */
export function partsOf(command: string): string[][] {
  const { parts, inner } = takeApart(command);
  return [
    ...parts.map((words) => words.map((word) => word.replace(/^(['"])(.*)\1$/s, '$2'))),
    ...inner.flatMap(partsOf),
  ];
}

/** The commands of a shell line, where they write to, and the commands whose output they use. */
function takeApart(command: string) {
  const { text, quoted, inner } = setAside(command.replace(/\\\n/g, ' ').replace(/(^|\s)#.*$/gm, '$1'));
  const restore = (part: string): string =>
    part.replace(/«(\d+)»/g, (_, i: string) => restore(quoted[Number(i)] ?? ''));
  return {
    parts: text
      .replace(redirection, ' ')
      .replace(harmlessRedirection, ' ')
      .split(/\|\||&&|[|;&\n]/)
      .map(commandOf)
      .filter((words) => !withoutCommand.has(words[0] ?? ''))
      .map((words) => words.map(restore)),
    writes: [...text.matchAll(redirection)].map(([word]) => restore(word)),
    inner: inner.map(restore),
  };
}

/** A command with marks in the place of what is quoted, and the commands whose output it uses. */
function setAside(command: string) {
  const quoted: string[] = [];
  const inner: string[] = [];
  const mark = (text: string) => `«${quoted.push(text) - 1}»`;
  const outputOf = /\$\((?!\()([^()]*)\)|`([^`]*)`|[<>]\(([^()]*)\)/g;
  const takeOut = (text: string) =>
    text.replace(outputOf, (whole, dollar?: string, back?: string, file?: string) => {
      inner.push(dollar ?? back ?? file ?? '');
      return mark(whole);
    });
  const text = command.replace(/'[^']*'|"(?:\\.|[^"\\])*"/g, (word) => {
    if (word.startsWith('"')) takeOut(word);
    return mark(word);
  });
  return { text: takeOut(text.replace(/\$\(\(.*?\)\)/g, mark)), quoted, inner };
}

/** The words of a command, without what the shell has before it. */
function commandOf(part: string): string[] {
  const words = part.trim().split(/\s+/);
  const first = words.findIndex((word) => !shellWords.has(word) && !/^\w+=/.test(word));
  return first < 0 ? [] : words.slice(first);
}

function onlyReads([path = '', ...args]: readonly string[]): boolean {
  const tool = path.split('/').at(-1) ?? '';
  const use = uses.get(otherNames.get(tool) ?? tool);
  if (use === undefined) return false;
  const rest = args.join(' ');
  return (use.only?.test(rest) ?? true) && !(use.never?.test(rest) ?? false);
}
