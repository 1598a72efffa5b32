/**
 * What readers are told about the lists they give, in English: on the page that reads them, and in the terminal. Kinds of lists
 * and forms of retry lists have their words here by their ids.
 */
export const listsInEnglish = {
  formats: {
    'data-online-migration-new': {
      title: 'Failed-file list of Data Online Migration',
      unknown:
        'The documentation lists 14 columns but neither the separator nor where the reason is; what follows the 14th column is read as the reason.',
      hides: ['A report that was made before the job had ended is incomplete.'],
      retryNote:
        'The service keeps a list of its own for retrying all failed files of a job; an inventory serves for one cause.',
    },
    'data-online-migration-old': {
      title: 'Failed-file list of Data Online Migration (old console)',
      unknown:
        'The documentation lists the columns but not the separator or the quoting, so the layout is partly assumed: the last column, after the second time, is read as the reason.',
      hides: [
        'A report that was made before the job had ended is incomplete.',
        'It has no sizes: add the total list of the same report.',
      ],
      retryNote:
        'The old console takes no list: it retries all failed files of the job. For one cause, create a data address from an inventory.',
    },
    'data-online-migration-lists': {
      title: 'List of Data Online Migration without failures',
      hides: [
        'It is the list of what was found or copied. Failures are in the list whose name has `error_list` or `failed_list`.',
      ],
    },
    'ossimport-audit': {
      title: 'audit.log of ossimport',
      unknown:
        'The layout is known only from a line that a user posted; whether spaces or tabs separate its parts is not documented.',
      hides: ['It has no sizes.', 'Each failed task has a file of its own: add those of all tasks.'],
      retryNote:
        '`console.sh retry` repeats failed tasks as a whole, good files included; only a job with `srcType=http` takes a list.',
    },
    'ossimport-error-list': {
      title: 'error.list of ossimport',
      unknown: 'Whether it has further columns is not documented; each line is read as a name.',
      hides: ['It has no reasons: they are in audit.log beside it.'],
      retryNote:
        '`console.sh retry` repeats failed tasks as a whole, good files included; only a job with `srcType=http` takes a list.',
    },
    'ossutil-report': {
      title: 'Report of ossutil 1.x',
      hides: [
        'Six errors stop the whole run and leave no row: NoSuchBucket, InvalidAccessKeyId, SignatureDoesNotMatch, AccessDenied, RequestTimeTooSkewed and InvalidBucketName. Look at the output on the terminal too.',
        'It has no sizes.',
      ],
      retryNote:
        'ossutil 1.x takes no list for `cp`: repeat it with `-u`. `restore` and `set-meta` take `--object-file`; ossutil 2.x takes `--files-from`.',
    },
    'aliyun-cli-report': {
      title: 'Failure report of aliyun oss',
      unknown:
        'Beside `type` and `schema_version` the members of a record are not documented: the whole record is read as the reason until you say which member holds the name and which the message.',
      hides: [
        'According to the documentation, this report does not prove that a failed write had no effect: check before you repeat it.',
      ],
    },
    'rclone-text': {
      title: 'Log of rclone',
      hides: [
        'It has no sizes.',
        'A try may repeat the rows of the one before: an object counts if it failed in the last try.',
        'A name that contains `: ` can be cut in the wrong place; `--use-json-log` avoids that.',
      ],
    },
    'rclone-json': {
      title: 'JSON log of rclone',
      hides: [
        'Rows of failures have no sizes.',
        'A try may repeat the rows of the one before: an object counts if it failed in the last try.',
      ],
    },
    'rclone-combined': {
      title: 'Combined list of rclone',
      hides: [
        'It has no reasons: add the log of the same run.',
        'From `copy` and `sync` it says what rclone expected while it ran, and further tries repeat rows.',
      ],
    },
    'azcopy-log': {
      title: 'Log of AzCopy',
      hides: [
        'Problems while listing are in the file that ends in `-scanning.log`.',
        'Names that do not exist are skipped without a row.',
        'A refused request (403) cancels the job: what had not begun by then has no row. Seen with version 10.32.',
      ],
      retryNote:
        '`azcopy jobs resume` repeats all failed transfers. `--list-of-files` takes a choice; names that do not exist are skipped in silence.',
    },
    'azcopy-jobs': {
      title: 'Transfers from azcopy jobs show',
      hides: ['It has neither message nor code: the log of the job has them.'],
      retryNote:
        '`azcopy jobs resume` repeats all failed transfers. `--list-of-files` takes a choice; names that do not exist are skipped in silence.',
    },
    'azcopy-jobs-json': {
      title: 'Transfers from azcopy jobs show, as JSON',
      hides: ['It has the status code of each failure and no message: the log of the job has it.'],
      retryNote:
        '`azcopy jobs resume` repeats all failed transfers. `--list-of-files` takes a choice; names that do not exist are skipped in silence.',
    },
    'aws-cli': {
      title: 'Output of aws s3 cp and sync',
      hides: [
        'It has neither times nor sizes.',
        'With `--only-show-errors` it says nothing of the objects that were copied.',
      ],
    },
    's3-batch': {
      title: 'Completion report of S3 Batch Operations',
      unknown: 'Whether keys are URL-encoded in the report is not documented; they are read as they stand.',
      hides: ['A report can be limited to failed tasks; then it does not show what was copied.'],
    },
    fsx: {
      title: 'Report of an FSx data repository task',
      hides: ['failures.csv has failures alone.'],
    },
    datasync: {
      title: 'Report of AWS DataSync',
      unknown:
        'Members and file names are not documented: each JSON object that has a path and an error or a status is read as a row.',
      hides: ['At the level "errors only" it does not show what was copied.'],
      retryNote: 'DataSync takes a manifest, a CSV file with one object key a line.',
    },
    'gcloud-manifest': {
      title: 'Manifest of gcloud storage or gsutil',
      hides: ['A manifest that was given to several runs holds the failures of all of them.'],
      retryNote:
        'The same command with the same manifest leaves out what has OK in it. For one cause alone, put the address of the bucket in front of each name: `sed "s#^#gs://BUCKET/#" names.txt | gcloud storage cp --read-paths-from-stdin DESTINATION`',
    },
    'cos-migration': {
      title: 'error.log of COS Migration',
      hides: ['It has no sizes.', '`db/result.out` has the numbers of the whole run.'],
      retryNote:
        'Start COS Migration again: what is in its database is skipped. It takes a list of addresses as a source.',
    },
    coscli: {
      title: 'error.report of COSCLI',
      hides: ['It has neither times nor sizes.'],
      retryNote: 'No list option is known for COSCLI: repeat `sync`.',
    },
    qshell: {
      title: 'Failure list of qshell',
      unknown: 'The input line is as you gave it: what stands in front of its first tab is read as the name.',
      hides: ['It has neither times nor sizes.'],
    },
    bos: {
      title: 'List of the BOS migration tool',
      hides: [
        'It has no reasons but its name: src_not_found.log, migrate_failed.log, dst_not_match.log, redo_list.log or unsent.log.',
        'It has no sizes.',
      ],
    },
    obsutil: {
      title: 'Failure report of obsutil',
      unknown:
        'The layout of a line is not documented; the last column is read as the reason, and the first as the name.',
      hides: ['Reports of more than 30 MB go on in a further file.'],
    },
    'juicefs-log': {
      title: 'Log of juicefs sync',
      hides: [
        'It has no sizes.',
        'A name that contains `: ` can be cut in the wrong place; the checkpoint in the destination has names that are whole.',
      ],
    },
    'juicefs-checkpoint': {
      title: 'Checkpoint of juicefs sync',
      hides: ['It has no reasons: the log of the run has them.'],
      retryNote: 'Starting again with the checkpoint repeats failed keys.',
    },
    's5cmd-text': {
      title: 'Errors of s5cmd',
      hides: ['It has neither times nor sizes.'],
    },
    's5cmd-json': {
      title: 'JSON errors of s5cmd',
      hides: ['It has neither times nor sizes.'],
    },
    'mc-json': {
      title: 'JSON errors of the MinIO client',
      unknown: 'It is not documented where the object name is, so it is left in the message.',
      hides: ['It has neither times nor sizes, and no names that could be read without guessing.'],
      retryNote: 'The MinIO client takes no list back: repeat `mirror`.',
    },
    names: {
      title: 'A list of names',
      hides: ['It has no reasons: add the log of the same run.'],
    },
    'json-lines': {
      title: 'JSON lines',
      unknown:
        'The layout is not documented: members with usual names are read as name and message. Say which they are if that is wrong.',
    },
    table: {
      title: 'A table',
      unknown: 'The layout is not documented; the last column is read as the reason, and the first as the name.',
    },
    'any-log': {
      title: 'A log',
      unknown:
        "We don't recognize this format, so each line is read as a log message and object names are not extracted.",
    },
  },
  meanings: {
    'no-reason': 'No reason in this list',
    'no-answer': 'No HTTP answer',
    'no-status': 'No status code',
    'list-name-alone': 'No reason but the name of the list',
    'only-in-destination': 'Only in the destination',
    'only-in-source': 'Only in the source',
    different: 'Different in source and destination',
    'not-compared': 'Could not be compared: there was an error',
  },
  counts: {
    rows: { one: '1 row', many: '{count} rows' },
    names: { one: '1 name', many: '{count} names' },
  },
  headline: {
    none: 'no failures',
    unknown: '{rows}, no known cause',
    known: { one: '{rows}, 1 cause explains {share}%', many: '{rows}, {count} causes explain {share}%' },
  },
  notes: {
    'only-good':
      'No failure is in this list: {copied} of objects that were copied, {left} of objects that were left out.',
    'no-failure': 'No failure is in this list.',
    gb18030: 'The list is not UTF-8; it was read as GB18030, as Windows writes Chinese.',
    'utf-16': 'The list is UTF-16, as PowerShell writes it; names are shown and written as UTF-8.',
    unreadable:
      'Some rows are neither UTF-8 nor GB18030: their names are shown with replacement characters, and written as they are.',
    'mixed-line-ends': 'Some lines end in CR LF and others in LF; both were read as line ends.',
    'long-document': 'The document is longer than 64 MB and was not read.',
    'long-records': {
      one: '1 record of more than 1 MB: only the beginning was read.',
      many: '{count} records of more than 1 MB: only the beginning was read.',
    },
    'too-many-messages':
      'There are more than 20,000 different messages; the rows of those that came later are counted together.',
    'too-many-objects':
      'There are more objects than can be remembered: of those that came later each row counts as one.',
    disagreeing: {
      one: '1 message has rows that lead to different pages; the page of most of the rows that were checked is shown.',
      many: '{count} messages have rows that lead to different pages; the page of most of the rows that were checked is shown.',
    },
    sharing: {
      one: '1 rare message was not searched one by one: the page shown is that of a message which differs only in words that no page knows.',
      many: '{count} rare messages were not searched one by one: the page shown is that of a message which differs only in words that no page knows.',
    },
    recovered: {
      one: '1 object failed in an earlier try and no more; these are not counted.',
      many: '{count} objects failed in an earlier try and no more; these are not counted.',
    },
  },
  problems: {
    empty: 'The file is empty. A tool that had no failures may write an empty list or none.',
    office: 'This is a workbook or document of an office program. Save the sheet as "CSV UTF-8", and give that file.',
    pdf: 'This is a PDF. Give the list or log that it was made from, or copy its text into a file.',
    image: 'This is a picture. Copy the text of the list or log instead.',
    packed:
      'This is packed in a way that is not read here. Unpack it, and give the files in it; gzip and zip are read as they are.',
    parquet:
      'This is a Parquet file. Export it as CSV, for example with DuckDB: `COPY (SELECT * FROM "list.parquet") TO "list.csv"`.',
    binary: 'This is no text. If it is a list in UTF-16 without a mark at its beginning, save it as UTF-8.',
    'packed-twice': 'It is packed within a packed file: unpack that one first.',
    'gzip-cut':
      'The gzip file is cut short or damaged ({fault}). What could be unpacked is counted; copy the file again.',
    'zip-cut': 'The archive is cut short or damaged. What could be unpacked is counted; copy it again.',
    'cut-short': 'It could not be read to its end ({fault}). What was read is counted.',
    'not-there': 'There is no such file.',
    changing: 'The file changed while it was read: read it again when the tool has ended.',
  },
  faults: {
    'no-memory': 'there is too little memory for it: close other tabs or programs, or give it in parts',
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
      use: 'Set `srcType=http` and `httpListFilePath` to this file; the names are put behind `destPrefix`.',
    },
    'ossutil-object-file': {
      title: 'Object file for ossutil 1.x',
      use: '`ossutil restore oss://BUCKET --object-file ossutil-objects.txt --encoding-type url`; `set-meta` takes it too, `cp` does not.',
    },
    'ossutil-files-from': {
      title: 'File list for ossutil 2.x',
      use: '`ossutil cp -r SOURCE oss://BUCKET/ --files-from ossutil-files-from.txt`; names are below the source.',
    },
    rclone: {
      title: 'File list for rclone',
      use: '`rclone copy SOURCE: DEST: --files-from-raw rclone-files.txt --no-traverse`; names are below the source.',
    },
    'rclone-nul': {
      title: 'File list for rclone 1.75 and later, for names with line feeds',
      use: '`rclone copy SOURCE: DEST: --files-from0 rclone-files0.txt --no-traverse`; names are below the source.',
    },
    azcopy: {
      title: 'File list for AzCopy',
      use: '`azcopy copy SOURCE DEST --list-of-files azcopy-files.txt`; names are below the source, and names that do not exist are skipped in silence.',
    },
    's3-batch': {
      title: 'Manifest for S3 Batch Operations',
      use: 'Give it as a CSV manifest with the columns Bucket and Key.',
    },
    'google-manifest': {
      title: 'Manifest for Storage Transfer Service',
      use: 'Give it as the manifest of the job; names are below bucket and folder.',
    },
    qshell: {
      title: 'Failure list for qshell',
      use: 'Give it to the same command with `-i`: each row is read up to its mark of an error.',
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
      use: 'For a script of your own.',
    },
    csv: {
      title: 'CSV with name and reason',
      use: 'For a spreadsheet or a script. It can hold any name.',
    },
    jsonl: {
      title: 'JSON lines with name and reason',
      use: 'For a script.',
    },
  },
  written: '{names}. {use}',
  nothingToWrite: 'There is nothing to write.',
  refusals: {
    'line-feed': 'with a line feed, which this list cannot hold',
    tab: 'with a tab, which this list cannot hold',
    space: 'with a space, which this list cannot hold',
    comment: 'with `#` or `;` at the beginning, which the tool takes for a comment',
    'edge-space': 'with a space at the beginning or end, which the tool cuts off',
    'not-below': 'without the beginning that was to be left out',
    'not-utf-8': 'in another encoding than UTF-8, which this list needs',
    nul: 'with a NUL character, which ends names in this list',
  },
  warnings: {
    refused: 'Left out: {names} {why}. The first is {first}.',
    unnamed: {
      one: '1 row names no object and could not be written.',
      many: '{count} rows name no object and could not be written.',
    },
    gb18030: 'Names are written as they stand in the list, in GB18030; most tools expect UTF-8.',
    assumed: 'The layout of the list is not documented: make sure that the names are right before you use this.',
    signed: 'The address holds a signature: whoever has this list can read the objects until it expires.',
    forgotten: 'There were more objects than can be remembered: some may be here that have another reason by now.',
  },
} as const;
