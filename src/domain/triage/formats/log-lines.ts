/** Whether a line begins with a time such as `2026-11-26 21:14:05` or `2026/11/26T21:14:05`: what follows without one belongs to it. */
export function beginsWithTime(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from < 19) return false;
  const dash = bytes[from + 4];
  const first = bytes[from] as number;
  return (
    (dash === 45 || dash === 47) &&
    bytes[from + 7] === dash &&
    bytes[from + 13] === 58 &&
    bytes[from + 16] === 58 &&
    first >= 48 &&
    first <= 57
  );
}
