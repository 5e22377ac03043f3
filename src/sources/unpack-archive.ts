import { type Choose, Distrust, type Files } from './archive-entry.ts';
import type { Limits } from './limits.ts';
import type { Note } from './oddity.ts';
import { readTarGz } from './read-tar-gz.ts';
import { readZip } from './read-zip.ts';
import { SourceFailure } from './source-failure.ts';

/**
 * Unpacks those files of a .zip or .tar.gz archive in memory that `isWanted` chooses by path. A single top folder, as GitHub puts around everything, is
 * taken off. Throws where it is no such archive, damaged, too large, or names files outside of itself or twice. Links are not followed but noted.
 */
export async function unpackArchive(
  where: string,
  archive: Buffer,
  isWanted: (path: string) => boolean,
  limits: Limits,
  note: Note,
): Promise<Files> {
  const read = readerOf(where, archive);
  const links: string[] = [];
  const tops = new Set<string>();
  const seen = new Set<string>();
  const choose: Choose = ({ path, kind }) => {
    const clean = path.replace(/\/$/, '');
    if (!isInside(clean))
      throw new Distrust(`${where} holds "${path}", which leads out of the archive. It is not unpacked.`);
    const slash = clean.indexOf('/');
    if (slash > 0 || kind === 'folder') tops.add(slash > 0 ? clean.slice(0, slash) : clean);
    else tops.add('');
    if (kind === 'folder') return false;
    if (seen.has(clean)) throw new Distrust(`${where} holds "${path}" twice. It is not unpacked.`);
    seen.add(clean);
    const wanted = isWanted(clean) || isWanted(clean.slice(slash + 1));
    if (kind === 'link' && wanted) links.push(clean);
    return kind === 'file' && wanted;
  };
  const files = await read(where, archive, choose, limits);
  const [top = ''] = tops;
  const isAround = tops.size === 1 && top !== '' && ![...seen].some(isWanted);
  const strip = (path: string): string => (isAround ? path.slice(top.length + 1) : path);
  for (const path of links.map(strip).filter(isWanted))
    note({ file: path, rule: 'left out', what: 'is a link; it is not followed.' });
  const kept = [...files].map(([path, bytes]) => [strip(path), bytes] as const);
  return new Map(kept.filter(([path]) => isWanted(path)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function readerOf(where: string, archive: Buffer): typeof readZip {
  const start = archive.subarray(0, 2).toString('latin1');
  if (start === 'PK') return readZip;
  if (start === '\x1f\x8b') return readTarGz;
  const isPage = /^\s*<(?:!doctype|html)/i.test(archive.subarray(0, 200).toString('latin1'));
  throw new SourceFailure(
    'wrong_format',
    `${where} is ${isPage ? 'a web page and ' : ''}no .zip or .tar.gz archive. Name the address of the archive itself; of a GitHub repository it is https://github.com/OWNER/NAME/archive/refs/heads/BRANCH.zip.`,
  );
}

/** No way up, no root, no drive, no signs that other systems take for a way. */
function isInside(path: string): boolean {
  const isPlain = !/[\\:\p{Cc}]/u.test(path);
  return isPlain && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}
