import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { fromBufferPromise, type Entry as ZipEntry } from 'yauzl';
import { type Choose, type Entry, explainArchive, type Files } from './archive-entry.ts';
import { createCounter, type Limits } from './limits.ts';

/** Bits of a Unix file mode that tell a link from a file. */
const [TYPE, PLAIN] = [0o170000, 0o100000];

/** Reads the chosen files of a .zip archive. Its sizes and check sums have to be true. */
export async function readZip(
  where: string,
  archive: Buffer,
  choose: Choose,
  limits: Limits,
): Promise<Files> {
  const count = createCounter(where, limits);
  const files = new Map<string, Buffer>();
  try {
    // Names are judged by `choose`, in the same way as those of other archives.
    const zip = await fromBufferPromise(archive, { lazyEntries: true, decodeStrings: false });
    for await (const entry of zip.eachEntry()) {
      const path = nameOf(entry);
      const wanted = choose({ path, kind: kindOf(path, entry) });
      count(wanted ? entry.uncompressedSize : 0);
      if (!wanted) continue;
      const bytes = await buffer(await zip.openReadStreamPromise(entry));
      if (crc32(bytes) !== entry.crc32) throw new Error(`the check sum of ${path} is wrong`);
      files.set(path, bytes);
    }
  } catch (failure) {
    throw explainArchive(where, failure);
  }
  return files;
}

function nameOf({ fileName }: { readonly fileName: unknown }): string {
  return Buffer.isBuffer(fileName) ? fileName.toString('utf8') : String(fileName);
}

function kindOf(path: string, { externalFileAttributes }: ZipEntry): Entry['kind'] {
  const type = (externalFileAttributes >>> 16) & TYPE;
  if (path.endsWith('/')) return 'folder';
  return type === 0 || type === PLAIN ? 'file' : 'link';
}
