import { cellsBelowLabels } from './cells.ts';
import { commandPatterns, type KnownSecrets, tokenPatterns } from './known-secrets.ts';
import { errorCode, restOfLabel, secretWord } from './labels.ts';
import { noValue } from './no-value.ts';
import { reading } from './reading.ts';

/** What is hidden. */
export interface RedactOptions {
  /** Secrets that have no label, by their look; secrets beside a label are always hidden. */
  readonly known: KnownSecrets;
  /** Also bucket names, object names and paths. */
  readonly names: boolean;
}

/** Longest text that is prepared for sharing: no secret in it is longer. */
export const longestShared = 20_000;

/**
 * One kind of thing to hide: the word to show in its place, and where it stands. A pattern ends with what is
 * hidden, its group `hide`, or is all of it; what `unless` finds in that is harmless. Every repetition is bounded, so
 * that no text makes it slow.
 */
type Rule = readonly [shown: string, pattern: RegExp, unless?: RegExp];

const raw = String.raw;
const longest = `${longestShared}`;

const nameWord = raw`(?:bucket|file|object|key|path|prefix|folder|director(?:y|ies)|dir|container|user)`;

const quote = '(?:\\\\{0,8}["\'`]|%2[27])';

/** Between a label and its value in settings, JSON, code, printed maps, headers, and sentences. */
const separator = raw`(?:${quote}|[*\])）】]){0,4}(?:[ \t]{0,40}(?::=|[=-]>|[→⇒]|={1,3}|[:：＝]|(?:填的|用的)?[是为][:：]?|改[成为]了?|设置?为)[ \t\u3000]{0,40}|(?<=(?:^|[\s"'])(?:--?|/)[\w-]{2,60}|(?:^|\s)(?:setx|setenv|set -[a-z]{1,3})[ \t]{1,9}\w{2,60})[ \t]{1,40}(?!-)|["'],\s{0,8}["']val(?:ue)?["']\s{0,8}:\s{0,8}|,[ \t]{1,8}value[ \t]{0,8}[:=][ \t]{1,8}|["'][ \t]{0,8}\{\s{0,80}default[ \t]{0,8}=[ \t]{0,8}|["']?\r?\n[ \t]{0,40}value[ \t]{0,9}[:=][ \t]{0,9}|["'][ \t]{1,9}value[ \t]{0,9}=[ \t]{0,9}|</(?:name|key)>\s{0,80}<(?:value|string)>)`;

const noBareValue = raw`${noValue}(?=[\s.,;:!?)\]}"'<\\]|$)`;

/** Where a value without quotes ends. */
const bare = raw`(?:(?!\\{1,8}[nrt])[^\s"'<>,;&\x60\p{Script=Han}\u3000-\u303f\uff00-\uffef]|&(?![\w-]{1,64}=)){1,${longest}}`;

/** A value in braces, as ODBC writes one with semicolons. */
const braced = raw`\{[^{}\n=:"']{1,300}\}`;

/** A value behind a separator: up to the closing quote where there is an opening one. */
const valueBehind = (unquoted: string) =>
  raw`(?:(?:!{1,2}|&)\w{1,20}[ \t]{1,9})?(?:(?!${braced})[\[({])?(?:[bruf]{0,2}(?<quote>${quote}))?(?<hide>${braced}[^\s;,"'<>]{0,200}|(?!${noValue}${quote})(?:(?!(?<!\\)\k<quote>)(?:[^\n]|(?<=\\\r?)\n)){1,${longest}}|(?!${quote}|${noBareValue}|[|>][+-]?(?:\s|$)|[\[({]\s*$)${unquoted})`;

/** A value that is a label itself is left to the rule of that label. */
const noLabel = raw`(?!["'\\{(\[ ]{0,6}[\w.-]{0,40}?${secretWord}${restOfLabel}(?:\\{0,8}["'])?[ \t]{0,9}(?:=>|[:=])[ \t"'\\])`;

/** Letters and digits that no person would write; no request id, which has 24 hexadecimal digits or hyphens. */
const random = raw`(?!(?:[0-9a-f]{24}(?!\w)|[0-9a-f]{8}-))(?=[\w+/=~-]{0,200}\d)(?=[\w+/=~-]{0,200}[A-Za-z])[\w+/=~-]{16,${longest}}(?![\w.])`;

