/** What was done about something odd in a source: read all the same, set right by a rule, or not taken over. */
type Rule = 'kept' | 'corrected' | 'left out';

/** Something odd in a source's file. Nothing is passed over in silence: each one is told. */
export interface Oddity {
  /** Path inside the source. */
  readonly file: string;
  /** Line in the file, from 1; absent where the whole file is meant. */
  readonly line?: number;
  readonly rule: Rule;
  /** What is odd and what came of it, in a sentence. */
  readonly what: string;
  /** How many rows with a value do not stand in the edition because of it. */
  readonly rows?: number;
}

/** Takes note of an oddity. */
export type Note = (oddity: Oddity) => void;

/** An oddity as a line of a report: `data/x.csv:12: left out: …`. */
export function writeOddity({ file, line, rule, what }: Oddity): string {
  return `${file}${line === undefined ? '' : `:${line}`}: ${rule}: ${what}`.replace(/\p{Cc}+/gu, ' ');
}
