/** One compressed list of an inventory. */
export interface InventoryFile {
  readonly key: string;
  readonly size: number;
  readonly md5: string;
}

/** The name of a file of a list that is divided into several. */
export function nameOfPart({ file }: { readonly file: string }, part: number): string {
  return part === 0 ? file : file.replace(/(\.\w+)$/, `-${part + 1}$1`);
}

/** The manifest of an inventory made by hand: which columns its lists have, and which lists there are. */
export function manifestOf(bucket: string, files: readonly InventoryFile[]): string {
  const manifest = {
    fileFormat: 'CSV',
    fileSchema: 'Bucket, Key',
    sourceBucket: bucket,
    files: files.map(({ key, size, md5 }) => ({ key, size, MD5checksum: md5 })),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
