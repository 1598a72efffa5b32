import type { Readable, Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { fromJsonSchema, McpServer } from '@modelcontextprotocol/server';
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
import errorsSchema from '../../public/errors.schema.json' with { type: 'json' };
import explainSchema from '../../public/explain.schema.json' with { type: 'json' };
import treeSchema from '../../public/tree.schema.json' with { type: 'json' };
import { entryOf, explain, findPage, findPlace, markdownOf, stepAt } from './answers.ts';
import type { Library } from './knowledge.ts';
import { explainedText, stepText } from './texts.ts';
import { commandName } from './usage.ts';

/** The shapes of the answers; the same files are published on the site. */
type Schema = Parameters<typeof fromJsonSchema>[0];
const errorSchema = { ...errorsSchema.$defs.error, $defs: errorsSchema.$defs } as Schema;

const readOnly = { readOnlyHint: true, idempotentHint: true, openWorldHint: false };

/** Serves assistants until the input ends. */
export async function serveAssistants(
  library: Library,
  { input, output }: { readonly input: Readable; readonly output: Writable },
) {
  const serving = serveStdio(() => assistantServer(library), { transport: new StdioServerTransport(input, output) });
  await finished(input).catch(() => {});
  await serving.close();
}

/** The tools that assistants may call; all of them only read. */
function assistantServer(library: Library): McpServer {
  const { version, edition } = library;
  const server = new McpServer(
    { name: commandName, title: 'OSS Migration Troubleshooter', version },
    {
      instructions: `Errors of migrations into Alibaba Cloud OSS, content of ${edition}. Call explain_message with the text of a failed job, or with what the user describes, first; where it returns a symptom, go on with walk_tree at its step and trail; where it returns a guide, give its address; where it finds nothing, or where there is no message, ask the user the questions of walk_tree. Quote the address of the page you used. What is marked as inferred is no vendor's statement.`,
    },
  );
  server.registerTool(
    'explain_message',
    {
      title: 'Explain an error message',
      description:
        'Finds the error pages that match a text: an error message, a row of a failed-file list, log lines, a response of a storage service, a symptom in everyday words, such as a slow job, or a question, such as how to retry failed files. Returns the pages with causes and what to do first, or at most three guesses; for a symptom, the question of the troubleshooter to begin with; for a question, the guide that answers it.',
      inputSchema: object<{ text: string }>({ text: 'The text, exactly as it was printed.' }, ['text']),
      outputSchema: fromJsonSchema<Record<string, unknown>>(explainSchema as Schema),
      annotations: readOnly,
    },
    ({ text }) => {
      const explained = explain(text, library);
      return { content: [{ type: 'text', text: explainedText(explained) }], structuredContent: explained };
    },
  );
  server.registerTool(
    'get_error',
    {
      title: 'Get an error page',
      description: 'Returns a whole error page: causes, how to tell them apart, fixes, and sources.',
      inputSchema: object<{ name: string }>(
        { name: 'ID of the page, an error code, an EC value, or the address of the page.' },
        ['name'],
      ),
      outputSchema: fromJsonSchema<Record<string, unknown>>(errorSchema),
      annotations: readOnly,
    },
    ({ name }) => {
      const page = findPage(name, library);
      if (page === undefined)
        return refused(`No error page is called \`${name}\`. Call explain_message with the message instead.`);
      return {
        content: [{ type: 'text', text: markdownOf(page, library) }],
        structuredContent: entryOf(page, library),
      };
    },
  );
  server.registerTool(
    'walk_tree',
    {
      title: 'Walk through the troubleshooter',
      description:
        'Returns one step: a question with its answers, or a result with its cause and fix. Without arguments, the first question. To answer, call it again with the `next` of the answer as `step`, and with its `trail`.',
      inputSchema: object<{ step?: string; trail?: string }>({
        step: 'Name of the step.',
        trail: 'The answers given so far, as the previous step returned them.',
      }),
      outputSchema: fromJsonSchema<Record<string, unknown>>(treeSchema as Schema),
      annotations: readOnly,
    },
    ({ step, trail }) => {
      const place = findPlace(step, trail ?? '', library);
      if (place === undefined)
        return refused('There is no such step. Call walk_tree without arguments for the first question.');
      const answer = stepAt(place, library);
      return { content: [{ type: 'text', text: stepText(answer) }], structuredContent: answer };
    },
  );
  return server;
}

/** Arguments that are all texts. */
function object<T>(descriptions: Readonly<Record<string, string>>, required: readonly string[] = []) {
  return fromJsonSchema<T>({
    type: 'object',
    additionalProperties: false,
    required: [...required],
    properties: Object.fromEntries(
      Object.entries(descriptions).map(([name, description]) => [name, { type: 'string', description }]),
    ),
  });
}

function refused(text: string) {
  return { content: [{ type: 'text' as const, text }], isError: true };
}
