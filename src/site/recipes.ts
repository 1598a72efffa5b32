import { stringify } from 'yaml';
import type { Sign } from '../domain/catalogue/signs.ts';

/** What a recipe is made of. */
export interface RecipeParts {
  readonly signs: readonly Sign[];
  /** The permanent address of an error page. */
  readonly address: (id: string) => string;
  /** The address of `patterns.json`. */
  readonly patterns: string;
}

/** A file for an alerting or log tool. */
export interface Recipe {
  /** Its name below `recipes/`. */
  readonly file: string;
  /** The tool it is for, as it calls itself. */
  readonly tool: string;
  /** The key of its explanation among the words of the site. */
  readonly about:
    | 'prometheus'
    | 'loki'
    | 'vector'
    | 'fluentBit'
    | 'logstash'
    | 'lnav'
    | 'sls'
    | 'duckdb'
    | 'clickhouse'
    | 'spark'
    | 'ripgrep';
  readonly text: (parts: RecipeParts) => string;
}

/** The name under which every recipe counts what it recognises. */
const metric = 'oss_migration_errors_total';

/** All recipes, in the order of their list. */
export const recipes: readonly Recipe[] = [
  { file: 'prometheus-rules.yaml', tool: 'Prometheus, Alertmanager', about: 'prometheus', text: prometheus },
  { file: 'loki-rules.yaml', tool: 'Grafana Loki', about: 'loki', text: loki },
  { file: 'vector.yaml', tool: 'Vector', about: 'vector', text: vector },
  { file: 'fluent-bit.conf', tool: 'Fluent Bit', about: 'fluentBit', text: fluentBit },
  { file: 'logstash.conf', tool: 'Logstash', about: 'logstash', text: logstash },
  { file: 'lnav.json', tool: 'lnav', about: 'lnav', text: lnav },
  { file: 'sls.txt', tool: 'Simple Log Service (SLS)', about: 'sls', text: sls },
  { file: 'duckdb.sql', tool: 'DuckDB', about: 'duckdb', text: duckdb },
  { file: 'clickhouse.sql', tool: 'ClickHouse local', about: 'clickhouse', text: clickhouse },
  { file: 'spark.sql', tool: 'Spark SQL, MaxCompute', about: 'spark', text: spark },
  { file: 'ripgrep.sh', tool: 'ripgrep', about: 'ripgrep', text: ripgrep },
];

/** One rule for all errors: the label that a recipe of a log tool sets is the last part of the address. */
function prometheus({ address }: RecipeParts): string {
  return stringify({
    groups: [
      {
        name: 'oss-migration',
        rules: [
          {
            alert: 'OssMigrationError',
            expr: `sum by (error_id) (increase(${metric}[15m])) > 0`,
            labels: { severity: 'warning' },
            annotations: {
              summary: 'The migration reports {{ $labels.error_id }}',
              runbook_url: address('{{ $labels.error_id }}'),
            },
          },
        ],
      },
    ],
  });
}

function loki({ signs, address }: RecipeParts): string {
  const rules = signs.map(({ page, patterns }) => ({
    alert: 'OssMigrationError',
    expr: `sum(count_over_time({job="oss-migration"} |~ ${quoted(`(?i)${patterns.join('|')}`)} [15m])) > 0`,
    labels: { severity: 'warning', error_id: page },
    annotations: { summary: `The migration reports ${page}`, runbook_url: address(page) },
  }));
  return stringify({ groups: [{ name: 'oss-migration', rules }] }, { lineWidth: 0 });
}

/** The first sign that fits wins: the longest come first. */
function vector({ signs, address }: RecipeParts): string {
  const conditions = signs.map(({ page, patterns }, i) => {
    const test = `match(line, r'(?i)${patterns.map((pattern) => pattern.replaceAll("'", '\\x27')).join('|')}')`;
    return `${i === 0 ? 'if' : '} else if'} ${test} {\n  .error_id = ${quoted(page)}\n  .runbook_url = ${quoted(address(page))}`;
  });
  const source = `line = to_string(.message) ?? ""\n${conditions.join('\n')}\n}\n`;
  return stringify(
    {
      sources: { migration_log: { type: 'file', include: ['/var/log/oss-migration/*.log'] } },
      transforms: {
        name_errors: { type: 'remap', inputs: ['migration_log'], source },
        count_errors: {
          type: 'log_to_metric',
          inputs: ['name_errors'],
          metrics: [{ type: 'counter', field: 'error_id', name: metric, tags: { error_id: '{{error_id}}' } }],
        },
      },
      sinks: {
        prometheus: { type: 'prometheus_exporter', inputs: ['count_errors'], address: '127.0.0.1:9598' },
      },
    },
    { lineWidth: 0 },
  );
}

/** Each filter names the errors that no filter before it has named. */
function fluentBit({ signs, address }: RecipeParts): string {
  const filters = signs.map(
    ({ page, patterns }) => `[FILTER]
    Name       modify
    Match      oss-migration
    Condition  Key_does_not_exist error_id
    Condition  Key_value_matches log (?i)${patterns.join('|')}
    Add        error_id ${page}
    Add        runbook_url ${address(page)}
`,
  );
  return `[INPUT]
    Name  tail
    Path  /var/log/oss-migration/*.log
    Tag   oss-migration

${filters.join('\n')}
[OUTPUT]
    Name   stdout
    Match  oss-migration
`;
}

function logstash({ signs, address }: RecipeParts): string {
  const branches = signs.map(({ page, patterns }, i) => {
    const pattern = `(?i)${patterns.join('|')}`.replaceAll('/', '\\/');
    return `  ${i === 0 ? 'if' : 'else if'} [message] =~ /${pattern}/ {
    mutate { add_field => { "error_id" => "${page}" "runbook_url" => "${address(page)}" } }
  }`;
  });
  return `filter {\n${branches.join('\n')}\n}\n`;
}

