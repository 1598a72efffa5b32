import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Columns, Format } from '../../domain/triage/format.ts';
import { formats } from '../../domain/triage/formats/all.ts';
import { type RetryFormat, retryFormats } from '../../domain/triage/retry/retry-format.ts';
import { inventoryColumns } from '../../domain/triage/sizes.ts';

/** What the command was asked to do. */
export interface Options {
  readonly paths: readonly string[];
  readonly asJson: boolean;
  readonly retry: string | undefined;
  readonly kind: RetryFormat | undefined;
  readonly cause: string | undefined;
  readonly bucket: string | undefined;
  readonly address: string | undefined;
  readonly strip: string | undefined;
  /** An inventory that knows the sizes of objects. */
  readonly sizes: { readonly files: readonly string[]; readonly columns: Columns } | undefined;
  readonly format: Format | undefined;
  readonly columns: Columns | undefined;
}

/** What `args` ask for, or what is wrong with them. */
export function readOptions(args: readonly string[], hasPipe: boolean): Options | { readonly problem: string } {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return { problem: error instanceof Error ? error.message.replace(/\. To specify.*/s, '.') : String(error) };
  }
  const { values, positionals } = parsed;
  const kind = values.for === undefined ? undefined : retryFormats.find(({ id }) => id === values.for);
  if (values.for !== undefined && kind === undefined) {
    return {
      problem: `There is no retry list format \`${values.for}\`. Choose one of: ${retryFormats.map(({ id }) => id).join(', ')}.`,
    };
  }
  if (kind !== undefined && values.retry === undefined)
    return { problem: 'Name a folder for the lists: `--retry DIR`.' };
  const format = values.format === undefined ? undefined : formats.find(({ id }) => id === values.format);
  if (values.format !== undefined && format === undefined) {
    return {
      problem: `There is no format \`${values.format}\`. Choose one of: ${formats.map(({ id }) => id).join(', ')}.`,
    };
  }
  const columns = values.columns === undefined ? undefined : readColumns(values.columns);
  if (typeof columns === 'string') return { problem: columns };
  const sizes = values.sizes === undefined ? undefined : readInventory(values.sizes);
  if (typeof sizes === 'string') return { problem: sizes };
  for (const need of kind?.needs ?? []) {
    if (values[need] === undefined) return { problem: `A list for ${kind?.id} needs \`--${need}\`.` };
  }
  if (positionals.length === 0 && !hasPipe)
    return { problem: 'Name a list, a folder or an archive, or pipe a list into it.' };
  const paths = positionals.length === 0 ? ['-'] : positionals;
  if (values.retry !== undefined && paths.includes('-')) {
    return { problem: 'To make retry lists, the list is read twice, so it must be a file.' };
  }
  return {
    paths,
    asJson: values.json ?? false,
    retry: values.retry,
    kind,
    cause: values.cause,
    bucket: values.bucket,
    address: values.address,
    strip: values.strip,
    sizes,
    format,
    columns,
  };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      retry: text,
      for: text,
      cause: text,
      bucket: text,
      address: text,
      strip: text,
      sizes: text,
      format: text,
      columns: text,
    },
  });
}

const separators: Readonly<Record<string, string>> = { tab: '\t', comma: ',', bar: '|', semicolon: ';', space: ' ' };

/** Columns as they are given in a terminal, where the first is 1; or what is wrong with them. */
function readColumns(spec: string): Columns | string {
  const given = new Map<string, string>();
  for (const part of spec.split(',')) {
    const [key = '', value = ''] = part.split('=', 2);
    given.set(key, value);
  }
  const places = ['name', 'reason', 'size', 'time'] as const;
  const unknown = [...given.keys()].find((key) => ![...places, 'separator', 'titles', 'encoded'].includes(key));
  if (unknown !== undefined)
    return `\`--columns\` has no \`${unknown}\`: it takes ${places.join(', ')}, separator, titles and encoded.`;
  const told = places.flatMap((place) => {
    const value = given.get(place);
    return value === undefined ? [] : [[place, value] as const];
  });
  if (told.length === 0) return '`--columns` is empty. Give at least name or reason.';
  if (told.some(([, value]) => !/^\d+$/.test(value))) {
    return { separator: '', members: Object.fromEntries(told) };
  }
  if (told.some(([, value]) => value === '0')) return 'The first column is 1.';
  const separator = given.get('separator') ?? 'comma';
  return {
    separator: separators[separator] ?? separator,
    ...Object.fromEntries(told.map(([place, value]) => [place, Number(value) - 1])),
    hasTitles: given.has('titles'),
    isUrlEncoded: given.has('encoded'),
  };
}

/** The lists of an inventory and their columns; or what is wrong with it. */
function readInventory(path: string): NonNullable<Options['sizes']> | string {
  let manifest: unknown;
  try {
    manifest = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return `\`${path}\` is not the manifest of an inventory. Name its manifest.json.`;
  }
  const { fileSchema, files } = manifest as { fileSchema?: unknown; files?: readonly { key?: unknown }[] };
  const columns = typeof fileSchema === 'string' ? inventoryColumns(fileSchema) : undefined;
  if (columns === undefined)
    return `The \`fileSchema\` in \`${path}\` has no columns \`Key\` and \`Size\`, so it gives no sizes.`;
  // A list lies where its key says, or was copied beside the manifest.
  const wanted = (files ?? []).map(({ key }) => String(key));
  const found = wanted.map((key) =>
    [join(dirname(path), 'data', basename(key)), join(dirname(path), basename(key)), key].find((file) =>
      existsSync(file),
    ),
  );
  const missing = wanted.find((_, i) => found[i] === undefined);
  if (missing !== undefined)
    return `\`${path}\` names \`${missing}\`, which is missing. Copy it into the folder of the manifest.`;
  return { files: found.flatMap((file) => file ?? []), columns };
}
