import { createHash, randomBytes } from 'node:crypto';
import { extname } from 'node:path';
import { badRequest } from './api-error.ts';

export type FileKind = 'Photo' | 'Document';

/** A file that the bot has sent; its bytes stay as they came. */
export interface StoredFile {
  readonly kind: FileKind;
  readonly id: string;
  readonly uniqueId: string;
  /** Where it is downloaded: `photos/file_0.png`. */
  readonly path: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** Telegram's ids end in the number of their format. */
const ID_FORMAT = 4;

export type FileStore = ReturnType<typeof createFileStore>;

/** The files of one Telegram, under ids that no other one knows. */
export function createFileStore() {
  const byId = new Map<string, StoredFile>();
  const byPath = new Map<string, StoredFile>();
  return {
    put({ kind, name, type, bytes }: Pick<StoredFile, 'kind' | 'name' | 'type' | 'bytes'>): StoredFile {
      const file: StoredFile = {
        kind,
        id: Buffer.concat([randomBytes(50), Buffer.of(ID_FORMAT)]).toString('base64url'),
        uniqueId: createHash('sha256').update(kind).update(bytes).digest('base64url').slice(0, 16),
        path: `${kind.toLowerCase()}s/file_${byId.size}${extname(name)}`,
        name,
        type,
        bytes,
      };
      byId.set(file.id, file);
      byPath.set(file.path, file);
      return file;
    },

    get: (id: string): StoredFile | undefined => byId.get(id),

    at: (path: string): StoredFile | undefined => byPath.get(path),
  };
}

/** The file that an id stands for. Throws an ApiError where it stands for none of this kind. */
export function findFile(files: FileStore, id: string, kind: FileKind): StoredFile {
  const file = files.get(id);
  if (file === undefined) throw badRequest(explainUnknown(id));
  if (file.kind !== kind) throw badRequest(`can't use file of type ${file.kind} as ${kind}`);
  return file;
}

/** Telegram tells apart what is no id at all and what is one of nobody's files. */
function explainUnknown(id: string): string {
  const wrong = 'wrong remote file identifier specified';
  if (!/^[\w-]*=*$/.test(id)) return `${wrong}: Wrong character in the string`;
  const bytes = Buffer.from(id, 'base64url');
  if (id.replace(/=+$/, '').length % 4 === 1) return `${wrong}: Wrong padding length`;
  if (bytes.at(-1) !== ID_FORMAT) return `${wrong}: can't unserialize it. Wrong last symbol`;
  return 'wrong file identifier/HTTP URL specified';
}
