import type { Format, FormatId } from '../format.ts';
import { aliyunCliReport } from './aliyun-cli-report.ts';
import { anyLog } from './any-log.ts';
import { awsCli } from './aws-cli.ts';
import { azcopyJobs, azcopyJobsJson, azcopyLog } from './azcopy.ts';
import { bos } from './bos.ts';
import { cosMigration } from './cos-migration.ts';
import { coscli } from './coscli.ts';
import { dataOnlineMigrationLists } from './data-online-migration-lists.ts';
import { dataOnlineMigrationNew } from './data-online-migration-new.ts';
import { dataOnlineMigrationOld } from './data-online-migration-old.ts';
import { dataSync } from './datasync.ts';
import { fsx } from './fsx.ts';
import { gcloudManifest } from './gcloud-manifest.ts';
import { jsonLines } from './json-lines.ts';
import { juicefsCheckpoint, juicefsLog } from './juicefs.ts';
import { mcJson } from './mc.ts';
import { names } from './names.ts';
import { obsutil } from './obsutil.ts';
import { ossimportAudit, ossimportErrorList } from './ossimport-audit.ts';
import { ossutilReport } from './ossutil-report.ts';
import { qshell } from './qshell.ts';
import { rcloneCombined } from './rclone-combined.ts';
import { rcloneJson } from './rclone-json.ts';
import { rcloneText } from './rclone-text.ts';
import { s3Batch } from './s3-batch.ts';
import { s5cmdJson, s5cmdText } from './s5cmd.ts';
import { table } from './table.ts';

/** All kinds of lists that are known; of two that fit alike the first. */
export const formats: readonly Format[] = [
  dataOnlineMigrationNew,
  dataOnlineMigrationOld,
  dataOnlineMigrationLists,
  ossimportAudit,
  ossimportErrorList,
  ossutilReport,
  aliyunCliReport,
  rcloneText,
  rcloneJson,
  rcloneCombined,
  azcopyLog,
  azcopyJobs,
  azcopyJobsJson,
  awsCli,
  s3Batch,
  fsx,
  dataSync,
  gcloudManifest,
  cosMigration,
  coscli,
  qshell,
  bos,
  obsutil,
  juicefsLog,
  juicefsCheckpoint,
  s5cmdText,
  s5cmdJson,
  mcJson,
  names,
  jsonLines,
  table,
  anyLog,
];

/** A format by its id. */
export function formatOf(id: FormatId): Format {
  return formats.find((format) => format.id === id) ?? anyLog;
}