/** A format for lines that begin with a time, as ossimport and most programs in Java write them. */
function lnav({ signs, address }: RecipeParts): string {
  const tags = signs.map(({ page, patterns }) => [
    page,
    { pattern: `(?i)${patterns.join('|')}`, description: address(page) },
  ]);
  const format = {
    title: 'Logs of migrations into OSS',
    description: 'Tags the lines that have an error page.',
    regex: {
      line: {
        pattern:
          '^\\[?(?<timestamp>\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}:\\d{2}(?:[.,]\\d{1,6})?)\\]?\\s+(?:\\[[^\\]]*\\]\\s+)*(?<level>\\w+)\\s+(?<body>.*)$',
      },
    },
    level: { error: 'ERROR', warning: 'WARN', info: 'INFO', debug: 'DEBUG', fatal: 'FATAL' },
    tags: Object.fromEntries(tags),
    sample: [{ line: '2026-01-02 10:00:00,123 [task-7] ERROR photos/a.jpg check size failed' }],
  };
  const file = { $schema: 'https://lnav.org/schemas/format-v1.schema.json', oss_migration_log: format };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** A query for each page, behind its address. */
function sls({ signs, address }: RecipeParts): string {
  return `${signs
    .map(({ page, patterns }) => {
      const test = `regexp_like(message, '(?i)${patterns.join('|').replaceAll("'", "''")}')`;
      return `-- ${address(page)}\n* | SELECT count(1) AS times WHERE ${test}`;
    })
    .join('\n\n')}\n`;
}

/** Lines that are alike are asked once, and the first pattern that fits names the page, as in all that reads patterns.json. */
function duckdb({ patterns }: RecipeParts): string {
  return `-- Counts the lines of a list by error page: duckdb < duckdb.sql
-- Get the patterns first: curl -O ${patterns}
-- Put your list in place of failed-list.txt. In a large one, count the column with the message instead of whole lines.
CREATE TEMP TABLE patterns AS
  SELECT one.page, one.priority, one.pattern, one.url
  FROM (SELECT unnest(patterns) AS one FROM read_json('patterns.json', maximum_object_size = 100000000));

CREATE TEMP TABLE lines AS
  SELECT line, count(*) AS times
  FROM read_csv('failed-list.txt', columns = {'line': 'VARCHAR'}, header = false, auto_detect = false, delim = '\x01', quote = '', escape = '')
  GROUP BY line;

SELECT coalesce(page, 'no page') AS page, sum(times)::BIGINT AS lines, any_value(url) AS url, min(line) AS example
FROM (
  SELECT line, times, arg_min(page, priority) AS page, arg_min(url, priority) AS url
  FROM lines LEFT JOIN patterns ON regexp_matches(line, pattern, 'i')
  GROUP BY line, times
)
GROUP BY 1
ORDER BY lines DESC;
`;
}

function clickhouse({ patterns }: RecipeParts): string {
  return `-- Counts the lines of a list by error page: clickhouse local < clickhouse.sql
-- Get the patterns first: curl -O ${patterns}
-- Put your list in place of failed-list.txt. In a large one, count the column with the message instead of whole lines.
WITH
  (
    SELECT groupArray((JSONExtractString(one, 'page'), '(?i)' || JSONExtractString(one, 'pattern')))
    FROM (SELECT arrayJoin(JSONExtractArrayRaw(json, 'patterns')) AS one FROM file('patterns.json', 'JSONAsString', 'json String'))
  ) AS patterns
SELECT if(page = '', 'no page', page) AS page, sum(times) AS lines, min(line) AS example
FROM (
  SELECT line, times, tupleElement(arrayFirst(one -> match(line, tupleElement(one, 2)), patterns), 1) AS page
  FROM (SELECT line, count() AS times FROM file('failed-list.txt', 'LineAsString', 'line String') GROUP BY line)
)
GROUP BY page
ORDER BY lines DESC;
`;
}

function spark({ patterns }: RecipeParts): string {
  return `-- Counts the lines of a list by error page: spark-sql -f spark.sql
-- Get the patterns first: curl -O ${patterns}
-- Put your list in place of failed-list.txt. In a large one, count the column with the message instead of whole lines.
-- MaxCompute: load both files into tables, patterns.json with the columns page, priority and pattern, and begin at the last query.
CREATE TEMPORARY VIEW patterns AS
  SELECT one.page, one.priority, one.pattern, one.url FROM (SELECT explode(patterns) AS one FROM json.\`patterns.json\`);

CREATE TEMPORARY VIEW lines AS
  SELECT value AS line, count(*) AS times FROM text.\`failed-list.txt\` GROUP BY value;

SELECT coalesce(page, 'no page') AS page, sum(times) AS lines, min(line) AS example
FROM (
  SELECT line, times, min_by(page, priority) AS page
  FROM lines LEFT JOIN patterns ON line RLIKE concat('(?i)', pattern)
  GROUP BY line, times
) AS found
GROUP BY 1
ORDER BY lines DESC;
`;
}

function ripgrep({ patterns }: RecipeParts): string {
  return `# Divides the lines of a list by whether an error page knows them: sh ripgrep.sh failed-list.txt
# Get the patterns first: curl -O ${patterns}
jq -r '.patterns[].pattern' patterns.json > patterns.txt
echo "Lines with a known message: $(rg --ignore-case --count --include-zero --file patterns.txt "$1")"
echo "Other lines, the first ten:"
rg --ignore-case --invert-match --max-count 10 --file patterns.txt "$1"
`;
}

/** A text between double quotes, as YAML, VRL and LogQL read it. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
