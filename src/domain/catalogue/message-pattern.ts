/** Characters that mean something in some dialect of regular expressions. */
const special = /[\\^$.|?*+()[\]{}]/g;

/** Fewer letters and digits say too little on their own: `code: {code}` stands in any log. */
const leastSigns = 10;
/** Of Chinese and Japanese, one says more. */
const leastIdeographs = 4;

/**
 * A message as a regular expression that RE2, Rust, PCRE, Oniguruma and JavaScript read alike: no look-around, no
 * back reference, no flags. Ask for it without regard to case. What varies matches anything on the line, and any
 * space stands for any other. Of a message of several lines the one that says most, since tools read logs by the
 * line. Nothing where too little of the message is fixed to know it by.
 */
export function messagePattern(message: string): string | undefined {
  const lines = message.split('\n').map(fixedParts);
  const [most = []] = lines.toSorted((a, b) => signsIn(b) - signsIn(a));
  const words = most.flatMap((part) => part.match(/[\p{L}\p{N}]+/gu) ?? []);
  const ideographs = most.join('').match(/\p{Script=Han}/gu)?.length ?? 0;
  if (ideographs < leastIdeographs && (signsIn(most) < leastSigns || words.length < 2)) return undefined;
  return most.map((part) => part.split(/\s+/).map(escaped).join('\\s+')).join('.*');
}

/** An error code as such a regular expression: the whole word. Nothing where it is a number or a common word. */
export function codePattern(code: string): string | undefined {
  return /^\w*[a-z][A-Z]\w*$|^[A-Z]+_[A-Z_]+$|^\d{4}-\d{8}$/.test(code) ? `\\b${escaped(code)}\\b` : undefined;
}

/** What does not vary in a line, without the signs at its ends. */
function fixedParts(line: string): string[] {
  const parts = line.split(/\{[^}]*\}/).filter((part) => /[\p{L}\p{N}]/u.test(part));
  return parts.map((part, i) =>
    part
      .replace(i === 0 ? /^[^\p{L}\p{N}]+/u : /^\s+/, '')
      .replace(i === parts.length - 1 ? /[^\p{L}\p{N}]+$/u : /\s+$/, ''),
  );
}

function signsIn(parts: readonly string[]): number {
  return parts.join('').match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

function escaped(text: string): string {
  return text.replace(special, '\\$&');
}
