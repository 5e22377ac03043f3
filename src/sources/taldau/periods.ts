/** Kinds of periods by Taldau's number, with how a year and a month become a period in SDMX form. */
const KINDS: ReadonlyMap<string, (year: string, month: number) => string> = new Map([
  ['4', (year, month) => `${year}-${String(month).padStart(2, '0')}`],
  ['5', (year, month) => `${year}-Q${Math.ceil(month / 3)}`],
  ['6', (year, month) => `${year}-S${Math.ceil(month / 6)}`],
  ['7', (year) => year],
]);
/** From the beginning of the year: the month, quarter or half-year that they end with. */
const CUMULATIVE: ReadonlyMap<string, string> = new Map([
  ['8', '4'],
  ['9', '5'],
  ['10', '6'],
]);
/** The kind that is read where nothing is declared. */
export const YEAR = '7';

/** Whether a kind of period counts from the beginning of the year. */
export function isCumulative(kind: string): boolean {
  return CUMULATIVE.has(kind);
}

/** A date of Taldau (31.12.2004 or 122004) as a period of a kind; undefined where it is none. */
export function periodOf(date: string, kind: string): string | undefined {
  const [, month, year] = /^(?:\d{2}\.)?(\d{2})\.?(\d{4})$/.exec(date.trim()) ?? [];
  const write = KINDS.get(CUMULATIVE.get(kind) ?? kind);
  const number = Number(month);
  if (year === undefined || write === undefined || number < 1 || number > 12) return undefined;
  return write(year, number);
}

/** Whether periods of a kind can be held at all. */
export function isHeld(kind: string): boolean {
  return KINDS.has(CUMULATIVE.get(kind) ?? kind);
}
