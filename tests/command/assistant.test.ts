import type { Client } from '@modelcontextprotocol/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectAssistant, runInstalled } from './installed.ts';

let client: Client;
beforeAll(async () => {
  client = await connectAssistant();
});
afterAll(() => client.close());

test('offers three tools that only read', async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(['explain_message', 'get_error', 'walk_tree']);
  for (const { annotations, inputSchema, outputSchema } of tools) {
    expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
    expect(inputSchema.type).toBe('object');
    expect(outputSchema?.type).toBe('object');
  }
});

test('explains a message as the command does', async () => {
  const text = 'photos/a.jpg, check size failed';
  const { content, structuredContent } = await client.callTool({ name: 'explain_message', arguments: { text } });
  expect(structuredContent).toEqual(JSON.parse(runInstalled(['explain', '--json', text]).stdout));
  expect(content).toEqual([{ type: 'text', text: runInstalled(['explain', text]).stdout.trimEnd() }]);
});

test('gives an error page by its code as the command does, and says so when there is none', async () => {
  const { content } = await client.callTool({ name: 'get_error', arguments: { name: 'InvalidObjectState' } });
  expect(content).toEqual([{ type: 'text', text: runInstalled(['error', 'InvalidObjectState']).stdout }]);
  const none = await client.callTool({ name: 'get_error', arguments: { name: 'nonsense' } });
  expect(none.isError).toBe(true);
  expect(none.content).toEqual([
    { type: 'text', text: 'No error page is called `nonsense`. Call explain_message with the message instead.' },
  ]);
});

test('walks from the first question to a result', async () => {
  let step: Record<string, unknown> = {};
  let next: Record<string, string> = {};
  for (let i = 0; step.kind !== 'outcome' && i < 10; i += 1) {
    const answer = await client.callTool({ name: 'walk_tree', arguments: next });
    step = answer.structuredContent as Record<string, unknown>;
    expect(step.unknown ?? []).toEqual([]);
    const [first] = (step.answers ?? []) as { next: string; trail: string }[];
    if (first) next = { step: first.next, trail: first.trail };
  }
  expect(step).toMatchObject({ kind: 'outcome', cause: { title: expect.any(String) } });
});

test('refuses what it was not asked for in the right shape', async () => {
  const wrong = await client
    .callTool({ name: 'explain_message', arguments: { message: 'x' } })
    .catch((error) => ({ isError: true, error }));
  expect(wrong.isError).toBe(true);
});
