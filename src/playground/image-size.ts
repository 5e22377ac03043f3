import { crc32, inflateSync } from 'node:zlib';

/** In pixels. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

const PNG_SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
/** Values in a pixel by colour type: grey, colours, palette, grey and colours with transparency. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** More pixels than a picture may have here would only be unpacked to be refused. */
const LARGEST_UNPACKED = 256 * 1024 * 1024;

/** The size of a PNG or JPEG picture; undefined where the bytes are no whole picture of these kinds. */
export function imageSize(bytes: Buffer): ImageSize | undefined {
  try {
    return bytes.subarray(0, 8).equals(PNG_SIGNATURE) ? pngSize(bytes) : jpegSize(bytes);
  } catch {
    // Cut short, or not packed as it claims.
    return undefined;
  }
}

/** Every chunk's checksum is checked, and the pixels are unpacked. https://www.w3.org/TR/png-3/#5Chunk-layout */
function pngSize(bytes: Buffer): ImageSize | undefined {
  const packed: Buffer[] = [];
  for (let at = PNG_SIGNATURE.length; ; ) {
    const length = bytes.readUInt32BE(at);
    const kind = bytes.toString('latin1', at + 4, at + 8);
    const end = at + 8 + length;
    if (crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) return undefined;
    if (kind === 'IDAT') packed.push(bytes.subarray(at + 8, end));
    if (kind === 'IEND') break;
    at = end + 4;
  }
  const unpacked = inflateSync(Buffer.concat(packed), { maxOutputLength: LARGEST_UNPACKED });
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const bitsPerPixel = (bytes[24] ?? 0) * (CHANNELS[bytes[25] ?? 0] ?? 0);
  // Each row begins with the number of its filter. An interlaced picture has more rows, never fewer bytes.
  const rows = (1 + Math.ceil((width * bitsPerPixel) / 8)) * height;
  return bitsPerPixel > 0 && rows > 0 && unpacked.length >= rows ? { width, height } : undefined;
}

/** From the frame header that precedes the pixels; the picture has to reach its end marker. https://www.w3.org/Graphics/JPEG/itu-t81.pdf */
function jpegSize(bytes: Buffer): ImageSize | undefined {
  if (bytes.readUInt16BE(0) !== 0xffd8 || bytes.lastIndexOf(Buffer.from('ffd9', 'hex')) < 4) return undefined;
  for (let at = 2; bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}
