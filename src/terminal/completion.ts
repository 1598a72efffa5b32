import type { Library } from './knowledge.ts';
import { commandName, commands, commonOptions, type OptionUse } from './usage.ts';

/** The shells that can be told how to complete the command. */
export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

/** What a shell runs to complete the command, the names of pages and steps included. */
export function completionFor(shell: Shell, library: Pick<Library, 'pages' | 'graph'>): string {
  return { bash, zsh, fish }[shell](wordsOf(library));
}

/** What may follow each command. */
type WordsOf = ReadonlyMap<string, readonly string[]>;

function wordsOf({ pages, graph }: Pick<Library, 'pages' | 'graph'>): WordsOf {
  return new Map([
    ['error', pages.map(({ id }) => id)],
    ['tree', [...graph.treeOf.keys()]],
    ['completion', [...shells]],
  ]);
}

/** Names the function of a shell that completes. */
const functionName = `_${commandName.replaceAll('-', '_')}`;

function bash(words: WordsOf): string {
  const cases = commands.map(
    ({ name, options }) => `    ${name}) words="${[...optionWords(options), ...(words.get(name) ?? [])].join(' ')}" ;;`,
  );
  return `${functionName}() {
  local words="${[...commands.map(({ name }) => name), ...optionWords(commonOptions)].join(' ')}"
  if [ "$COMP_CWORD" -gt 1 ]; then
    case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
    *) words="" ;;
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F ${functionName} ${commandName}
`;
}

function zsh(words: WordsOf): string {
  const cases = commands.map(
    ({ name, options }) =>
      `      ${name}) compadd -- ${[...optionWords(options), ...(words.get(name) ?? [])].join(' ')} ;;`,
  );
  return `#compdef ${commandName}
${functionName}() {
  if (( CURRENT == 2 )); then
    local -a known
    known=(${commands.map(({ name, summary }) => `'${name}:${summary}'`).join(' ')})
    _describe command known
    compadd -- ${optionWords(commonOptions).join(' ')}
  else
    case "$words[2]" in
${cases.join('\n')}
    esac
  fi
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then ${functionName} "$@"; else compdef ${functionName} ${commandName}; fi
`;
}

function fish(words: WordsOf): string {
  const line = (when: string, rest: string) => `complete -c ${commandName} -n '${when}' ${rest}`;
  return `${[
    `complete -c ${commandName} -f`,
    ...commands.map(({ name, summary }) => line('__fish_use_subcommand', `-a ${name} -d '${summary}'`)),
    ...commonOptions.map(({ name, text }) => `complete -c ${commandName} -l ${name} -d '${text}'`),
    ...commands.flatMap(({ name, options }) => [
      ...options.map((option) =>
        line(
          `__fish_seen_subcommand_from ${name}`,
          `-l ${option.name}${option.value === undefined ? '' : ' -r'} -d '${option.text}'`,
        ),
      ),
      ...(words.has(name)
        ? [line(`__fish_seen_subcommand_from ${name}`, `-a '${(words.get(name) ?? []).join(' ')}'`)]
        : []),
    ]),
  ].join('\n')}\n`;
}

function optionWords(options: readonly OptionUse[]): string[] {
  return options.map(({ name }) => `--${name}`);
}
