const words = new Intl.Segmenter('zh', { granularity: 'word' });
const ideographs = /^\p{Script=Han}+$/u;
/** Characters that belong to the word before them. */
const endings = /^[的了着过们吗呢等中上下里内外后前时]$/;

/**
 * A Chinese title in pieces behind which a line may end: whole words, with the single characters
 * that belong to them. A title in another language is one piece, which has its own spaces.
 */
export function phrases(title: string): string[] {
  const pieces: string[] = [];
  let isOpen = false;
  for (const { segment } of words.segment(title)) {
    const isWord = ideographs.test(segment);
    const isEnding = endings.test(segment);
    if (!isWord || isEnding || isOpen || pieces.length === 0) pieces.push(`${pieces.pop() ?? ''}${segment}`);
    else pieces.push(segment);
    isOpen = !isWord || (segment.length === 1 && !isEnding);
  }
  return pieces;
}
