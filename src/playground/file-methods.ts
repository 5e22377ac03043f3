import { badRequest } from './api-error.ts';
import { type Method, method } from './method.ts';

/** https://core.telegram.org/bots/api#getfile, in bytes. */
const LARGEST_DOWNLOAD = 20 * 1024 * 1024;

/** The method that tells where a file is downloaded. */
export const fileMethods = {
  getFile: method('getFile', ({ files }, { file_id }) => {
    if (file_id === '') throw badRequest('file_id not specified');
    const file = files.get(file_id);
    if (file === undefined) throw badRequest('invalid file_id');
    if (file.bytes.length > LARGEST_DOWNLOAD) throw badRequest('file is too big');
    return {
      file_id,
      file_unique_id: file.uniqueId,
      file_size: file.bytes.length,
      file_path: file.path,
    };
  }),
} satisfies Record<string, Method>;
