import { SourceFailure } from './source-failure.ts';

const MB = 1024 * 1024;

/** How much of a source is taken, so that neither a fault nor ill will fills the memory or never ends. */
export interface Limits {
  /** Bytes of a downloaded file. */
  readonly download: number;
  /** Bytes of all files in an archive, and of those read from a directory. */
  readonly unpacked: number;
  /** Files in an archive, and of those read from a directory. */
  readonly files: number;
  /** Milliseconds for a whole download, and without a sign of the other side. */
  readonly wait: number;
  readonly silence: number;
}

/** A repository of 25,000 indicators has some 75,000 files and 100 MB. */
export const LIMITS: Limits = {
  download: 256 * MB,
  unpacked: 512 * MB,
  files: 200_000,
  wait: 10 * 60_000,
  silence: 30_000,
};

/** A source that is larger than its limits. */
class TooLarge extends SourceFailure {
  constructor(message: string) {
    super('too_large', message);
  }
}

/** Counts files and their bytes; throws where there are too many. `where` names the source. */
export function createCounter(where: string, limits: Limits): (bytes: number) => void {
  let [files, total] = [0, 0];
  return (bytes) => {
    files += 1;
    total += bytes;
    if (files > limits.files)
      throw new TooLarge(`${where} holds more than ${limits.files} files; so many are not read.`);
    if (total > limits.unpacked)
      throw new TooLarge(`${where} holds more than ${sizeOf(limits.unpacked)}; so much is not read.`);
  };
}

/** Bytes for a person to read. */
export function sizeOf(bytes: number): string {
  return bytes >= MB ? `${Math.floor(bytes / MB)} MB` : `${bytes} bytes`;
}
