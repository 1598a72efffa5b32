import type { Format } from '../format.ts';
import { anyLog } from './any-log.ts';
import { dataOnlineMigrationNew } from './data-online-migration-new.ts';
import { dataOnlineMigrationOld } from './data-online-migration-old.ts';
import { rcloneText } from './rclone-text.ts';
import { table } from './table.ts';

/** All kinds of lists that are known. */
export const formats: readonly Format[] = [dataOnlineMigrationNew, dataOnlineMigrationOld, rcloneText, table, anyLog];

/** A format by its id. */
export function formatOf(id: string): Format {
  return formats.find((format) => format.id === id) ?? anyLog;
}
