import type { Localised } from '../../language/language.ts';

/** A category of a source's dimension. */
export interface SourceCategory {
  readonly name: Localised;
  /** Of a measure: its unit, as the source calls it. */
  readonly unit?: string;
  /** Of a measure: how many decimals its values are published with. */
  readonly decimals?: number;
  /** Of a measure: why its values cannot be taken over unless the mapping says how. */
  readonly unclear?: string;
}

/** A dimension as the source has it. */
export interface SourceDimension {
  readonly id: string;
  readonly name: Localised;
  /** What the source says that it is; undefined where it does not say. */
  readonly role?: 'period' | 'measure' | 'breakdown';
  readonly categories: ReadonlyMap<string, SourceCategory>;
  /** The category that stands for the total, where the source says so. */
  readonly total?: string;
  /** The category that is meant where none is named. */
  readonly usual?: string;
}

/** One value of a table, as the source writes it. */
export interface SourceCell {
  /** Codes of the source, in the order of the dimensions. */
  readonly codes: readonly string[];
  /** Digits, a mark that stands in the place of a value, or nothing. */
  readonly value: string;
  /** What the source says of the value, or of why there is none. */
  readonly mark: string;
  /** Line in the source's file. */
  readonly line?: number;
  /** Where the source gives it for each value: unit and power of ten. */
  readonly unit?: string;
  readonly power?: string;
}

/** A table of an outside source, whatever its format. */
export interface SourceTable {
  /** What a mapping calls it. */
  readonly id: string;
  /** Where oddities are told. */
  readonly file: string;
  readonly title: Localised;
  /** Whose data these are. */
  readonly source?: Localised;
  /** When it is to be updated next, as the source writes it. */
  readonly nextUpdate?: string;
  readonly dimensions: readonly SourceDimension[];
  readonly cells: readonly SourceCell[];
  /** Ids of the indicators made of it in the source, by the source's name. */
  readonly externalIds?: Readonly<Record<string, string>>;
}
