import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Makes a release on a machine with another clock and language, and returns its files. */
function release(folder: string, env: NodeJS.ProcessEnv): Map<string, Buffer> {
  execFileSync(process.execPath, ['src/build/release.ts', folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...env },
  });
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
}

test('two releases of one commit are the same, byte for byte, and their sums are right', () => {
  const folders = ['a', 'b'].map((name) => mkdtempSync(join(tmpdir(), `${name}-`)));
  try {
    const [first, second] = [
      release(folders[0] ?? '', { TZ: 'America/Los_Angeles', LC_ALL: 'C' }),
      release(folders[1] ?? '', { TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8' }),
    ];
    const names = [...first.keys()];
    expect(names.map((name) => name.replace(/-\d[\d.]*\.tgz$/, '-VERSION.tgz')).sort()).toEqual([
      'NOTES.md',
      'SHA256SUMS',
      'oss-migration-troubleshooter-VERSION.tgz',
      'oss-migration-troubleshooter.html',
      'oss-migration-troubleshooter.zh.html',
      'oss-migration-troubleshooter.zip',
    ]);
    for (const name of names) expect(first.get(name)?.equals(second.get(name) ?? Buffer.of()), name).toBe(true);
    const sums = (first.get('SHA256SUMS') ?? '').toString().trim().split('\n');
    expect(sums).toHaveLength(names.length - 1);
    for (const sum of sums) {
      const [hash, name = ''] = sum.split('  ');
      expect(
        createHash('sha256')
          .update(first.get(name) ?? '')
          .digest('hex'),
        name,
      ).toBe(hash);
    }
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true });
  }
});
