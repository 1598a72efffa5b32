/** The offset itself, or the one before it where a cut would leave half a character. */
export function wholeCharacters(text: string, at: number): number {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(at - 1, 0), at + 1)) ? at - 1 : at;
}
