/**
 * The address of a source as a page carries it. Twelve digits name a commit of a repository as well as all forty, and of
 * all the text of a page these are what compresses worst.
 */
export function sourceLink(url: string): string {
  return url.replace(/(?<=^https:\/\/github\.com\/[^/]+\/[^/]+\/blob\/[0-9a-f]{12})[0-9a-f]{28}(?=\/)/, '');
}
