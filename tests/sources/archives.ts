import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { packTar, type TarEntry } from 'modern-tar';

/** A file of an archive; where `is` says so, a link or a folder. `claims` is a size that the archive gives in place of the true one. */
export interface Packed {
  readonly path: string;
  readonly text?: string | Buffer;
  readonly is?: 'file' | 'symlink' | 'link' | 'directory';
  readonly claims?: number;
  readonly crc?: number;
}

/** A .tar.gz archive. */
export async function packTarGz(files: readonly Packed[]): Promise<Buffer> {
  const entries = files.map(({ path, text = '', is = 'file' }): TarEntry => {
    const body = Buffer.from(text);
    const isLink = is === 'symlink' || is === 'link';
    return {
      header: {
        name: path,
        size: is === 'file' ? body.length : 0,
        type: is,
        ...(isLink && { linkname: '../../etc/passwd' }),
      },
      ...(is === 'file' && { body: new Uint8Array(body) }),
    };
  });
  return gzipSync(await packTar(entries));
}

/** A .zip archive. */
export function packZip(files: readonly Packed[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { path, text = '', is = 'file', claims, crc } of files) {
    const plain = Buffer.from(text);
    const data = deflateRawSync(plain);
    const name = Buffer.from(path);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc ?? crc32(plain), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(claims ?? plain.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, data]);
    const rest = Buffer.alloc(14);
    const mode = is === 'symlink' ? 0o120777 : is === 'directory' ? 0o040755 : 0o100644;
    rest.writeUInt32LE(mode * 0x10000, 6);
    rest.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03'), common, rest, name]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06'), end]);
}
