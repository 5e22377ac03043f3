import { getMimeType } from 'hono/utils/mime';
import { ApiError, badRequest } from './api-error.ts';
import { type FileKind, findFile, type StoredFile } from './file-store.ts';
import { imageSize } from './image-size.ts';
import type { Call } from './method.ts';
import type { MessageContent } from './objects.ts';
import type { Telegram } from './telegram.ts';

/** https://core.telegram.org/bots/api#sending-files, in bytes. */
const LARGEST_PHOTO = 10 * 1024 * 1024;
const LARGEST_FILE = 50 * 1024 * 1024;
/** https://core.telegram.org/bots/api#sendphoto, in pixels. */
const LARGEST_PERIMETER_HALF = 10_000;
const LARGEST_RATIO = 20;

/** A picture or file for a message: uploaded, attached, or sent before. Throws an ApiError where Telegram would refuse it. */
export async function takeMedia(
  telegram: Telegram,
  kind: FileKind,
  given: File | string,
  { uploads }: Pick<Call, 'uploads'>,
): Promise<Pick<MessageContent, 'photo' | 'document'>> {
  const uploaded = typeof given === 'string' ? attachment(given, uploads) : given;
  const file =
    uploaded === undefined
      ? findSent(telegram, kind, String(given))
      : telegram.files.put(await readUpload(kind, uploaded));
  return kind === 'Photo' ? { photo: [photoSize(file)] } : { document: document(file) };
}

function attachment(given: string, uploads: ReadonlyMap<string, File>): File | undefined {
  if (!given.startsWith('attach://')) return undefined;
  const file = uploads.get(given.slice('attach://'.length));
  if (file === undefined) throw badRequest('wrong file identifier/HTTP URL specified');
  return file;
}

function findSent({ files }: Telegram, kind: FileKind, id: string): StoredFile {
  if (id === '') throw badRequest(`there is no ${kind.toLowerCase()} in the request`);
  // Telegram would fetch the address; this one reaches nobody.
  if (/^https?:\/\//i.test(id)) throw badRequest('failed to get HTTP URL content');
  return findFile(files, id, kind);
}

async function readUpload(kind: FileKind, file: File) {
  if (file.size === 0) throw badRequest('file must be non-empty');
  if (file.size > LARGEST_FILE) throw new ApiError(413, 'Request Entity Too Large');
  if (kind === 'Photo' && file.size > LARGEST_PHOTO)
    throw badRequest(
      `file of size ${file.size} bytes is too big for a photo; the maximum size is ${LARGEST_PHOTO} bytes`,
    );
  const bytes = Buffer.from(await file.arrayBuffer());
  if (kind === 'Photo') return { kind, ...checkPhoto(bytes), bytes };
  const name = file.name.replace(/^.*[/\\]/, '') || 'file';
  return { kind, name, type: getMimeType(name)?.split(';')[0] ?? 'application/octet-stream', bytes };
}

/** Telegram keeps pictures as JPEG; here they stay what they were. */
function checkPhoto(bytes: Buffer) {
  const size = imageSize(bytes);
  if (size === undefined) throw badRequest('IMAGE_PROCESS_FAILED');
  const { width, height } = size;
  const ratio = Math.max(width, height) / Math.min(width, height);
  if (width + height > LARGEST_PERIMETER_HALF || !(ratio <= LARGEST_RATIO))
    throw badRequest('PHOTO_INVALID_DIMENSIONS');
  return bytes[0] === 0x89
    ? { name: 'photo.png', type: 'image/png' }
    : { name: 'photo.jpg', type: 'image/jpeg' };
}

function reference({ id, uniqueId, bytes }: StoredFile) {
  return { file_id: id, file_unique_id: uniqueId, file_size: bytes.length };
}

function photoSize(file: StoredFile) {
  return { ...reference(file), ...(imageSize(file.bytes) ?? { width: 0, height: 0 }) };
}

function document(file: StoredFile) {
  return { ...reference(file), file_name: file.name, mime_type: file.type };
}