/** A passphrase without quotes: words up to the line end, none of a sentence. */
const phrase = raw`[a-z]{1,40}(?: (?!${noBareValue})[a-z]{1,40}){2,9}$`;

/** What stands in front of a credential in a header. */
const scheme = raw`(?:(?:bearer|basic|digest|negotiate|mac|oss|aws|cos|qbox|qiniu|upyun|kss|sharedkey(?:lite)?|token|[\w-]{2,20}-hmac-\w{3,10}) +)?`;

/** Goes on at a line end where the next line is plainly the rest of the same link. */
const wrap = raw`(?:(?<=[&%])\r?\n[>| \t]{0,8}|\r?\n[>| \t]{0,8}(?=&|[\w+/.~%-]{1,400}(?:={0,2}&[\w.-]{1,64}=|={1,2}(?:\s|$))|(?=\S{0,200}\d)(?=\S{0,200}[a-z])(?=\S{0,200}[A-Z])[\w+/=~%-]{8,400}[ \t]*$))`;
const query = raw`(?<hide>(?:(?!\\{1,8}[nrt])[^\s"'<>,;|\p{Script=Han}\u3000-\u303f\uff00-\uffef]|[,;|](?=[^\s"'<>]{0,200}[&=%])|${wrap}){1,${longest}})`;

const rule = (shown: string, pattern: string, flags = 'gimu', unless?: RegExp): Rule => [
  shown,
  new RegExp(pattern, flags),
  unless,
];

/** Between the lines of a key, which may stand in JSON, in a quoted mail or on one line. */
const keyLineEnd = raw`(?:\\{1,4}[nr]|\s){1,4}[>| \t]{0,8}`;

/** What stands behind BEGIN and END, also in a link. */
const keyName = raw`(?:[A-Z0-9 +]|%(?:25)?20){3,80}`;

/** A whole line of a key. */
const keyLine = raw`(?:[A-Za-z0-9+/]{64}|[A-Za-z0-9+/]{70}|[A-Za-z0-9+/]{76})(?![\w+/=])`;

/** A label with its quotes, up to the sign that its value follows. */
const labelWithSign = raw`${secretWord}${restOfLabel}(?:${quote}|[*\])）】]){0,4}[ \t]{0,40}(?::=|=>|[:=：])[ \t]{0,40}`;

/** Base64 of four bytes at least. */
const base64 = raw`(?:[A-Za-z0-9+/]{4}){1,5000}(?:[A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)(?![\w+/=])`;

/** A name and its value in a header. */
const pair = raw`[\w.$-]{1,64}=(?:"[^"\n]{0,4000}"|[^\s;,&"'<>]{0,4000})`;

/** The scalars of a list, or nothing that is one. */
const scalar = raw`(?:"[^"\n]{0,4000}"|'[^'\n]{0,4000}'|(?!${noBareValue})[^\s"'\[\]{},]{1,4000})`;

