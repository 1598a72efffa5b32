import { type MdastNode, markdownToMdast } from 'satteri';

/** One node of some Markdown, and where it is in it. */
export interface MarkdownPart {
  readonly node: MdastNode;
  readonly parent: MdastNode | undefined;
  /** From 1, in the Markdown. */
  readonly line: number;
}

/** Every node of some Markdown, in reading order, as the parser of the build sees it. */
export function partsOf(markdown: string): MarkdownPart[] {
  const parts: MarkdownPart[] = [];
  const walk = (node: MdastNode, parent: MdastNode | undefined) => {
    parts.push({ node, parent, line: node.position?.start.line ?? 1 });
    if ('children' in node) for (const child of node.children) walk(child, node);
  };
  walk(markdownToMdast(markdown, { features: { frontmatter: false } }), undefined);
  return parts;
}

/** The words of a node and all below it. */
export function wordsOf(node: MdastNode): string {
  if ('value' in node) return node.value ?? '';
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
