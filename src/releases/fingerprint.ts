import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A text that is the same for directories whose files have the same names and bytes (SHA-256, hexadecimal). Hidden files and *.md, which editions
 * may have beside their own, do not count. Rejects where the directory cannot be read.
 */
export async function fingerprintOf(directory: string): Promise<string> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const hash = createHash('sha256');
  for (const file of files) {
    const bytes = await readFile(file);
    hash.update(`${file.slice(directory.length)}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}
