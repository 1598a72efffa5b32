/** `InvalidObjectState` and `SIZE_NOT_MATCH` as lower-case words. */
export function codeWords(code: string): string[] {
  return code
    .replaceAll(/([a-z\d])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, '$1$3 $2')
    .split(/[^A-Za-z\d]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}
