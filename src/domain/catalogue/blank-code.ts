/** A fenced block, to its end or to the end of the text. */
const fenced = /^( {0,3})(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\2[`~]*[ \t]*$|(?![\s\S]))/gm;

/** Inline code; it never reaches over an empty line. */
const inline = /(?<!`)(`+)(?!`)(?:(?!\n\s*\n)[\s\S])+?(?<!`)\1(?!`)/g;

/** Markdown with blanks in the place of all code: the rest keeps its lines and columns. */
export function blankCode(markdown: string): string {
  const blank = (code: string) => code.replace(/[^\n]/g, ' ');
  return markdown.replace(fenced, blank).replace(inline, blank);
}