/** Secrets, and what identifies a person or a machine. */
const secrets: readonly Rule[] = [
  rule('query', raw`(?:\?(?=[\w.%~-]{1,100}=)|://[^\s?"'<>]{1,1000}\?)${query}`, 'gmu'),
  rule('user', raw`://(?<hide>[^\s/"'<>]{1,300}|[^\s/@:"'<>]{1,100}:(?!\d{1,5}/)[^\s"'<>@]{1,200})(?=@)`),
  rule(
    'key',
    raw`-----BEGIN [A-Z0-9 ]{3,40}-----(?=[\s\\nr>|]{0,20}(?:[\w+/=]{16}|[A-Z][\w-]{2,30}: ))(?:(?!-----END)[^]){0,${longest}}(?:-----END [A-Z0-9 ]{3,40}-----)?`,
    'gu',
  ),
  // The same with anything between its lines, such as what a log puts before each, up to its end.
  rule(
    'key',
    raw`-{4,5} ?BEGIN${keyName}-{4,5}(?:(?!-{4,5} ?BEGIN)[^]){1,${longest}}?-{4,5} ?END${keyName}-{4,5}`,
    'gu',
  ),
  rule(
    'key',
    raw`(?<=[ \t:|])(?=[\w+/]{0,75}[a-z])(?=[\w+/]{0,75}[A-Z])${keyLine}(?:[ \t]{0,9}\r?\n[^\n]{1,120}?[ \t:|]${keyLine}){1,400}(?:[ \t]{0,9}\r?\n[^\n]{1,120}?[ \t:|][A-Za-z0-9+/]{1,76}={1,2}(?=\s))?`,
    'gu',
  ),
  rule('key', raw`^private-mac:[ \t](?<hide>[\da-f]{16,128})`),
  // Of a JSON Web Key.
  rule('key', raw`"(?:d|p|q|dp|dq|qi|k)"\s{0,8}:\s{0,8}"(?<hide>[\w-]{40,4000}(?="))`),
  // The lines of a key whose beginning was not pasted, nor perhaps its end.
  rule(
    'key',
    raw`(?<![\w+/=])(?:(?=[\w+/]{0,75}[a-z])(?=[\w+/]{0,75}[A-Z])(?:[A-Za-z0-9+/]{60,76}${keyLineEnd}){2,400}(?:(?=[A-Za-z]{0,75}[\d+/=])[A-Za-z0-9+/]{1,76}={0,2}(?=\s*$|\\|\s*\n))?|[A-Za-z0-9+/]{60,76}${keyLineEnd}[A-Za-z0-9+/]{60,76}(?![\w+/=])|(?:[A-Za-z0-9+/]{60,76}${keyLineEnd})?[A-Za-z0-9+/]{1,76}={0,2}(?=${keyLineEnd}-----END ))`,
    'gu',
  ),
  // What an AccessKey secret or that of AWS looks like.
  rule(
    'secret',
    raw`(?<![\w./+-])(?=(?:[A-Za-z+/]{0,40}\d){3})(?=[\d+/A-Z]{0,40}[a-z])(?=[\d+/a-z]{0,40}[A-Z])(?:[A-Za-z0-9]{30}|[A-Za-z0-9+/]{40})(?![\w./+=-])`,
    'gu',
  ),
  // A key without line ends begins with what all of its kind begin with.
  rule('key', raw`(?<![\w+/=])(?:MI[IH]|b3BlbnNzaC1rZXktdjE)[A-Za-z0-9+/]{60,${longest}}={0,2}`, 'gu'),
  rule(
    'secret',
    raw`(?:authorization|cookies?|sas[ _-]?token|shared[ _-]?access[ _-]?signature)${separator}${valueBehind(raw`${scheme}(?:${pair}|${bare})(?:(?:[;,&] ?|[;,][ \t]{0,9}\r?\n[ \t]{1,40})${pair}){0,60}`)}`,
  ),
  // The values of a secret of Kubernetes, which are base64 under any name.
  rule(
    'secret',
    raw`^(?<indent>[ \t]{0,40})data:[ \t]{0,9}(?:#[^\n]{0,200})?(?<hide>(?:\r?\n\k<indent>[ \t]{1,8}(?:#[^\n]{0,200}|[\w.-]{1,253}:[ \t]{1,9}(?:["']?${base64}["']?|[|>][+\d-]{0,2}(?:\r?\n\k<indent>[ \t]{2,40}${base64}){1,400})[ \t]{0,9}(?=\r?$))){1,200})`,
  ),
  rule(
    'secret',
    raw`\bdata:[ \t]{0,9}\{(?<hide>(?:\s{0,80}["']?[\w.-]{1,253}["']?:[ \t]{1,9}["']?${base64}["']?,?){1,200})`,
  ),
  rule(
    'secret',
    raw`^(?<indent>[ \t]{0,40})stringData:[ \t]{0,9}(?<hide>(?:\r?\n\k<indent>[ \t]{1,40}[^\n]{1,4000}){1,400})`,
  ),
  rule('secret', raw`"stringData"\s{0,9}:\s{0,9}\{(?<hide>[^{}]{1,${longest}})`),
  rule(
    'secret',
    raw`["']data["']\s{0,9}:\s{0,9}\{(?<hide>(?:\s{0,80}"[\w.-]{1,253}"\s{0,9}:\s{0,9}"${base64}",?){1,200})`,
  ),
  // All that an object of JSON has under such a label.
  rule('secret', raw`${labelWithSign}\{(?<hide>\s{0,80}["'](?:[^{}]|\{[^{}]{0,4000}\}){1,${longest}})`),
  rule('secret', raw`${labelWithSign}\[(?<hide>\s{0,80}\{(?:[^{}[\]]|[{}]){1,${longest}})`),
  rule(
    'secret',
    raw`^(?<indent>[ \t]{0,40})[ \t"'-]{0,4}[\w.-]{0,40}?${labelWithSign}(?:#[^\n]{0,80})?(?<hide>(?:\r?\n\k<indent>[ \t]{1,40}(?!(?:code|message|error|reason|status|request|at)\b)[\w.-]{1,60}:[ \t][^\n]{1,4000}){1,60})`,
  ),
  // A value before its name.
  rule(
    'secret',
    raw`\bvalue[ \t]{0,4}[:=][ \t]{0,4}["']?(?<hide>[^"'\s][^"'\n]{0,1000}?(?=["']?(?:[ \t]{0,9}\r?\n[ \t]{0,40}|[ \t]{1,9})(?:name|key)[ \t]{0,4}[:=][ \t]{0,4}["']?[\w.-]{0,40}?${secretWord}${restOfLabel}["']?(?:\s|/|$)))`,
  ),
  rule('secret', raw`<input(?=[^<>]{0,400}password)[^<>]{0,400}?\bvalue=["']?(?<hide>[^"'\s<>]{1,300})`),
  rule(
    'secret',
    raw`"value"\s{0,9}:\s{0,9}"(?<hide>[^"\n]{1,4000}(?="\s{0,9},\s{0,80}"(?:name|key)"\s{0,9}:\s{0,9}"[\w.-]{0,40}?${secretWord}${restOfLabel}"))`,
  ),
  rule(
    'secret',
    raw`\|[ \t*]{0,20}[\w -]{0,40}?${secretWord}${restOfLabel}[ \t*]{0,20}\|[ \t]{0,40}(?<hide>[^\s|][^|\n]{0,1000}(?=\|))`,
  ),
  rule('key', raw`^private-lines:[ \t]\d{1,4}\r?\n(?<hide>[\w+/=]{1,76}(?:\r?\n[\w+/=]{1,76}$){0,400})`),
  // What a prompt or a sentence says between the label and its value.
  rule(
    'secret',
    raw`${secretWord}${restOfLabel}[ \t](?:\([^()\n]{1,40}\)|(?:for|of)[ \t](?:'[^'\n]{1,200}'|[^\s:：=]{1,80}))[ \t]{0,9}[:：=][ \t]{0,9}(?<hide>${scalar})`,
    'gimu',
    errorCode,
  ),
  rule(
    'secret',
    raw`(?:passw(?:or)?d|passphrase|passcode|pwd)[ \t](?:is|was)[ \t](?<hide>${scalar}(?=[.,;!]?(?:\s|$)))`,
  ),
  // What a function or a list is given behind the name.
  rule(
    'secret',
    raw`${secretWord}${restOfLabel}(?:${quote}[ \t]{0,4},|[ \t]{0,4}\()[ \t]{0,9}[bruf]{0,2}["'](?!${noBareValue}|[\w.-]{0,40}?${secretWord}${restOfLabel}["'])(?<hide>[^"'\n]{1,1000}(?=["'](?!\s{0,4}[:=])))`,
    'gimu',
    errorCode,
  ),
  rule(
    'secret',
    raw`(?:passw(?:or)?d|passphrase|passcode|pwd|identified(?: with \w{1,40})? by)[ \t]{1,4}["'](?!${noBareValue})(?<hide>[^"'\n]{4,1000}(?=["']))`,
  ),
  // In Chinese quotes or brackets.
  rule(
    'secret',
    raw`${secretWord}${restOfLabel}[ \t]{0,4}(?:[:：＝是为]{0,2}[ \t]{0,4}[“「『【]|[（(])(?![\w.-]{0,40}?${secretWord}|${noBareValue})(?<hide>[!-~][^”」』】）)\n]{5,300}(?=[”」』】）]))`,
    'gimu',
    errorCode,
  ),
  // In the words of a program: an option, its length.
  rule(
    'secret',
    raw`${secretWord}${restOfLabel}${separator}(?:\w{1,20}\(|\(\w{1,20}\) ?(?:\(len=\d{1,6}\) )?)["'](?!${noBareValue}|[\w.-]{0,60}?${secretWord}${restOfLabel}["'])(?<hide>[^"'\n]{1,1000}(?=["']))`,
  ),
  // Values that go on below: in three quotes, in quotes, behind a backslash.
  rule('secret', raw`${secretWord}${restOfLabel}${separator}(?<triple>"""|''')(?<hide>(?:(?!\k<triple>)[^]){1,4000})`),
  rule(
    'secret',
    raw`${secretWord}${restOfLabel}${separator}(?<mark>["'])(?<hide>[^"'\n]{1,300}(?:\r?\n[ \t]{1,40}[^"'\n:=]{1,300}){1,20}(?=\k<mark>))`,
  ),
  rule(
    'secret',
    raw`${secretWord}${restOfLabel}${separator}(?<hide>(?:[^\s"'<>,;\\]{1,300}\\\r?\n[ \t]{0,40}){1,20}[^\s"'<>,;]{1,300})`,
  ),
  // What stands below its label: a block of YAML, the items of a list, a word on a line of its own.
  rule(
    'secret',
    raw`^(?<indent>[ \t]{0,40})[^\n]{0,80}?${labelWithSign}(?:[!&][\w!-]{1,40}[ \t]{1,9})?[|>][+\d-]{0,2}[ \t]{0,9}(?:#[^\n]{0,80})?(?:\r?\n){1,3}(?<hide>\k<indent>[ \t]{1,40}[^\n]{1,4000}(?:\n(?:\k<indent>[ \t]{1,40}[^\n]{0,4000}|(?=\r?\n))){0,400})`,
  ),
  rule('secret', raw`${labelWithSign}\[(?<hide>(?:\s{0,80}${scalar}\s{0,9},?){1,200})`),
  rule(
    'secret',
    raw`${labelWithSign}\r?\n(?<hide>[ \t]{0,40}-[ \t]{1,9}${scalar}[ \t]{0,9}$(?:\r?\n[ \t]{0,40}-[ \t]{1,9}${scalar}[ \t]{0,9}$){0,200})`,
  ),
  rule(
    'secret',
    raw`(?:^[ \t>|*"'-]{0,12}(?:(?:[\w-]{1,30}[ .]){0,4}?[\w-]{0,40}?${labelWithSign}|${secretWord}${restOfLabel})\\?(?:[ \t]{0,9}\r?\n){1,3}[ \t>|]{0,12}|${labelWithSign}\\?(?:[ \t]{0,9}\r?\n){1,3}[>|]?[ \t]{1,40})(?<hide>${scheme}${scalar}(?=[ \t]{0,9}[,;]?[ \t]{0,9}\r?$))`,
    'gimu',
    errorCode,
  ),
  rule(
    'secret',
    raw`${secretWord}${restOfLabel}${separator}${noLabel}${valueBehind(`(?:${phrase}|${scheme}${bare})`)}`,
  ),
  rule(
    'secret',
    raw`<[\w.:-]{0,60}?${secretWord}${restOfLabel}(?: [^<>\n]{0,80})?>(?:<!\[CDATA\[)?(?!${noBareValue})(?<hide>[^<]{1,${longest}}(?=</)|[^<\n]{1,${longest}})`,
  ),
  rule(
    'secret',
    raw`${secretWord}${restOfLabel}(?:${quote}|[*\])）】]){0,4}(?:[ \t]{1,9}is|[\s,|:=])[\s,|"']{0,40}(?<hide>${random}(?:[\s,|"']{1,4}${random}){0,3})`,
  ),
  rule('secret', raw`(?<=\s)-[ikt][ \t=]{1,4}["']?(?<hide>(?=\S{0,200}\d)(?=\S{0,200}[a-z])[\w+/=~-]{8,${longest}})`),
  rule(
    'secret',
    raw`(?<=\s)(?:-u|--(?:proxy-)?user)[ \t=]{1,4}\$?["']?(?<hide>(?<=")[^:"\n]{1,100}:[^"\n]{1,300}|(?<=')[^:'\n]{1,100}:[^'\n]{1,300}|(?!\d{1,9}:\d)[^\s:"'@/]{1,100}:[^\s"']{1,300})`,
  ),
  rule(
    'secret',
    raw`\b(?:bearer|basic)[ \t]{1,4}(?=[^\s"',;]{0,200}[\d=])(?<hide>[\w+/.~-]{12,4000}={0,2}(?![\w+/.~=-]))`,
  ),
  rule('secret', raw`(?:密[码碼]|口令)[ \t]{1,9}(?=[!-~]{0,60}\d)(?=[!-~]{0,60}[a-z])(?<hide>[!-~]{6,300})`),
  rule(
    'secret',
    raw`(?:auth|credentials?|client|provider|config|session)\w{0,30}\s?\((?<hide>(?:[^()"'\n]{0,80}["'][^"'\n]{1,300}["']){2,6})`,
  ),
  // A user and a password as options; a number behind -p is a port.
  rule(
    'secret',
    raw`(?<=\s)(?:-u|--?user(?:name)?)[ \t=]{1,4}\S{1,100}[ \t](?:[^\n]{0,200}?[ \t])?-(?:p|pw|pass)[ \t=]{1,4}(?![\d:.]{1,40}(?:\s|$)|-)(?<hide>"[^"\n]{1,300}|'[^'\n]{1,300}|[^\s"']{1,300})`,
  ),
  // What programs keep in files of their own: of curl and FTP, of browsers, of Docker, of systems.
  rule(
    'secret',
    raw`(?:^[ \t]{0,40}|\bmachine[ \t]\S{1,200}\s{1,9})login[ \t]{1,9}\S{1,100}\s{1,9}password[ \t]{1,9}(?!${noBareValue})(?<hide>\S{1,300}$)`,
  ),
  rule(
    'secret',
    raw`\t(?:TRUE|FALSE)\t[^\t\n]{1,200}\t(?:TRUE|FALSE)\t\d{1,12}\t[^\t\n]{1,200}\t(?<hide>\S{1,4000})`,
    'gmu',
  ),
  rule('secret', raw`"auth"\s{0,9}:\s{0,9}"(?<hide>[A-Za-z0-9+/]{8,4000}={0,2}(?="))`),
  rule('secret', raw`\$(?:apr1|[156y]|2[abxy]|argon2\w{0,3})\$(?<hide>[\w./$=,+-]{20,300})`),
  rule('secret', raw`(?<=[>:][ \t])PASS[ \t](?<hide>\S{1,300}$)`, 'gmu'),
  rule('secret', raw`(?<=/bot)\d{6,12}:[\w-]{30,60}`),
  rule('secret', raw`\bbce-auth-v\d{1,2}/(?<hide>[^\s"',;&]{8,1000})`),
  rule(
    'mail',
    raw`(?:\p{Script=Han}{1,10}|(?:(?!\p{Script=Han})[\p{L}\d._+-]){1,64})(?:@|[ \t]?[\[(](?:at|@)[\])][ \t]?)(?:[\p{L}\d-]{1,63}(?:\.|[ \t]?[\[(](?:dot|\.)[\])][ \t]?)){1,5}\p{L}[\p{L}\d-]{1,23}`,
  ),
  rule(
    'phone',
    raw`(?<![\w.+-]|(?:size|length|bytes|expected|received|offset|count|vs|differ)\W{1,4})(?:(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}|\+[1-9]\d{0,2}[ -]?(?:\(\d{1,4}\)[ -]?)?\d[\d -]{6,13}\d|\(?0(?:10|2\d|[3-9]\d{2})[)-][ ]?[1-9]\d{6,7})(?![\w-]|\.\d)`,
  ),
  // The number of a Chinese identity card: region, day of birth, three digits and one of check.
  rule(
    'person',
    raw`(?<![\w.+-])[1-8]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX](?![\w-]|\.\d)`,
  ),
  rule(
    'ip',
    raw`(?<![\w.-]|\b(?:version|ver|release|build)[\s:="']{1,3})(?:(?<!(?:^|[\s"'(;,])[\w-]{1,40}/)(?:\d{1,3}\.){3}\d{1,3}(?![\w-]|\.\d)|(?:\d{1,3}\.){3}\d{1,3}(?=:\d))`,
  ),
  rule(
    'ip',
    raw`(?<![\w:])(?:(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|(?=[a-f:]{0,30}\d)(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,6})?::(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,6})?(?:%\w{1,15})?)(?![\w:])`,
  ),
  rule(
    'host',
    raw`(?<![\w:-])(?=[\d:-]{0,16}[a-f])(?:(?:[\da-f]{2}:){5}|(?:[\da-f]{2}-){5})[\da-f]{2}(?![\w:-])|(?<![\w.])(?=[\d.]{0,12}[a-f])(?:[\da-f]{4}\.){2}[\da-f]{4}(?![\w.])`,
  ),
  rule(
    'host',
    raw`\bip(?:-\d{1,3}){4}\b(?:\.[\w-]{1,40}){0,4}|\b[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.(?:internal|local|lan|corp|intranet)\b(?![\w-]|\.\w)`,
  ),
  rule('account', raw`\b(?:acs|arn:[\w-]{1,20}):[\w-]{0,30}:[\w*-]{0,30}:(?<hide>\d{5,20}(?::[^\s"'<>,;)]{1,300})?)`),
];

