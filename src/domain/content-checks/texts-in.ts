/** Every text of some content, with the way to it. */
export function textsIn(content: unknown, path: readonly string[] = []): (readonly [field: string, text: string])[] {
  if (typeof content === 'string') return [[path.join('.'), content]];
  if (typeof content !== 'object' || content === null) return [];
  return Object.entries(content).flatMap(([key, value]) => textsIn(value, [...path, key]));
}
