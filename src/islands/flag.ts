/**
 * A command split at its flags, such as `-c` or `--version-id`, which are every second piece: a line may break behind any
 * hyphen, and who types it again from a phone would put a space there.
 */
export function splitAtFlags(command: string): string[] {
  return command.split(/(?<=^|\s)(--?[a-z][\w-]*)/i);
}
