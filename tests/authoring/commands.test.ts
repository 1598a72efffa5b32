import { parse } from 'sh-syntax';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/authoring/read-content.ts';

const { errors, bodies } = readContent('content');

/** Every `command` field, however deep, and every block of shell in a body. */
function commandsIn(content: unknown): string[] {
  if (typeof content !== 'object' || content === null) return [];
  return Object.entries(content).flatMap(([key, value]) =>
    key === 'command' && typeof value === 'string' ? [value] : commandsIn(value),
  );
}

const fields = errors.flatMap((page) => commandsIn(page).map((command) => [page.id, command] as const));
const blocks = [...bodies].flatMap(([file, body]) =>
  [...body.matchAll(/^```(?:sh|bash)\n([\s\S]*?)^```/gm)].map(([, block = '']) => [file, block] as const),
);

test('there are commands to check', () => {
  expect(fields.length).toBeGreaterThan(100);
});

describe('a reader can paste each command: the shell can read it', () => {
  test.each([...fields, ...blocks])('%s: %s', async (_, command) => {
    await expect(parse(command)).resolves.toBeDefined();
  });
});
