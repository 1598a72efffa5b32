/** The flags of a command, such as `-c` or `--version-id`: split by it, a command has them in every second place. */
export const flag = /\B(--?[a-z][\w-]*)/i;
