import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { error, type Place, type ProblemCode, type Report } from './problem.ts';

/** Largest table of observations that is read, in bytes. */
export const MAX_TABLE_BYTES = 64 * 1024 * 1024;

/** Largest YAML file that is read, in bytes. */
export const MAX_DOCUMENT_BYTES = 1024 * 1024;

/** Largest descriptor that is read, in bytes: it names every table, of which there can be tens of thousands. */
export const MAX_DESCRIPTOR_BYTES = 16 * 1024 * 1024;

/** A file to read: `path` is relative to the data directory `root`; `namedAt` is where its absence is to be told. */
export interface FileName {
  readonly root: string;
  readonly path: string;
  readonly namedAt?: () => Place;
}

/**
 * Reads a text in UTF-8. A byte order mark and carriage returns are reported and taken out, so that the rest can be checked as well.
 * Undefined where there is nothing to check: no such file, larger than `limit` bytes, not UTF-8, or a link that leads out of the
 * folder (edition or `codelists`) in which the file seems to lie.
 */
export function readTextFile(name: FileName, limit: number, report: Report): string | undefined {
  const bytes = readBytes(name, limit, report);
  if (bytes === undefined) return undefined;
  const file = name.path;
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const damaged = text.indexOf('\uFFFD');
  if (damaged >= 0) {
    report(
      error(
        { file, line: lineAt(text, damaged) },
        'wrong_encoding',
        'This is not UTF-8 text. Save the file as UTF-8.',
      ),
    );
    return undefined;
  }
  const marked = text.startsWith('\uFEFF');
  if (marked) {
    const message = 'The file starts with a byte order mark. Save it as UTF-8 without BOM.';
    report(error({ file, line: 1 }, 'byte_order_mark', message));
  }
  const carriage = text.indexOf('\r');
  if (carriage >= 0) {
    const message =
      'Lines end with a carriage return (CRLF, as on Windows). Save the file with line feeds alone (LF).';
    report(error({ file, line: lineAt(text, carriage) }, 'carriage_return', message));
  }
  return (marked ? text.slice(1) : text).replace(/\r\n?/g, '\n');
}

/** Without leaving the thread: hundreds of small files are read many times faster so, and nothing else runs while data are read. */
function readBytes({ root, path, namedAt }: FileName, limit: number, report: Report): Uint8Array | undefined {
  const refuse = (place: Place, code: ProblemCode, message: string): undefined => {
    report(error(place, code, message));
  };
  const [folder = ''] = path.split('/');
  try {
    const real = realpathSync.native(join(root, path));
    if (leaves(realpathSync.native(join(root, folder)), real)) {
      return refuse(
        { file: path },
        'outside_directory',
        `This is a link that leads out of ${folder}/. Put the file itself here.`,
      );
    }
    const found = statSync(real);
    if (!found.isFile())
      return refuse({ file: path }, 'unreadable_file', 'A file is expected here, but this is none.');
    if (found.size > limit) {
      const message = `The file has ${found.size} bytes; at most ${limit} are read. Split the publication or shorten the file.`;
      return refuse({ file: path }, 'too_large', message);
    }
    return readFileSync(real);
  } catch (failure) {
    if (isMissing(failure)) {
      return refuse(
        namedAt?.() ?? { file: path },
        'missing_file',
        `There is no file ${path}. Add it${namedAt ? ' or take its name out' : ''}.`,
      );
    }
    return refuse({ file: path }, 'unreadable_file', `The file cannot be read: ${reasonOf(failure)}.`);
  }
}

/** Whether the file system says that there is nothing under this name. */
export function isMissing(failure: unknown): boolean {
  return (
    failure instanceof Error && 'code' in failure && (failure.code === 'ENOENT' || failure.code === 'ENOTDIR')
  );
}

/** The file system's own word for what went wrong, such as EACCES. */
export function reasonOf(failure: unknown): string {
  if (!(failure instanceof Error)) return String(failure);
  return 'code' in failure ? String(failure.code) : failure.message;
}

function leaves(folder: string, file: string): boolean {
  const way = relative(folder, file);
  return way === '..' || way.startsWith(`..${sep}`);
}

/** The line, counted from 1, in which a character stands. */
function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