const fileEnding = raw`\.(?:jpe?g|png|gif|webp|svg|bmp|tiff?|heic|psd|mp[34]|mov|avi|mkv|mxf|flac|wav|m3u8|pdf|docx?|xlsx?|pptx?|md|zip|gz|tar|tgz|bz2|7z|rar|csv|tsv|json|xml|ya?ml|txt|log|html?|css|js|bin|dat|db|sql|dump|bak|iso|vhd|apk|exe|pst|parquet|orc|avro)`;

/** Hosts of stores, in front of which the name of a bucket or an account stands. */
const storeHost = raw`(?:(?:oss|s3|cos|ks3|obs|tos)(?:[.-][\w-]{1,40}){0,3}\.(?:aliyuncs|amazonaws|myqcloud|ksyun(?:cs)?|myhuaweicloud|volces)\.com|(?:blob|dfs|file)\.core\.windows\.net|(?:[a-z]{2,3}\.)?bcebos\.com|storage\.googleapis\.com)`;

const startOfChunk = raw`(?<![^\s"'=,;|(>:\[{，：（“])`;
const inChunk = raw`[^\s"'<>,;:|()/\\，。；：（）“”]`;
const className = raw`(?:com|org|net|java|javax|io|sun)/`;

/**
 * Names of buckets and objects, in addresses, host names, settings, file lists and sentences. The slash in what is
 * shown in their place lets the search still read it as a name: a shared row stays a row.
 */
