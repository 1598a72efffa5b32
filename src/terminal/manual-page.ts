import { commandName, commands, commonOptions, exitCodes, notes, optionForm } from './usage.ts';

/** The manual page, in the macros of `man`. */
export function manualPage(version: string, edition: string): string {
  return `${[
    `.TH ${[commandName.toUpperCase(), '1', edition, version, 'User Commands'].map(quoted).join(' ')}`,
    '.SH NAME',
    roff(`${commandName} - what the errors of migrations into Alibaba Cloud OSS mean, and what to do`),
    '.SH SYNOPSIS',
    ...commands.flatMap(({ name, takes }, i) => [
      ...(i === 0 ? [] : ['.br']),
      `.B ${roff(commandName)} ${name}`,
      ...(takes === '' ? [] : [roff(takes)]),
    ]),
    '.SH COMMANDS',
    ...commands.flatMap(({ name, takes, summary, text, options, example }) => [
      `.SS ${roff(`${name} ${takes}`.trim())}`,
      roff(`${summary}.`),
      ...text.flatMap((paragraph) => ['.PP', roff(paragraph)]),
      ...options.flatMap(option),
      '.PP',
      'Example:',
      '.PP',
      '.nf',
      roff(`${commandName} ${example}`),
      '.fi',
    ]),
    '.SH OPTIONS',
    ...commonOptions.flatMap(option),
    '.SH EXIT STATUS',
    ...exitCodes.flatMap(([code, meaning]) => ['.TP', `.B ${code}`, roff(meaning)]),
    '.SH NOTES',
    ...notes.flatMap((note) => ['.PP', roff(note)]),
  ].join('\n')}\n`;
}

function option(use: (typeof commonOptions)[number]): string[] {
  return ['.TP', `.B ${roff(optionForm(use))}`, roff(use.text)];
}

/** A text that means nothing to `man` but itself; code is bold. */
function roff(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^[.']/, '\\&$&')
    .replace(/`([^`]*)`/g, '\\fB$1\\fR');
}

function quoted(text: string): string {
  return `"${roff(text)}"`;
}
