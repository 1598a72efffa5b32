import type { Concept } from './concept.ts';

/**
 * The ideas that descriptions of a failed migration are made of. Two texts speak of the same
 * failure when they share these, whatever words and language they use.
 */
export const concepts: readonly Concept[] = [
  // What it is about.
  {
    name: 'oss',
    bits: 0,
    role: 'storage',
    words:
      'oss|aliyun|alibaba cloud|ali cloud|alibaba|aliyuncs|aliyunoss|ram user|ram role|ram policy|ossimport|ossutil|ossbrowser|oss2|ossexception|阿里云|阿里|对象存储',
  },
  // One store each: what is said of one is not said of another.
  {
    name: 'store: s3',
    bits: 0,
    role: 'storage',
    words: 's3|amz|amazons3|s3a|s3n|minio|s3exception|amazons3exception|亚马逊',
  },
  {
    name: 'store: azure',
    bits: 0,
    role: 'storage',
    words: 'azcopy|azure blob|azure storage|blob storage|blobstorageexception',
  },
  {
    name: 'store: gcs',
    bits: 0,
    role: 'storage',
    words: 'gcs|gsutil|googleapi|googleapis|usagelimits|storageexception|google cloud storage|谷歌云|谷歌',
  },
  { name: 'store: cos', bits: 0, role: 'storage', words: 'cos|qcloud|myqcloud|coscmd|cosfs|腾讯云' },
  { name: 'store: bos', bits: 0, role: 'storage', words: 'bos|bcebos|baidu|bce|百度云|百度' },
  { name: 'store: kodo', bits: 0, role: 'storage', words: 'kodo|qiniu|qiniucs|clouddn|qshell|七牛云|七牛' },
  { name: 'store: uss', bits: 0, role: 'storage', words: 'upyun|upaiyun|uss|又拍云|又拍' },
  { name: 'store: ks3', bits: 0, role: 'storage', words: 'ks3|ksyun|金山云' },
  {
    name: 'provider',
    bits: 0,
    role: 'storage',
    words:
      'obs|myhuaweicloud|boto|boto3|botocore|amazonaws|rclone|datax|s3cmd|s5cmd|juicefs|s3sync|s3fs|s3proxy|ossfs|obsutil|华为云|云存储',
  },
  {
    name: 'migrate',
    bits: 0,
    role: 'storage',
    words:
      'migrate|migration|migrating|online migration|data transport|transport job|import job|hcs mgw|mgw|mgwutil|failed list|failed file list|http list|https list|url list|list of links|迁移|搬迁|迁到|迁|失败列表|失败文件列表',
  },
  { name: 'bucket', bits: 0, role: 'storage', words: 'bucket|存储桶|存储空间|桶' },
  { name: 'object', bits: 1, role: 'matter', words: 'object|file|blob|对象|文件|物件|档案|资源|数据|内容|图片|视频' },
  { name: 'source', bits: 1, role: 'matter', words: 'source|origin|源文件|源|来源' },
  {
    name: 'destination',
    bits: 1,
    role: 'matter',
    words: 'destination|target|dest|dst|目标文件|目标',
  },

  {
    name: 'source',
    bits: 1,
    role: 'storage',
    words: 'source bucket|source address|data address|源端|源站|源地址|源数据|源桶|数据地址',
  },
  {
    name: 'destination',
    bits: 1,
    role: 'storage',
    words: 'destination bucket|target bucket|destination address|目标端|目的端|目的地址|目的地|目标桶',
  },

  // What went wrong, in general.
  {
    name: 'trouble',
    bits: 1,
    role: 'trouble',
    words:
      'fail|error|cant|not|no|invalid|problem|refuse|reject|impossible|never|失败|出错|报错|错误|异常|无法|不能|不了|没法|不可以|不通过|未通过|没通过|没有通过|打不开|拉不下来|读不出|读不了|传不上|没有|没|未|不出来|不支持|不允许|带不过来|拒绝',
  },
  {
    name: 'why',
    bits: 0,
    role: 'trouble',
    words:
      'why|what do|what is wrong|how to fix|为什么|为啥|怎么办|怎么处理|如何处理|怎么解决|如何解决|什么意思|什么原因|怎么回事|what now|what should i do|what to do',
  },
  {
    name: 'success',
    bits: 0,
    role: 'calm',
    words: 'succeed|success|successful|successfully|passed|passed all|ok|done|all good|finished|成功|通过|已完成',
  },
  {
    name: 'how-to',
    bits: 0,
    role: 'query',
    words:
      'price|pricing|cost|fee|free of charge|how much|how long|how many|how do i create|how do we|how can we|what is|what are|如何把|怎么把|how to create|how to upload|how to set|how do i set|how to change|how to add|how to edit|how to enable|how to configure|how to use|how to delete|how to give|which region|difference between|best practice|explained|tutorial|guide|价格|费用|收费|多少钱|计费|多久|怎么创建|如何创建|如何查看|怎么查看|如何上传|怎么上传|如何设置|怎么设置|怎么给|如何给|设置|命令|区别',
  },

  // Access.
  { name: '403', bits: 4, role: 'trouble', words: '403' },
  {
    name: 'denied',
    bits: 3,
    role: 'trouble',
    words:
      'denied|deny|forbidden|unauthorized|not authorized|not allowed|no permission|lost permission|lost access|no access|没有权限|没权限|无权限|无权|权限不足|权限不够|无访问权限|被拒绝|拒绝访问|禁止访问|被拒',
  },
  {
    name: 'permission',
    bits: 2.5,
    words: 'permission|right|authorization|policy|acl|ram|权限|授权|策略|子账号',
  },
  {
    name: 'credentials',
    bits: 2.5,
    words: 'access key|accesskey|accesskeyid|credential|secret|token|密钥|秘钥|凭证',
  },
  {
    name: 'temporary credentials',
    bits: 4,
    words: 'sts|temporary credential|temporary key|临时凭证|临时密钥|临时令牌',
  },
  { name: 'signature', bits: 3, words: 'signature|签名' },
  { name: 'clock', bits: 4, words: 'clock|clock skew|ntp|时钟|服务器时间|系统时间|时间相差|时间慢|时间快|时间不准' },
  {
    name: 'overdue',
    bits: 4,
    role: 'trouble',
    words: 'overdue|debt|arrears|unpaid|unpaid bill|not paid|forgot to pay|欠费',
  },
  { name: 'expired', bits: 2.5, role: 'trouble', words: 'expire|过期|到期|失效' },
  { name: 'hotlink', bits: 4, role: 'trouble', words: 'hotlink|referer|防盗链' },

  // Archive.
  { name: 'archive', bits: 4, words: 'archive|archival|cold|freeze|冷冻' },
  {
    name: 'archive',
    bits: 4,
    role: 'storage',
    words:
      'glacier|cold archive|coldarchive|deep archive|deep cold archive|cold storage|archive tier|archive storage|archive class|archive object|archive bucket|归档|冷归档|深度冷归档|低温归档|冻结|冷存储|封存|归档存储',
  },
  {
    name: 'restore',
    bits: 3,
    words: 'restore|rehydrate|rehydration|thaw|unfreeze|defrost|解冻|取回|恢复|还原',
  },
  { name: 'read', bits: 1, words: 'read|readable|open|access|读取|读|打开|访问' },

  // Reading from the source.
  { name: 'downloader', bits: 5, role: 'matter', words: 'downloader|下载器' },
  { name: 'download', bits: 2, words: 'download|fetch|下载' },
  { name: 'stream', bits: 4, words: 'input stream|输入流' },
  { name: 'stream', bits: 2.5, words: 'stream|数据流|串流' },
  {
    name: 'throttle',
    bits: 4,
    role: 'trouble',
    words:
      'throttle|rate limit|rate limited|limit rate|limit the rate|limit the request rate|speed limit|limit the speed|limit speed|request rate|limit the traffic|limit traffic|traffic limit|bandwidth limit|limit the download|download limit|429|limit our request|limit the request|limit request|too many request|slow the job down|reduce the speed|lower the speed|限流|限速|限频|流控|流量限制|限制流量|限制下载|下载限制|被限制|被限|限制了|频率过高|请求数过多|请求过多|请求太多|访问太频繁',
  },
  { name: 'test domain', bits: 4, words: 'test domain|测试域名' },
  { name: 'limit', bits: 2, role: 'trouble', words: 'limit|quota|cap|限制|额度|上限|用完' },
  { name: 'traffic', bits: 2, words: 'traffic|bandwidth|流量|大流量|带宽' },
  { name: 'speed', bits: 1.5, words: 'speed|rate|速度|速率' },

  // Comparing both sides.
  { name: 'check', bits: 1.5, words: 'check|verify|verification|validation|compare|校验|检查|验证|核对|比对' },
  { name: 'size', bits: 2.5, words: 'size|大小|尺寸' },
  { name: 'content length', bits: 4, words: 'content length|length|长度|内容长度' },
  { name: 'checksum', bits: 3, words: 'checksum|md5|crc|crc64|etag' },
  {
    name: 'differ',
    bits: 3,
    role: 'trouble',
    words:
      'differ|different|mismatch|inconsistent|not match|not the same|not same|not equal|not identical|不一致|不相同|不同|不匹配|不符|不相等|不一样|对不上',
  },
  {
    name: 'changing',
    bits: 3,
    role: 'trouble',
    words:
      'modify|change|edit|rotate|rotation|revoke|disable|update|written|being written|growing|grow|keep growing|overwritten after|被修改|修改了|又被修改|更新|有更新|写入|一直在写|还在写|正在写|边写|持续写入|变化|改动|变了|改了|动过|改过|收紧|轮换|禁用|更换',
  },
  {
    name: 'newer',
    bits: 4,
    role: 'trouble',
    words: 'newer|newer than|later than|late than|more recent|later|较新|更新的|更晚|晚于|晚|比较新|新于|新',
  },
  {
    name: 'time',
    bits: 1,
    words: 'last modify|modification time|modify time|mtime|modify date|修改时间|更新时间|最后修改时间',
  },
  { name: 'overwrite', bits: 3, role: 'trouble', words: 'overwrite|overwritten|replace|覆盖|覆写|复盖' },
  { name: 'exists', bits: 2, words: 'already exist|exist|same name|already there|already at|已存在|存在|同名|已有' },
  {
    name: 'during',
    bits: 1.5,
    words: 'during|while the job|while the migration|while it|meanwhile|still running|过程中|期间|同时',
  },
  { name: 'asking', bits: 0, words: 'what|how|where|when|which|mean|need|know|是什么|怎么|如何|请问|吗|呢|了|的|用户' },
  { name: 'fresh', bits: 0, words: '新建|新版|新控制台|最新|重新|新增' },

  // Metadata.
  {
    name: 'metadata',
    bits: 4,
    role: 'matter',
    words:
      'metadata|meta data|user meta|user metadata|meta|custom metadata|custom header|元数据|元信息|元资料|中继资料|用户元数据|用户元信息|自定义元数据|自定义元信息|用户自定义元数据|用户自定义元信息|自定义头',
  },
  { name: 'header', bits: 2.5, role: 'matter', words: 'header|http header|头信息|文件头|请求头' },
  { name: 'characters', bits: 2, words: 'character|char|字符|字元|文字' },
  {
    name: 'encryption',
    bits: 1,
    words: 'encrypted|encryption|kms|sse|cmk|加密',
  },
  {
    name: 'special characters',
    bits: 4,
    role: 'trouble',
    words:
      'special character|illegal character|invalid character|chinese character|special char|non ascii|nonascii|non ascii character|unicode|emoji|chinese|umlaut|特殊符号|特殊字符|特殊字元|非法字符|中文|乱码',
  },

  // Cut connections.
  { name: 'connection', bits: 1.5, words: 'connection|network|socket|连接|网络|链路|线路' },
  {
    name: 'cut',
    bits: 2.5,
    role: 'trouble',
    words:
      'close|disconnect|drop|cut|cut off|interrupt|break|break off|broken|stop halfway|abort|传输中断|断开|关闭|中断|断线|断连|断了|断掉|就断|掉线',
  },
  {
    name: 'early',
    bits: 4,
    role: 'trouble',
    words:
      'premature|prematurely|pre maturely|early|too early|before the whole|before the file|before the object|before the download|before the transfer|before all byte|before complete|unexpected eof|提前|提早|过早|早期',
  },
  {
    name: 'idle',
    bits: 3,
    role: 'trouble',
    words: 'idle|inactive|nothing sent|nothing was sent|no data|空闲|没有数据|无数据|没有收发|没有传输|间隔',
  },
  {
    name: 'minute',
    bits: 2,
    words: 'minute|a minute|one minute|more than one minute|60 second|分钟|1分钟|一分钟|超过1分钟|超过一分钟',
  },
  {
    name: 'incomplete',
    bits: 3,
    role: 'trouble',
    words:
      'incomplete|truncated|truncate|halfway|half way|不完整|不全|一半|in the middle|一部分|部分内容|没收完|没有下载完整|没有传完|没传完|没下载完|没下完',
  },
  { name: 'whole', bits: 1.5, words: 'whole|entire|complete|完整|整个' },
  {
    name: 'fewer bytes',
    bits: 4,
    role: 'trouble',
    words:
      'fewer byte|few byte|less byte|byte missing|fewer|expected and received|received and expected|少于|字节数少于|缺少字节|字节数不够|字节不够|字节数对不上|字节对不上|字节数不一致',
  },
  { name: 'body', bits: 3, role: 'matter', words: 'message body|body|消息体|消息正文|响应体|正文' },
  { name: 'end', bits: 1.5, words: 'end|结束|终止' },
  { name: 'slow', bits: 2, words: 'slow|latency|slow network|slow line|慢|延迟高|延迟|网速' },

  // Other software that prints the same words.
  {
    name: 'other software',
    bits: 0,
    role: 'foreign',
    words:
      'windows|docker|dockerfile|git|github|gitlab|bitbucket|svn|npm|yarn|pnpm|pip|pypi|maven|gradle|composer|nuget|cargo|gem|apt|yum|dnf|helm|kubernetes|kubectl|kubelet|pod|probe|istio|jenkins|ansible|terraform|nginx|upstream|apache2|httpd|tomcat|iis|laravel|symfony|wordpress|wp|drupal|django|flask|rails|activerecord|flyway|liquibase|alembic|flywaydb|database|rds|sls|mns|polardb|maxcompute|odps|sqs|sns|bigquery|pubsub|identitymodel|eloquent|artisan|csrf|cors|selenium|webdriver|playwright|puppeteer|cypress|jest|mocha|pytest|junit|testng|assertionerror|assert|assertion|unit test|scrapy|crawler|scraper|spider|youtube|discord|telegram|slack|twitter|gmail|openai|gpt|cloudflare|recaptcha|xmlhttprequest|domexception|websocket|webpack|vite|react|vue|angular|eslint|sqlite|mysql|mariadb|postgres|postgresql|psql|psycopg2|sql|sqlstate|ora|mssql|sqlserver|mongodb|redis|rabbitmq|kafka|elasticsearch|jdbc|hibernate|cuda|gpu|pytorch|tensorflow|tensor|numpy|nltk|ffmpeg|alsa|bluetooth|camera|firmware|kernel|ext4|e2fsck|resize2fs|fsck|vmotion|vmware|kvm|qemu|mailbox|exchange online|active directory|ldap|xcode|xcodebuild|gcc|clang|linker|rustc|segfault|zip|unzip|gzip|gunzip|tar|rar|7z|jar|lambda|sts assumerole|assumerole|dynamodb|ec2|rdbms|spring|springframework|hresult|sqlconnection|invalidoperationexception|dotnet|excel|word document|unreal|unity|minecraft|bot|reddit|sentinel|微信|微博|数据库',
  },
];