const names: readonly Rule[] = [
  rule('bucket', raw`(?<![\w.-])(?!(?:oss|s3|cos|ks3|obs|tos)[.-])[a-z\d][\w.-]{2,62}(?=\.${storeHost})`),
  rule('/path', raw`\b(?:https?|ftp)://[^\s/"'<>]{1,300}/(?<hide>[^\s"'<>?,]{1,2000})`),
  rule('host', raw`\b(?:https?|ftp)://(?![^\s/"'<>:]{0,200}?${storeHost})(?<hide>[^\s/"'<>,]{1,300})`),
  rule(
    'address',
    raw`\b(?:oss|s3[an]?|cosn?|bos|gs|ks3|obs|tos|nas|wasbs?|abfss?|hdfs|file|sftp|smb)://(?<hide>[^\s"'<>,]{1,2000})`,
  ),
  rule('/name', raw`<(?:${nameWord}|resource)(?: ?name)?>(?!${noBareValue})(?<hide>[^<]{1,2000})`),
  rule(
    '/name',
    raw`(?<![a-z])(?:src|dest(?:ination)?|source|target)?[ _-]?${nameWord}${restOfLabel}${separator}${valueBehind(bare)}`,
  ),
  rule('/name', raw`\b${nameWord}(?: name)? \\{0,8}["'](?!${noBareValue})(?<hide>[^"'\n\\]{1,1024})(?=\\{0,8}["'])`),
  rule(
    'bucket',
    raw`\bbucket (?!${noBareValue})(?<hide>(?=[a-z.]{0,60}[\d-])[a-z\d][a-z\d.-]{1,61}[a-z\d]|[a-z\d.-]{3,63}(?= does| is not| not ))(?![\w-])`,
  ),
  // The first column of a row, whatever the name: what follows it is a date, or it has an ending. How an address begins says whose
  // it is.
  rule(
    '/file',
    raw`^["']?(?:[a-z][a-z\d]{1,9}://)?(?<hide>(?![A-Z][a-z]{1,20}[A-Z]\w{0,60}["'\t,])[^\t\n"]{1,1024}?)(?=["']?[\t,] ?["']?(?:19|20)\d\d[-/]\d)`,
    'gmu',
  ),
  rule('/file', raw`^["']?(?<hide>[^\t\n",:]{1,255}\.[a-z][a-z\d]{0,4})(?=["']?[\t,])`),
  rule(
    '/path',
    raw`${startOfChunk}(?!//|${className}|(?:[A-Z\d.]{1,20}/){1,9}[A-Z\d.]{0,20}(?!\w))(?=[^\s]{0,300}?\p{L})(?:${inChunk}{0,255}/){2,30}${inChunk}{0,255}`,
  ),
  rule(
    '/path',
    raw`${startOfChunk}(?:/[^\s"'<>,;|()/:]{2,255}(?!:)|${inChunk}{1,255}/${inChunk}{1,200}${fileEnding}(?!\w))`,
  ),
  rule(
    '/path',
    raw`${startOfChunk}(?:[a-z]:\\{1,4}|\\{2,8}(?![nrt]\\)[\w.-]{1,100}\\{1,4}(?=[\w$]))(?:[^\s"'<>|,;]| (?=[^\s\\"'<>|,;]{1,60}\\)){0,1000}`,
  ),
  rule('/file', raw`${startOfChunk}${inChunk}{1,200}${fileEnding}(?![\w/])`),
];

