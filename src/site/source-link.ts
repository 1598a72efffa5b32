/**
 * The address of a source as a page carries it, on paper too. Twelve digits name a commit of a repository as well as all
 * forty, and a letter is shorter than its percent signs; of all the text of a page these compress worst.
 */
export function sourceLink(url: string): string {
  return url
    .replace(/(?<=^https:\/\/github\.com\/[^/]+\/[^/]+\/blob\/[0-9a-f]{12})[0-9a-f]{28}(?=\/)/, '')
    .replace(/(?:%[89A-F][0-9A-F])+/gi, inLetters);
}

/** Escapes as the letters that they spell; what is not UTF-8 stays as it is. */
function inLetters(escapes: string): string {
  try {
    const letters = decodeURIComponent(escapes);
    return /^[\p{L}\p{N}]+$/u.test(letters) ? letters : escapes;
  } catch {
    return escapes;
  }
}
