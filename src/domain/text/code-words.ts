/** `InvalidObjectState` and `SIZE_NOT_MATCH` as lower-case words. */
export function codeWords(code: string): string[] {
  return code
    .replaceAll(/([a-z\d])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, '$1$3 $2')
    .split(/[^A-Za-z\d]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}

/** The words of a code, with a plus where it has a capital and no sign between them: `curl 6`, `size not match`, `no + such + key`. */
export function plainCode(code: string): string {
  return code
    .split(/[^A-Za-z\d]+/)
    .map((part) => codeWords(part).join(' + '))
    .filter((part) => part !== '')
    .join(' ');
}

/** The words of a code that `plainCode` wrote. */
export function splitCode(plain: string): string[] {
  return plain.split(/ (?:\+ )?/);
}
