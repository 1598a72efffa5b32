/**
 * How many questions to announce after this one. What lies ahead is a mean, so on some ways it stays or grows; then
 * nothing is announced.
 *
 * @param expected what was expected after each question so far, this one last
 */
export function questionsLeft(expected: readonly number[]): number | undefined {
  const left = expected.at(-1);
  const before = Math.min(...expected.slice(0, -1));
  return left === undefined || left >= before ? undefined : left;
}
