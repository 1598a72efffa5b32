/** Ends a command that was called wrongly, with the reason and what to do. */
export function refuse(reason: string): never {
  console.error(reason);
  process.exit(1);
}
