/** How often something is counted: year, half-year, quarter, month or day (SDMX CL_FREQ). */
export type Frequency = 'A' | 'S' | 'Q' | 'M' | 'D';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const FORMS: readonly (readonly [Frequency, RegExp])[] = [
  ['A', /^\d{4}$/],
  ['S', /^\d{4}-S[12]$/],
  ['Q', /^\d{4}-Q[1-4]$/],
  ['M', /^\d{4}-(0[1-9]|1[0-2])$/],
  ['D', DAY],
];

/** The frequency of a period in SDMX form (2023, 2023-S1, 2023-Q4, 2023-11, 2023-11-17); undefined where it is no period. */
export function frequencyOf(period: string): Frequency | undefined {
  const frequency = FORMS.find(([, form]) => form.test(period))?.[0];
  return frequency === 'D' && !isDay(period) ? undefined : frequency;
}

/** True for a day that the calendar has: 2023-02-30 would come out as another one. */
export function isDay(period: string): boolean {
  if (!DAY.test(period)) return false;
  const day = new Date(`${period}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(period);
}

/** The day that a year, half-year, quarter or month begins with. */
export function firstDayOf(period: string): string {
  const [year = '', part = ''] = period.split('-');
  const length = part.startsWith('S') ? 6 : part.startsWith('Q') ? 3 : 1;
  const month = part === '' ? 1 : (Number(part.replace(/^[SQ]/, '')) - 1) * length + 1;
  return `${year}-${String(month).padStart(2, '0')}-01`;
}

const PARTS: Readonly<Record<'S' | 'Q' | 'M', number>> = { S: 2, Q: 4, M: 12 };

/** The period after one, of the same length; undefined where it is no year, half-year, quarter or month. */
export function nextPeriod(period: string): string | undefined {
  const frequency = frequencyOf(period);
  if (frequency === undefined || frequency === 'D') return undefined;
  const year = Number(period.slice(0, 4));
  if (frequency === 'A') return String(year + 1);
  const part = Number(period.replace(/^\d{4}-[SQ]?/, ''));
  const isLast = part === PARTS[frequency];
  const next = isLast ? 1 : part + 1;
  const written = frequency === 'M' ? String(next).padStart(2, '0') : `${frequency}${next}`;
  return `${isLast ? year + 1 : year}-${written}`;
}
