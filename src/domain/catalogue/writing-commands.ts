/** Verbs of storage tools that change something. */
const writingVerbs =
  /\b(?:ossutil(?:64)?\s+(?:rm|cp|sync|mb|set-meta|set-acl|restore|append|revert|object-tagging|bucket-policy --method put)|aws\s+s3\s+(?:rm|cp|mv|sync|mb|rb)|s3api\s+(?:put|delete|restore|copy)-[\w-]+|mgwutil\s+(?:create|update|delete|retry)-[\w-]+|rm|mv|sudo|tee|dd|chmod|chown|truncate)\b/g;

/** Requests and redirections that change something. */
const writingForms = /-X\s*(?:PUT|POST|DELETE|PATCH)\b|(?<![\d>&])>{1,2}(?!\s*\/dev\/null|&)\s*\S+/g;

/**
 * The words of a shell command that write: a check must have none. `ossutil cp` counts, because it
 * writes at one of its ends, except with `-` or a path below `/tmp` as destination.
 */
export function writingCommands(command: string): string[] {
  const readOnly = command.replace(/ossutil(?:64)?\s+cp\s+oss:\S+\s+(?:-|\/tmp\/\S*)(?=\s|$)/g, '');
  return [...readOnly.matchAll(writingVerbs), ...readOnly.matchAll(writingForms)].map(([word]) => word.trim());
}
