/** Wordings of one idea, in small letters: who looks for one of them may mean any. */
export type Synonyms = readonly string[];

/**
 * What a filter looks for: an entry fits when it has at least one wording of each term. A word that belongs to no idea
 * stands for itself.
 */
export function filterTerms(query: string, ideas: readonly Synonyms[]): Synonyms[] {
  let rest = ` ${query.toLowerCase().replace(/\s+/g, ' ').trim()} `;
  const terms: Synonyms[] = [];
  for (const words of ideas) {
    // The longest first: `timed out` is more than `out`.
    const said = words.toSorted((a, b) => b.length - a.length).find((word) => rest.includes(` ${word} `));
    if (said === undefined) continue;
    rest = rest.replace(` ${said} `, ' ');
    terms.push(words);
  }
  return [
    ...terms,
    ...rest
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => [word]),
  ];
}

/** Ideas that divide texts: one that many of them speak of would bring back what a filter is to hide. */
export function tellingIdeas(ideas: readonly Synonyms[], texts: readonly string[], mostShare: number): Synonyms[] {
  const all = texts.map((text) => text.toLowerCase());
  return ideas.filter((words) => {
    const found = all.filter((text) => words.some((word) => text.includes(word))).length;
    return words.length > 1 && found > 0 && found <= mostShare * all.length;
  });
}
