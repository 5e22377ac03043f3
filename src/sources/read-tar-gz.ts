import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createGunzip } from 'node:zlib';
import { createTarDecoder } from 'modern-tar';
import { type Choose, type Entry, explainArchive, type Files } from './archive-entry.ts';
import { createCounter, type Limits } from './limits.ts';

/** Bytes of headers and padding beside those of the files, for each file. */
const PADDING = 4096;

/** Reads the chosen files of a .tar.gz archive, piece by piece: what it unpacks to is never in memory as a whole. */
export async function readTarGz(
  where: string,
  archive: Buffer,
  choose: Choose,
  limits: Limits,
): Promise<Files> {
  const count = createCounter(where, limits);
  const countAll = createCounter(where, {
    ...limits,
    unpacked: limits.unpacked + limits.files * PADDING,
    files: Number.POSITIVE_INFINITY,
  });
  const files = new Map<string, Buffer>();
  const decoder = createTarDecoder({ strict: true });
  const feed = async (): Promise<void> => {
    const writer = decoder.writable.getWriter();
    for await (const chunk of Readable.from([archive]).pipe(createGunzip())) {
      countAll(chunk.length);
      await writer.write(chunk);
    }
    await writer.close();
  };
  const take = async (): Promise<void> => {
    for await (const { header, body } of decoder.readable) {
      const wanted = choose({ path: header.name, kind: kindOf(header.type) });
      count(header.size);
      if (wanted) files.set(header.name, await buffer(body));
      else await body.cancel();
    }
  };
  try {
    // Whichever fails first says why; the other one would wait for it.
    await Promise.all([feed(), take()]);
  } catch (failure) {
    throw explainArchive(where, failure);
  }
  return files;
}

function kindOf(type: string | undefined): Entry['kind'] {
  if (type === 'directory') return 'folder';
  return type === 'file' || type === undefined ? 'file' : 'link';
}
