import { SourceFailure } from './source-failure.ts';

/** A file, folder or link in an archive, as it is come upon. */
export interface Entry {
  /** As the archive names it. */
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'link';
}

/** Whether the bytes of an entry are wanted. Throws a `Distrust` where nothing of the archive is to be used. */
export type Choose = (entry: Entry) => boolean;

/** Files by path. */
export type Files = ReadonlyMap<string, Buffer>;

/** An archive made to do harm, or that would by accident. */
export class Distrust extends SourceFailure {
  constructor(message: string) {
    super('damaged', message);
  }
}

/** What is wrong with an archive, for a person to read. */
export function explainArchive(where: string, failure: unknown): Error {
  if (failure instanceof SourceFailure) return failure;
  const reason = failure instanceof Error ? failure.message : String(failure);
  return new SourceFailure(
    'damaged',
    `${where} is damaged or was cut off (${reason.replace(/\.$/, '')}). Fetch it anew.`,
  );
}
