import type { EditionDraft } from './edition-draft.ts';
import type { Clock, Fetch } from './fetch.ts';
import type { Note } from './oddity.ts';
import type { SharedCodes } from './tables/setting.ts';
import { type EditionFolder, editionFiles } from './write-edition.ts';

/** What a source was made into: a draft, or files that are in the data format already. */
export type Imported =
  | {
      readonly kind: 'draft';
      readonly draft: EditionDraft;
      /** When the source says that it is to be updated next: a date for each of its tables that has one, as written there. */
      readonly nextUpdates?: readonly string[];
    }
  | { readonly kind: 'files'; readonly files: EditionFolder };

/** What reading a source needs beside its location. */
export interface FormatSetting {
  /** Id of the publication. */
  readonly id: string;
  /** Path of what is declared about the source: a mapping, for open-sdg a folder of corrections. */
  readonly declared: string | undefined;
  readonly shared: SharedCodes;
  readonly note: Note;
  readonly fetch: Fetch;
  readonly clock: Clock;
}

/** An outside format. */
export interface Format {
  /** What SOURCE is, in some words. */
  readonly source: string;
  read(location: string, setting: FormatSetting): Promise<Imported>;
  /**
   * What the source itself says about its newest state, at the cost of few requests: as long as it is the same, nothing is new. Only for formats that
   * say so.
   */
  readonly signal?: (location: string, setting: FormatSetting) => Promise<string>;
  /** A file to be filled in, for formats that people write by hand. */
  readonly writeTemplate?: () => Promise<Buffer>;
  /** Milliseconds between two requests, where the server has to be spared. */
  readonly pause?: number;
}

/** The files of an edition by path. */
export function filesOf(imported: Imported): EditionFolder {
  return imported.kind === 'draft' ? editionFiles(imported.draft) : imported.files;
}
