import type { listsInEnglish } from './en-lists.ts';
import type { Wording } from './index.ts';

const incomplete = '任务结束之前生成的报告不完整。';
const noSizes = '没有文件大小。';
const noTimesNorSizes = '既没有时间，也没有文件大小。';
const repeatedRows = '重试可能会重复上一次的行，以最后一次重试的结果为准。';
const resume =
  '`azcopy jobs resume` 会重试所有失败的传输。`--list-of-files` 可以指定文件；不存在的文件会跳过，没有任何提示。';
const retryTasks =
  '`console.sh retry` 会重新执行整个失败的子任务，包括已经成功的文件；只有 `srcType=http` 的任务支持列表。';
const withLog = '没有失败原因：请同时添加同一次运行的日志。';
const belowSource = '文件名是相对于源端路径的';

/** What readers are told about the lists they give, in Chinese. Messages, codes, names of files and of tools stay as they are. */
export const listsInChinese: Wording<typeof listsInEnglish> = {
  formats: {
    'data-online-migration-new': {
      title: '在线迁移服务的失败文件列表',
      unknown: '官方文档列出了 14 列，但没有说明分隔符，也没有说明失败原因在哪里；第 14 列之后的内容视为失败原因。',
      hides: [incomplete],
      retryNote: '重试一个任务的全部失败文件时，服务使用自己保存的列表；只重试某一个原因时，请使用清单。',
    },
    'data-online-migration-old': {
      title: '在线迁移服务的失败文件列表（旧版控制台）',
      unknown:
        '官方文档列出了各列，但没有说明分隔符和引号规则，因此格式有一部分是推测的：最后一列，即第二个时间之后的内容，视为失败原因。',
      hides: [incomplete, '没有文件大小：请同时添加同一份报告的总迁移文件列表。'],
      retryNote: '旧版控制台不支持列表，只能重试任务的全部失败文件。只重试某一个原因时，请用清单新建数据地址。',
    },
    'data-online-migration-lists': {
      title: '在线迁移服务的列表（不含失败文件）',
      hides: ['这是已发现或已复制文件的列表。失败文件在名称含 `error_list` 或 `failed_list` 的列表中。'],
    },
    'ossimport-audit': {
      title: 'ossimport 的 audit.log',
      unknown: '目前只有一位用户公开的一行日志可供参考，官方文档没有说明各部分之间用空格还是制表符分隔。',
      hides: [noSizes, '每个失败的子任务各有一个文件：请添加所有子任务的文件。'],
      retryNote: retryTasks,
    },
    'ossimport-error-list': {
      title: 'ossimport 的 error.list',
      unknown: '官方文档没有说明是否还有其他列，因此每一行视为一个文件名。',
      hides: ['没有失败原因：原因在同一目录的 audit.log 中。'],
      retryNote: retryTasks,
    },
    'ossutil-report': {
      title: 'ossutil 1.x 的 report 文件',
      hides: [
        '有六种错误会中止整次运行，不留下任何一行：NoSuchBucket、InvalidAccessKeyId、SignatureDoesNotMatch、AccessDenied、RequestTimeTooSkewed 和 InvalidBucketName。请同时查看终端输出。',
        noSizes,
      ],
      retryNote:
        'ossutil 1.x 的 `cp` 不支持列表：请加上 `-u` 再次执行。`restore` 和 `set-meta` 支持 `--object-file`；ossutil 2.x 支持 `--files-from`。',
    },
    'aliyun-cli-report': {
      title: 'aliyun oss 的失败报告',
      unknown:
        '官方文档只说明了记录中的 `type` 和 `schema_version` 字段。在您指定文件名和报错所在的字段之前，整条记录视为失败原因。',
      hides: ['根据官方文档，这份报告不能证明失败的写入没有生效：重复写入之前请先检查。'],
    },
    'rclone-text': {
      title: 'rclone 的日志',
      hides: [noSizes, repeatedRows, '含有 `: ` 的文件名可能被错误截断；使用 `--use-json-log` 可以避免。'],
    },
    'rclone-json': {
      title: 'rclone 的 JSON 日志',
      hides: ['失败的行没有文件大小。', repeatedRows],
    },
    'rclone-combined': {
      title: 'rclone 的 combined 列表',
      hides: [withLog, '来自 `copy` 和 `sync` 的列表记录的是 rclone 运行时的预期，重试会重复已有的行。'],
    },
    'azcopy-log': {
      title: 'AzCopy 的日志',
      hides: [
        '列举文件时的问题记录在以 `-scanning.log` 结尾的文件中。',
        '不存在的文件会跳过，不留下任何一行。',
        '请求被拒绝（403）会取消整个任务：当时尚未开始的文件没有对应的行。见于版本 10.32。',
      ],
      retryNote: resume,
    },
    'azcopy-jobs': {
      title: '`azcopy jobs show` 列出的传输',
      hides: ['既没有报错也没有错误码：它们在任务的日志中。'],
      retryNote: resume,
    },
    'azcopy-jobs-json': {
      title: '`azcopy jobs show` 列出的传输（JSON）',
      hides: ['只有每个失败的状态码，没有报错：报错在任务的日志中。'],
      retryNote: resume,
    },
    'aws-cli': {
      title: '`aws s3 cp` 和 `aws s3 sync` 的输出',
      hides: [noTimesNorSizes, '使用 `--only-show-errors` 时，不会显示已复制的对象。'],
    },
    's3-batch': {
      title: 'S3 Batch Operations 的完成报告',
      unknown: '官方文档没有说明报告中的 Key 是否经过 URL 编码，因此按原样读取。',
      hides: ['报告可以只包含失败的任务，此时不会显示已复制的对象。'],
    },
    fsx: {
      title: 'FSx 数据存储库任务的报告',
      hides: ['failures.csv 中只有失败的文件。'],
    },
    datasync: {
      title: 'AWS DataSync 的报告',
      unknown: '官方文档没有说明字段和文件名，因此每个含有路径以及错误或状态的 JSON 对象视为一行。',
      hides: ['报告级别为“仅错误”时，不会显示已复制的对象。'],
      retryNote: 'DataSync 支持 manifest，即每行一个对象 Key 的 CSV 文件。',
    },
    'gcloud-manifest': {
      title: 'gcloud storage 或 gsutil 的 manifest',
      hides: ['如果多次运行使用了同一个 manifest，其中包含每次运行的失败记录。'],
      retryNote:
        '使用同一个 manifest 再次执行同一条命令，会跳过其中标为 OK 的对象。只重试某一个原因时，请在每个文件名前面加上 Bucket 的地址：`sed "s#^#gs://BUCKET/#" names.txt | gcloud storage cp --read-paths-from-stdin DESTINATION`',
    },
    'cos-migration': {
      title: 'COS Migration 的 error.log',
      hides: [noSizes, '整个运行的统计数字在 `db/result.out` 中。'],
      retryNote: '再次启动 COS Migration：其数据库中已有的文件会跳过。它支持以地址列表作为源端。',
    },
    coscli: {
      title: 'COSCLI 的 error.report',
      hides: [noTimesNorSizes],
      retryNote: '未发现 COSCLI 有支持列表的选项：请再次执行 `sync`。',
    },
    qshell: {
      title: 'qshell 的失败列表',
      unknown: '每行都与您提供的输入行一致：第一个制表符之前的内容视为文件名。',
      hides: [noTimesNorSizes],
    },
    bos: {
      title: 'BOS 迁移工具的列表',
      hides: [
        '除列表名称之外没有失败原因：src_not_found.log、migrate_failed.log、dst_not_match.log、redo_list.log 或 unsent.log。',
        noSizes,
      ],
    },
    obsutil: {
      title: 'obsutil 的失败报告',
      unknown: '官方文档没有说明每行的格式，因此最后一列视为失败原因，第一列视为文件名。',
      hides: ['超过 30 MB 的报告会在另一个文件中继续。'],
    },
    'juicefs-log': {
      title: 'juicefs sync 的日志',
      hides: [noSizes, '含有 `: ` 的文件名可能被错误截断；目的端的断点记录中有完整的文件名。'],
    },
    'juicefs-checkpoint': {
      title: 'juicefs sync 的断点记录',
      hides: ['没有失败原因：原因在该次运行的日志中。'],
      retryNote: '使用断点记录再次启动，会重试失败的 Key。',
    },
    's5cmd-text': {
      title: 's5cmd 的错误输出',
      hides: [noTimesNorSizes],
    },
    's5cmd-json': {
      title: 's5cmd 的 JSON 错误输出',
      hides: [noTimesNorSizes],
    },
    'mc-json': {
      title: 'MinIO 客户端的 JSON 错误输出',
      unknown: '官方文档没有说明文件名在哪里，因此保留在报错中。',
      hides: ['既没有时间，也没有文件大小，文件名也无法可靠地读取。'],
      retryNote: 'MinIO 客户端不支持列表：请再次执行 `mirror`。',
    },
    names: {
      title: '文件名列表',
      hides: [withLog],
    },
    'json-lines': {
      title: '每行一个 JSON 对象（JSON Lines）',
      unknown: '没有文档说明这种格式，因此将常见名称的字段视为文件名和报错。如果不对，请指定相应的字段。',
    },
    table: {
      title: '表格',
      unknown: '没有文档说明这种格式，因此最后一列视为失败原因，第一列视为文件名。',
    },
    'any-log': {
      title: '日志',
      unknown: '无法识别这种格式，因此每一行视为一条日志，不提取文件名。',
    },
  },
  meanings: {
    'no-reason': '列表中没有失败原因',
    'no-answer': '没有 HTTP 响应',
    'no-status': '没有状态码',
    'list-name-alone': '除列表名称之外没有失败原因',
    'only-in-destination': '只存在于目的端',
    'only-in-source': '只存在于源端',
    different: '源端与目的端不同',
    'not-compared': '因出错而未能比较',
  },
  counts: {
    rows: { one: '1 行', many: '{count} 行' },
    names: { one: '1 个文件名', many: '{count} 个文件名' },
  },
  headline: {
    none: '没有失败记录',
    unknown: '{rows}，没有已知错误',
    known: {
      one: '{rows}中的 {share}% 已识别，共 1 种错误',
      many: '{rows}中的 {share}% 已识别，共 {count} 种错误',
    },
  },
  notes: {
    'only-good': '这份列表中没有失败记录：已复制的文件有 {copied}，跳过的文件有 {left}。',
    'no-failure': '这份列表中没有失败记录。',
    gb18030: '列表不是 UTF-8，已按 GB18030（Windows 的中文编码）读取。',
    'utf-16': '列表是 UTF-16（PowerShell 的输出编码）；文件名按 UTF-8 显示和保存。',
    unreadable: '有些行既不是 UTF-8 也不是 GB18030：其中的文件名以替换字符显示，但保存时保持原样。',
    'mixed-line-ends': '有些行以 CR LF 结尾，有些行以 LF 结尾；两者都视为换行。',
    'long-document': '文档超过 64 MB，没有读取。',
    'long-records': {
      one: '1 条记录超过 1 MB：只读取了开头部分。',
      many: '{count} 条记录超过 1 MB：只读取了开头部分。',
    },
    'too-many-messages': '不同的报错超过 20,000 种；之后出现的报错合并计数。',
    'too-many-objects': '文件过多，内存无法全部记录：之后出现的每一行计为一个文件。',
    disagreeing: {
      one: '1 种报错的各行对应不同的页面；显示的是抽查的行中多数对应的页面。',
      many: '{count} 种报错的各行对应不同的页面；显示的是抽查的行中多数对应的页面。',
    },
    sharing: {
      one: '1 种少见的报错没有单独搜索，而是沿用了另一种报错的页面；两者的差异只在于本站没有收录的词。',
      many: '{count} 种少见的报错没有单独搜索，而是沿用了另一种报错的页面；两者的差异只在于本站没有收录的词。',
    },
    recovered: {
      one: '1 个文件在较早的尝试中失败，之后不再失败；不计入结果。',
      many: '{count} 个文件在较早的尝试中失败，之后不再失败；不计入结果。',
    },
  },
  problems: {
    empty: '文件是空的。如果没有失败文件，有些工具会生成空列表，有些则不生成列表。',
    office: '这是办公软件的工作簿或文档。请将工作表另存为“CSV UTF-8”，再添加该文件。',
    pdf: '这是 PDF。请添加生成它的列表或日志，或者将其中的文字复制到文件中。',
    image: '这是图片。请改为复制列表或日志的文字。',
    packed: '不支持这种压缩格式。请先解压，再添加其中的文件；gzip 和 zip 可以直接读取。',
    parquet: '这是 Parquet 文件。请导出为 CSV，例如使用 DuckDB：`COPY (SELECT * FROM "list.parquet") TO "list.csv"`。',
    binary: '这不是文本。如果是开头没有 BOM 的 UTF-16 列表，请另存为 UTF-8。',
    'packed-twice': '这是压缩包中的压缩包：请先解压外层的压缩包。',
    'gzip-cut': 'gzip 文件不完整或已损坏（{fault}）。能够解压的部分已计入；请重新复制该文件。',
    'zip-cut': '压缩包不完整或已损坏。能够解压的部分已计入；请重新复制该文件。',
    'cut-short': '文件未能读到末尾（{fault}）。已读取的部分已计入。',
    'not-there': '没有这个文件。',
    changing: '文件在读取过程中发生了变化：请在工具运行结束后重新读取。',
  },
  faults: {
    'no-memory': '内存不足：请关闭其他标签页或程序，或者分成几部分读取',
    changed: '文件在选择之后被修改或移动：请重新选择',
  },
  retryFormats: {
    'data-online-migration': {
      title: '在线迁移服务的清单',
      use: '将 `manifest.json` 和各个 `.csv.gz` 文件上传到 OSS 或 S3 的 Bucket，然后新建数据地址，将 manifest.json 的地址填为清单。',
      unsure: '官方文档没有列出 manifest.json 的全部字段：启动任务之前，请对照该文档检查文件。',
    },
    'http-list': {
      title: '旧版控制台的链接列表',
      use: '将其上传到 OSS 的 Bucket，然后在 HTTP/HTTPS 数据地址中填写其位置。',
    },
    'ossimport-http-list': {
      title: 'ossimport 的 HTTP 列表',
      use: '设置 `srcType=http`，并将 `httpListFilePath` 设为该文件；文件名接在 `destPrefix` 之后。',
    },
    'ossutil-object-file': {
      title: 'ossutil 1.x 的对象列表文件',
      use: '`ossutil restore oss://BUCKET --object-file ossutil-objects.txt --encoding-type url`；`set-meta` 也支持，`cp` 不支持。',
    },
    'ossutil-files-from': {
      title: 'ossutil 2.x 的文件列表',
      use: `\`ossutil cp -r SOURCE oss://BUCKET/ --files-from ossutil-files-from.txt\`；${belowSource}。`,
    },
    rclone: {
      title: 'rclone 的文件列表',
      use: `\`rclone copy SOURCE: DEST: --files-from-raw rclone-files.txt --no-traverse\`；${belowSource}。`,
    },
    'rclone-nul': {
      title: 'rclone 1.75 及以上版本的文件列表，适用于含换行符的文件名',
      use: `\`rclone copy SOURCE: DEST: --files-from0 rclone-files0.txt --no-traverse\`；${belowSource}。`,
    },
    azcopy: {
      title: 'AzCopy 的文件列表',
      use: `\`azcopy copy SOURCE DEST --list-of-files azcopy-files.txt\`；${belowSource}，不存在的文件会跳过，没有任何提示。`,
    },
    's3-batch': {
      title: 'S3 Batch Operations 的 manifest',
      use: '作为 CSV manifest 使用，列为 Bucket 和 Key。',
    },
    'google-manifest': {
      title: 'Storage Transfer Service 的 manifest',
      use: '作为任务的 manifest 使用；文件名是相对于 Bucket 和文件夹的。',
    },
    qshell: {
      title: 'qshell 的失败列表',
      use: '用 `-i` 传给同一条命令，每一行只读取到错误标记之前。',
    },
    s5cmd: {
      title: 's5cmd 的命令',
      use: '执行 `s5cmd run s5cmd-commands.txt`。',
      unsure: '文件中是 s5cmd 输出过的命令，请先用几行试一试。',
    },
    juicefs: {
      title: 'juicefs sync 的文件列表',
      use: '执行 `juicefs sync SOURCE DEST --files-from juicefs-files.txt`。',
    },
    names: {
      title: '文件名，每行一个',
      use: '用于您自己的脚本。',
    },
    csv: {
      title: 'CSV，含文件名和失败原因',
      use: '用于电子表格或脚本，可以保存任何文件名。',
    },
    jsonl: {
      title: 'JSON Lines，含文件名和失败原因',
      use: '用于脚本。',
    },
  },
  written: '{names}。{use}',
  nothingToWrite: '没有可以保存的内容。',
  refusals: {
    'line-feed': '文件名含换行符，这种列表无法表示',
    tab: '文件名含制表符，这种列表无法表示',
    space: '文件名含空格，这种列表无法表示',
    comment: '文件名以 `#` 或 `;` 开头，工具会视为注释',
    'edge-space': '文件名的开头或结尾有空格，工具会将其去掉',
    'not-below': '文件名不以要去掉的部分开头',
    'not-utf-8': '文件名不是这种列表要求的 UTF-8 编码',
    nul: '文件名含 NUL 字符，而这种列表以 NUL 分隔文件名',
  },
  warnings: {
    refused: '未写入 {names}：{why}。第一个是 {first}。',
    unnamed: { one: '1 行没有指明文件，无法写入。', many: '{count} 行没有指明文件，无法写入。' },
    gb18030: '文件名与列表一致，以 GB18030 编码保存；多数工具要求 UTF-8。',
    assumed: '没有文档说明这份列表的格式，使用之前请确认文件名正确。',
    signed: '地址中含有签名：在签名过期之前，任何得到这份列表的人都能读取这些文件。',
    forgotten: '文件过多，内存无法全部记录：其中有些文件的失败原因可能已经改变。',
  },
};
