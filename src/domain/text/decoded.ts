/**
 * An address without its escapes, or as it is where one was cut, as in a link that was copied in part.
 *
 * @param decode what takes the escapes out of a whole address, or of a part of one
 */
export function decoded(text: string, decode: (text: string) => string = decodeURI): string {
  try {
    return decode(text);
  } catch {
    return text;
  }
}
