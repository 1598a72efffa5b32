import { expect, test } from 'vitest';
import { inlineHtml } from '../../src/site/markdown.ts';
import type { Urls } from '../../src/site/urls.ts';

const html = (markdown: string) => inlineHtml(markdown, {} as Urls);
const whole = (text: string) => `<span class="whole">${text}</span>`;

test('a short code with hyphens is in one piece', () => {
  expect(html('Set `--version-id`.')).toBe('Set <code class="whole">--version-id</code>.');
  expect(html('Set `size`.')).toBe('Set <code>size</code>.');
});

test('a code that is too long for one piece breaks beside its options, never within the name of one', () => {
  expect(html('`-Ddfs.checksum.combine.mode=COMPOSITE_CRC`')).toBe(
    `<code>${whole('-Ddfs')}.checksum.combine.mode=COMPOSITE_CRC</code>`,
  );
  expect(html('`--manifest-entry-max=100000000`')).toBe(`<code>${whole('--manifest-entry-max')}=100000000</code>`);
  expect(html('`aliyun configure --profile <NAME> --mode MODE`')).toBe(
    `<code>aliyun configure ${whole('--profile')} &lt;NAME&gt; ${whole('--mode')} MODE</code>`,
  );
  expect(html('`oss-cn-hangzhou-internal.aliyuncs.com`')).toBe('<code>oss-cn-hangzhou-internal.aliyuncs.com</code>');
});
