/** Editions as they arrived, and what answers by now. */
export interface EditionTables {
  releases: ReleaseRow;
  publications: PublicationRow;
  edition_contents: EditionContentRow;
  codelists: CodelistRow;
  series: SeriesRow;
  observations: ObservationRow;
  release_changes: ReleaseChangeRow;
  yeses: YesRow;
}

export interface ReleaseRow {
  release_id: number;
  publication: string;
  /** Of the edition's files. */
  fingerprint: string;
  reference_period: string;
  version: string;
  /** JSON of an Origin. */
  origin: string;
  /** A ReleaseState. */
  state: string;
  /** The release that answered before this one. */
  replaces: number | null;
  received_at: number;
  due_at: number | null;
  installed_at: number | null;
  withdrawn_at: number | null;
  /** JSON of Finding; of earlier versions, of sentences. */
  findings: string;
  accepted_because: string | null;
  /** JSON of IndicatorChange. */
  indicator_changes: string;
  /** So many operators have to say yes to it. */
  yeses_needed: number;
}

interface PublicationRow {
  publication: string;
  /** The release that answers. */
  release_id: number;
}

interface EditionContentRow {
  release_id: number;
  /** JSON, gzip: see `edition-content.ts`. */
  content: Buffer;
}

interface CodelistRow {
  codelist: string;
  /** JSON of a Codelist. */
  content: string;
  /** Of all codelists together when this one was last changed. */
  version: number;
}

interface SeriesRow {
  series_id: number;
  /** `publication/name`. */
  indicator: string;
  slice_key: string;
}

/** A vintage: what was held for a period from one release (inclusive) to another (exclusive). */
export interface ObservationRow {
  series_id: number;
  period: string;
  from_release: number;
  /** Null while it holds. */
  to_release: number | null;
  value: number | null;
  status: string;
  note: string | null;
  unit: string | null;
}

interface ReleaseChangeRow {
  release_id: number;
  series_id: number;
  period: string;
  /** JSON of an Observed. */
  before: string | null;
  after: string | null;
}

/** What an operator said yes to. */
interface YesRow {
  /** A YesSubject. */
  subject: string;
  subject_id: number;
  /** Telegram user id. */
  operator: number;
  said_at: number;
  reason: string | null;
}
