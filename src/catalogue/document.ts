import type { Place } from './problem.ts';

/** Way to a part of a document: keys and positions. */
export type Path = readonly (string | number)[];

/** What a YAML or JSON file says, with the places of its parts. */
export interface Document<T> {
  readonly file: string;
  readonly value: T;
  /** Where a part stands; where the path goes further than the file does, the last part that is there. */
  at(path: Path): Place;
}

/** Documents of one folder by file name, which is their id. Undefined stands for a file that is there but cannot be used. */
export type Shelf<T> = ReadonlyMap<string, Document<T> | undefined>;

/** Stands for an optional file that is not there. */
export function absentDocument<T>(file: string, value: T): Document<T> {
  return { file, value, at: () => ({ file }) };
}

/** A path as people write it: `codes[2].name`. */
export function writePath(path: Path): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('');
}

/** What the usable documents of a shelf say. */
export function valuesOf<T>(shelf: Shelf<T>): readonly T[] {
  return [...shelf.values()].flatMap((document) => (document === undefined ? [] : [document.value]));
}
