/**
 * One stylesheet of those of many pages: each rule once, in its layer, where it first stands. Pages share most of their
 * rules, and what is written once more would only be weight.
 */
export function joinStyles(styles: Iterable<string>): string {
  const layers = new Map<string, Set<string>>();
  const others = new Set<string>();
  for (const statement of [...styles].flatMap(statementsOf)) {
    const [, layer, rules = ''] = /^@layer ([\w-]+)\{([\s\S]*)\}$/.exec(statement) ?? [];
    if (layer === undefined) others.add(statement);
    else layers.set(layer, new Set([...(layers.get(layer) ?? []), ...statementsOf(rules)]));
  }
  return [...others, ...[...layers].map(([layer, rules]) => `@layer ${layer}{${[...rules].join('')}}`)].join('');
}

/** Rules and statements of a minified stylesheet, without those inside of others. */
function statementsOf(css: string): string[] {
  const statements: string[] = [];
  let depth = 0;
  let from = 0;
  for (const { 0: found, index } of css.matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[{};]/g)) {
    if (found === '{') depth += 1;
    if (found === '}') depth -= 1;
    if (depth > 0 || !/[};]/.test(found) || found.length > 1) continue;
    statements.push(css.slice(from, index + 1));
    from = index + 1;
  }
  return statements;
}
