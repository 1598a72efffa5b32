/**
 * What readers are told about the lists they give, in English: on the page that reads them, and in the terminal. Kinds of lists
 * and forms of retry lists have their words here by their ids.
 */
export const listsInEnglish = {
  formats: {
    'data-online-migration-new': {
      title: 'Data Online Migration failed-file list',
      unknown:
        'The documentation lists 14 columns but neither the separator nor where the reason is; what follows the 14th column is read as the reason.',
      hides: ['A report made before the job ended is incomplete.'],
      retryNote:
        'The service keeps its own list to retry all failed files of a job. To retry the files of one cause, use an inventory.',
    },
    'data-online-migration-old': {
      title: 'Data Online Migration failed-file list (old console)',
      unknown:
        'The documentation lists the columns but not the separator or the quoting, so the layout is partly assumed: the last column, after the second time, is read as the reason.',
      hides: [
        'A report made before the job ended is incomplete.',
        'It contains no file sizes. Add the total list of the same report.',
      ],
      retryNote:
        'The old console does not accept a list: it retries all failed files of the job. To retry the files of one cause, create a data address from an inventory.',
    },
    'data-online-migration-lists': {
      title: 'Data Online Migration list without failures',
      hides: [
        'It lists the files that were found or copied. Failures are in the list with `error_list` or `failed_list` in its name.',
      ],
    },
    'ossimport-audit': {
      title: 'ossimport audit.log',
      unknown:
        'The layout is known only from a line that a user posted. The documentation does not say whether spaces or tabs separate its parts.',
      hides: ['It contains no file sizes.', 'Each failed task has its own file: add them all.'],
      retryNote:
        '`console.sh retry` repeats failed tasks as a whole, including files that succeeded. Only a job with `srcType=http` accepts a list.',
    },
    'ossimport-error-list': {
      title: 'ossimport error.list',
      unknown: 'The documentation does not say whether there are more columns, so each line is read as a name.',
      hides: ['It contains no reasons. They are in audit.log in the same folder.'],
      retryNote:
        '`console.sh retry` repeats failed tasks as a whole, including files that succeeded. Only a job with `srcType=http` accepts a list.',
    },
    'ossutil-report': {
      title: 'ossutil 1.x report',
      hides: [
        'These errors stop the whole run and leave no row: NoSuchBucket, InvalidAccessKeyId, SignatureDoesNotMatch, AccessDenied, RequestTimeTooSkewed and InvalidBucketName. Check the terminal output too.',
        'It contains no file sizes.',
      ],
      retryNote:
        'In ossutil 1.x, `cp` does not accept a list: run it again with `-u`. `restore` and `set-meta` accept `--object-file`. ossutil 2.x accepts `--files-from`.',
    },
    'aliyun-cli-report': {
      title: 'aliyun oss failure report',
      unknown:
        'Only the members `type` and `schema_version` of a record are documented. The whole record is read as the reason until you choose the members for name and message.',
      hides: [
        'According to the documentation, a row does not prove that the failed write had no effect. Check before you repeat the write.',
      ],
    },
    'rclone-text': {
      title: 'rclone log',
      hides: [
        'It contains no file sizes.',
        'A retry may repeat rows from the previous attempt. An object counts only if it failed in the last attempt.',
        'A name that contains `: ` can be cut in the wrong place. `--use-json-log` avoids this.',
      ],
    },
    'rclone-json': {
      title: 'rclone JSON log',
      hides: [
        'Failed rows contain no file sizes.',
        'A retry may repeat rows from the previous attempt. An object counts only if it failed in the last attempt.',
      ],
    },
    'rclone-combined': {
      title: 'rclone combined list',
      hides: [
        'It contains no reasons. Add the log of the same run.',
        'With `copy` and `sync`, it shows what rclone expected while it ran, and retries repeat rows.',
      ],
    },
    'azcopy-log': {
      title: 'AzCopy log',
      hides: [
        'Problems with listing files are in the file that ends in `-scanning.log`.',
        'Names that do not exist are skipped without a row.',
        'A denied request (403) cancels the job, and transfers that had not started have no row. Seen with version 10.32.',
      ],
      retryNote:
        '`azcopy jobs resume` repeats all failed transfers. To retry only some, use `--list-of-files`; names that do not exist are skipped silently.',
    },
    'azcopy-jobs': {
      title: 'Transfers listed by azcopy jobs show',
      hides: ['It contains no message and no code. Both are in the job log.'],
      retryNote:
        '`azcopy jobs resume` repeats all failed transfers. To retry only some, use `--list-of-files`; names that do not exist are skipped silently.',
    },
    'azcopy-jobs-json': {
      title: 'Transfers listed by azcopy jobs show, as JSON',
      hides: ['It contains the status code of each failure but no message. The message is in the job log.'],
      retryNote:
        '`azcopy jobs resume` repeats all failed transfers. To retry only some, use `--list-of-files`; names that do not exist are skipped silently.',
    },
    'aws-cli': {
      title: 'aws s3 cp or sync output',
      hides: [
        'It contains no times and no file sizes.',
        'With `--only-show-errors`, it does not show the objects that were copied.',
      ],
    },
    's3-batch': {
      title: 'S3 Batch Operations completion report',
      unknown: 'The documentation does not say whether keys in the report are URL-encoded, so they are read unchanged.',
      hides: ['If the report is limited to failed tasks, it does not show what was copied.'],
    },
    fsx: {
      title: 'FSx data repository task report',
      hides: ['failures.csv has only failures.'],
    },
    datasync: {
      title: 'AWS DataSync report',
      unknown:
        'Members and file names are not documented, so each JSON object with a path and an error or status is read as a row.',
      hides: ['At the level "errors only", it does not show what was copied.'],
      retryNote: 'DataSync accepts a manifest, a CSV file with one object key per line.',
    },
    'gcloud-manifest': {
      title: 'gcloud storage or gsutil manifest',
      hides: ['A manifest used for several runs contains the failures of all of them.'],
      retryNote:
        'The same command with the same manifest skips the objects marked OK. To retry only one cause, put the bucket URL before each name: `sed "s#^#gs://BUCKET/#" names.txt | gcloud storage cp --read-paths-from-stdin DESTINATION`',
    },
    'cos-migration': {
      title: 'COS Migration error.log',
      hides: ['It contains no file sizes.', 'The totals of the whole run are in `db/result.out`.'],
      retryNote:
        'Start COS Migration again: it skips what is in its database. It also accepts a list of URLs as a source.',
    },
    coscli: {
      title: 'COSCLI error.report',
      hides: ['It contains no times and no file sizes.'],
      retryNote: 'COSCLI has no known option for a list: run `sync` again.',
    },
    qshell: {
      title: 'qshell failure list',
      unknown: 'Each row repeats the line you gave: what comes before the first tab is read as the name.',
      hides: ['It contains no times and no file sizes.'],
    },
    bos: {
      title: 'BOS migration tool list',
      hides: [
        'Its only reason is its file name: src_not_found.log, migrate_failed.log, dst_not_match.log, redo_list.log or unsent.log.',
        'It contains no file sizes.',
      ],
    },
    obsutil: {
      title: 'obsutil failure report',
      unknown:
        'The layout of a line is not documented, so the last column is read as the reason, and the first as the name.',
      hides: ['Reports over 30 MB continue in another file.'],
    },
    'juicefs-log': {
      title: 'juicefs sync log',
      hides: [
        'It contains no file sizes.',
        'A name that contains `: ` can be cut in the wrong place. The checkpoint in the destination has the full names.',
      ],
    },
    'juicefs-checkpoint': {
      title: 'juicefs sync checkpoint',
      hides: ['It contains no reasons. They are in the log of the run.'],
      retryNote: 'Starting again with the checkpoint retries the failed keys.',
    },
    's5cmd-text': {
      title: 's5cmd errors',
      hides: ['It contains no times and no file sizes.'],
    },
    's5cmd-json': {
      title: 's5cmd JSON errors',
      hides: ['It contains no times and no file sizes.'],
    },
    'mc-json': {
      title: 'MinIO client JSON errors',
      unknown: 'The documentation does not say where the object name is, so it stays in the message.',
      hides: ['It contains no times, no file sizes, and no names that can be read reliably.'],
      retryNote: 'The MinIO client does not accept a list: run `mirror` again.',
    },
    names: {
      title: 'A list of names',
      hides: ['It contains no reasons. Add the log of the same run.'],
    },
    'json-lines': {
      title: 'JSON lines',
      unknown:
        'The layout is not documented, so members with common names are read as name and message. If that is wrong, choose other members.',
    },
    table: {
      title: 'A table',
      unknown: 'The layout is not documented, so the last column is read as the reason, and the first as the name.',
    },
    'any-log': {
      title: 'A log',
      unknown:
        "We don't recognize this format, so each line is read as a log message and object names are not extracted.",
    },
  },
  meanings: {
    'no-reason': 'No reason in this list',
    'no-answer': 'No HTTP response',
    'no-status': 'No status code',
    'list-name-alone': 'No reason except the list name',
    'only-in-destination': 'Only in the destination',
    'only-in-source': 'Only in the source',
    different: 'Different in source and destination',
    'not-compared': 'Could not be compared because of an error',
  },
  counts: {
    rows: { one: '1 row', many: '{count} rows' },
    names: { one: '1 name', many: '{count} names' },
  },
  headline: {
    none: 'no failures',
    unknown: '{rows}, no known error',
    known: { one: '1 known error covers {share}% of {rows}', many: '{count} known errors cover {share}% of {rows}' },
  },
  notes: {
    'only-good': 'This list contains no failures: {copied} for copied objects, {left} for skipped objects.',
    'no-failure': 'This list contains no failures.',
    gb18030: 'The list is not UTF-8; it was read as GB18030, as Windows writes Chinese.',
    'utf-16': 'The list is UTF-16, as PowerShell writes it; names are shown and saved as UTF-8.',
    unreadable:
      'Some rows are neither UTF-8 nor GB18030: their names are shown with replacement characters and saved unchanged.',
    'mixed-line-ends': 'Some lines end in CR LF and others in LF; both were read as line breaks.',
    'long-document': 'The document is larger than 64 MB and was not read.',
    'long-records': {
      one: '1 record is over 1 MB: only its beginning was read.',
      many: '{count} records are over 1 MB: only their beginnings were read.',
    },
    'too-many-messages':
      'There are more than 20,000 different messages. Rows with later messages are counted together.',
    'too-many-objects': 'There are more objects than fit in memory. For later objects, each row counts as one object.',
    disagreeing: {
      one: '1 message has rows that lead to different pages. The page for most of the checked rows is shown.',
      many: '{count} messages have rows that lead to different pages. The page for most of the checked rows is shown.',
    },
    sharing: {
      one: '1 rare message was not searched separately. It is grouped with a message that differs only in words that appear on no page.',
      many: '{count} rare messages were not searched separately. Each is grouped with a message that differs only in words that appear on no page.',
    },
    recovered: {
      one: '1 object failed in an earlier attempt but not later, so it is not counted.',
      many: '{count} objects failed in an earlier attempt but not later, so they are not counted.',
    },
  },
  problems: {
    empty: 'The file is empty. Some tools write an empty list when nothing failed.',
    office: 'This is an Office workbook or document. Save the sheet as "CSV UTF-8" and add that file.',
    pdf: 'This is a PDF. Add the list or log it was made from, or paste its text.',
    image: 'This is an image. Add the list or log itself, or paste its text.',
    packed:
      'This archive format is not supported. Unpack it and add the files inside; gzip and zip can be read directly.',
    parquet:
      'This is a Parquet file. Export it as CSV, for example with DuckDB: `COPY (SELECT * FROM "list.parquet") TO "list.csv"`.',
    binary: 'This is not a text file. If it is a UTF-16 list without a byte order mark, save it as UTF-8.',
    'packed-twice': 'This is an archive inside an archive: unpack the outer one first.',
    'gzip-cut':
      'The gzip file is incomplete or damaged ({fault}). What could be unpacked is counted; copy the file again.',
    'zip-cut': 'The archive is incomplete or damaged. What could be unpacked is counted; copy it again.',
    'cut-short': 'The file could not be read to the end ({fault}). What was read is counted.',
    'not-there': 'There is no such file.',
    changing: 'The file changed while it was being read: read it again when the tool has finished.',
  },
  faults: {
    'no-memory': 'not enough memory: close other tabs or programs, or read it in parts',
    changed: 'it was changed or moved after it was chosen: choose it again',
  },
  retryFormats: {
    'data-online-migration': {
      title: 'Inventory for Data Online Migration',
      use: 'Upload `manifest.json` and the `.csv.gz` files to an OSS or S3 bucket, and enter the address of manifest.json as the inventory of a new data address.',
      unsure:
        'The documentation does not list all members of manifest.json: compare the file with that page before you start a job.',
    },
    'http-list': {
      title: 'List of links for the old console',
      use: 'Upload it to an OSS bucket, and enter its location in the HTTP/HTTPS data address.',
    },
    'ossimport-http-list': {
      title: 'HTTP list for ossimport',
      use: 'Set `srcType=http` and `httpListFilePath` to this file; the names are appended to `destPrefix`.',
    },
    'ossutil-object-file': {
      title: 'Object file for ossutil 1.x',
      use: '`ossutil restore oss://BUCKET --object-file ossutil-objects.txt --encoding-type url`; `set-meta` accepts it too, `cp` does not.',
    },
    'ossutil-files-from': {
      title: 'File list for ossutil 2.x',
      use: '`ossutil cp -r SOURCE oss://BUCKET/ --files-from ossutil-files-from.txt`; names are relative to the source.',
    },
    rclone: {
      title: 'File list for rclone',
      use: '`rclone copy SOURCE: DEST: --files-from-raw rclone-files.txt --no-traverse`; names are relative to the source.',
    },
    'rclone-nul': {
      title: 'File list for rclone 1.75 and later, for names with line feeds',
      use: '`rclone copy SOURCE: DEST: --files-from0 rclone-files0.txt --no-traverse`; names are relative to the source.',
    },
    azcopy: {
      title: 'File list for AzCopy',
      use: '`azcopy copy SOURCE DEST --list-of-files azcopy-files.txt`; names are relative to the source, and names that do not exist are skipped silently.',
    },
    's3-batch': {
      title: 'Manifest for S3 Batch Operations',
      use: 'Use it as a CSV manifest with the columns Bucket and Key.',
    },
    'google-manifest': {
      title: 'Manifest for Storage Transfer Service',
      use: 'Use it as the job manifest; names are relative to the bucket and folder.',
    },
    qshell: {
      title: 'Failure list for qshell',
      use: 'Pass it to the same command with `-i`: each row is read up to its error mark.',
    },
    s5cmd: {
      title: 'Commands for s5cmd',
      use: '`s5cmd run s5cmd-commands.txt`',
      unsure: 'It repeats the commands as s5cmd printed them; try it with a few rows first.',
    },
    juicefs: {
      title: 'File list for juicefs sync',
      use: '`juicefs sync SOURCE DEST --files-from juicefs-files.txt`',
    },
    names: {
      title: 'Names, one per line',
      use: 'For your own script.',
    },
    csv: {
      title: 'CSV with name and reason',
      use: 'For a spreadsheet or a script. It can contain any name.',
    },
    jsonl: {
      title: 'JSON lines with name and reason',
      use: 'For a script.',
    },
  },
  written: '{names}. {use}',
  nothingToWrite: 'There is nothing to save.',
  refusals: {
    'line-feed': 'with a line feed, which this list cannot contain',
    tab: 'with a tab, which this list cannot contain',
    space: 'with a space, which this list cannot contain',
    comment: 'with `#` or `;` at the beginning, which the tool reads as a comment',
    'edge-space': 'with a space at the beginning or end, which the tool removes',
    'not-below': 'without the prefix to remove',
    'not-utf-8': 'not in UTF-8, which this list requires',
    nul: 'with a NUL character, which separates names in this list',
  },
  warnings: {
    refused: 'Left out: {names} {why}. The first is {first}.',
    unnamed: {
      one: '1 row does not name an object and was left out.',
      many: '{count} rows do not name an object and were left out.',
    },
    gb18030: 'Names are saved as they are in the list, in GB18030; most tools expect UTF-8.',
    assumed: 'The layout of the list is not documented. Check that the names are right before you use this file.',
    signed: 'The URL contains a signature. Until it expires, anyone who has this list can read the objects.',
    forgotten: 'There were more objects than fit in memory, so some may now show a different reason.',
  },
} as const;