/** Rules for what is known without a label, made once. */
const knownRules = new WeakMap<KnownSecrets, readonly Rule[]>();

function rulesOf(known: KnownSecrets): readonly Rule[] {
  const rules = knownRules.get(known) ?? [
    ...tokenPatterns(known, longestShared).map((pattern) =>
      rule('key', raw`${pattern}(?:[\s"',;:|]{1,8}${random})?`, 'gu'),
    ),
    ...commandPatterns(known).map((pattern) => rule('secret', pattern)),
  ];
  knownRules.set(known, rules);
  return rules;
}

/** A piece of a text that should not be shared: what kind it is, and where. */
export interface Secret {
  readonly kind: string;
  readonly from: number;
  readonly to: number;
}

/** The text without secrets, and without names where that is asked for, for sharing. */
export function redact(pasted: string, options: RedactOptions): string {
  const text = pasted.replace(/\p{Surrogate}/gu, '\ufffd');
  let shared = '';
  let end = 0;
  for (const { kind, from, to } of secretsIn(text, options)) {
    if (from >= end) shared += `${text.slice(end, from)}[${kind}]`;
    end = Math.max(end, to);
  }
  return shared + text.slice(end);
}

/** What `redact` takes out of a text, in order; one may overlap the next. */
export function secretsIn(text: string, options: RedactOptions): Secret[] {
  const { read, at } = reading(text);
  const inTables = cellsBelowLabels(read).map(({ from, to }) => ({ kind: 'secret', from: at(from), to: at(to) }));
  return [...secrets, ...rulesOf(options.known), ...(options.names ? names : [])]
    .flatMap(([kind, pattern, unless]) =>
      [...read.matchAll(pattern)].flatMap((match) => {
        const hidden = match.groups?.hide ?? match[0];
        if (unless?.test(hidden)) return [];
        const to = match.index + match[0].length;
        return [{ kind, from: at(to - hidden.length), to: at(to) }];
      }),
    )
    .concat(inTables)
    .sort((a, b) => a.from - b.from || b.to - a.to);
}
