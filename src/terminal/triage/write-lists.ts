import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { formatOf } from '../../domain/triage/formats/all.ts';
import { listKey } from '../../domain/triage/gather.ts';
import { namesInWords, warningInWords } from '../../domain/triage/in-words.ts';
import { manifestOf, nameOfPart } from '../../domain/triage/retry/inventory.ts';
import { type RetryFormat, retryFormats } from '../../domain/triage/retry/retry-format.ts';
import { openRetry, type RetrySummary } from '../../domain/triage/retry/write-retry.ts';
import { type List, readAgain } from './lists.ts';
import type { Options } from './options.ts';
import type { ListResult } from './print.ts';
import { texts } from './texts.ts';

/** The folder for messages of no known cause. */
const unknown = 'other';

/** Writes a retry list for each cause, each into a folder of its own, and says what was written. */
export async function writeLists(
  folder: string,
  lists: readonly (ListResult & List)[],
  options: Options,
): Promise<string[]> {
  const told: string[] = [];
  const writers = lists.flatMap((list, i) => {
    const format = options.kind ?? formatFor(list, options);
    if (format === undefined) return [];
    return [...causesOf(list)]
      .filter(([cause]) => options.cause === undefined || options.cause === cause)
      .map(([cause, places]) => {
        const place = join(folder, ...(lists.length > 1 ? [`${i + 1}-${list.layout.format.id}`] : []), cause);
        const files = openOutput(place, format);
        const retry = openRetry(format, list.layout, { tally: list.tally, places }, options, files.write);
        return { list, place, format, files, retry };
      });
  });
  await readAgain(options, (layout) => {
    const wanted = writers.filter(({ list }) => listKey(list.layout) === listKey(layout));
    return (bytes) => {
      for (const { retry } of wanted) retry.push(bytes);
    };
  });
  for (const { place, format, files, retry } of writers) {
    const summary = retry.finish();
    files.close(options.bucket ?? '');
    told.push(...inWords(place, format, summary));
  }
  if (writers.length === 0)
    told.push(options.cause === undefined ? texts.nothingToWrite : `No failures have the cause \`${options.cause}\`.`);
  return told;
}

/** The first form that the list can be given back in and that needs nothing more. */
function formatFor({ layout }: ListResult, options: Options): RetryFormat | undefined {
  return formatOf(layout.format.id)
    .retry.flatMap((id) => retryFormats.filter((one) => one.id === id))
    .find(({ needs }) => needs.every((need) => options[need] !== undefined));
}

function causesOf({ result }: ListResult): Map<string, Set<number>> {
  const causes = new Map<string, Set<number>>();
  for (const { page = unknown, messages } of result.groups) {
    const places = causes.get(page) ?? new Set();
    causes.set(page, places);
    for (const { place } of messages) places.add(place);
  }
  return causes;
}

/** The files of one list; nothing that exists is overwritten. */
function openOutput(folder: string, format: RetryFormat) {
  const open: number[] = [];
  const pathOf = (file: number) => join(folder, nameOfPart(format, file));
  return {
    write(file: number, bytes: Uint8Array) {
      if (open[file] === undefined) {
        mkdirSync(folder, { recursive: true });
        open[file] = openSync(pathOf(file), 'wx');
      }
      writeSync(open[file], bytes);
    },
    close(bucket: string) {
      for (const file of open) closeSync(file);
      if (!format.isInventory || open.length === 0) return;
      const files = open.map((_, file) => {
        const packed = gzipSync(readFileSync(pathOf(file)));
        const key = `${nameOfPart(format, file)}.gz`;
        writeFileSync(join(folder, key), packed, { flag: 'wx' });
        return { key, size: packed.length, md5: createHash('md5').update(packed).digest('hex') };
      });
      writeFileSync(join(folder, 'manifest.json'), manifestOf(bucket, files), { flag: 'wx' });
    },
  };
}

function inWords(place: string, { id }: RetryFormat, { names, warnings }: RetrySummary): string[] {
  const { title, use, unsure } = texts.retryFormats[id];
  return [
    names === 0 ? `${place}: nothing to write.` : `${place}: ${title}, ${namesInWords(names, texts)}. ${use}`,
    ...(unsure === undefined || names === 0 ? [] : [`  ${unsure}`]),
    ...warnings.map((warning) => `  ${warningInWords(warning, texts)}`),
  ];
}
