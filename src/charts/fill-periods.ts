import { type Frequency, frequencyOf } from '../catalogue/period.ts';

/** Periods within a year, as the last part of an SDMX period is written. */
const PARTS: Partial<Readonly<Record<Frequency, readonly string[]>>> = {
  A: [''],
  S: ['-S1', '-S2'],
  Q: ['-Q1', '-Q2', '-Q3', '-Q4'],
  M: Array.from({ length: 12 }, (_, month) => `-${String(month + 1).padStart(2, '0')}`),
};

/** All periods from the first to the last of those given (in order), so that one without a value keeps its place. Days are left as they are. */
export function fillPeriods(periods: readonly string[]): readonly string[] {
  const first = periods[0] ?? '';
  const last = periods.at(-1) ?? '';
  const frequency = frequencyOf(first);
  const parts = frequency && PARTS[frequency];
  if (parts === undefined || periods.some((period) => frequencyOf(period) !== frequency)) return periods;
  const years = Number(last.slice(0, 4)) - Number(first.slice(0, 4)) + 1;
  return Array.from({ length: years }, (_, i) => Number(first.slice(0, 4)) + i)
    .flatMap((year) => parts.map((part) => `${year}${part}`))
    .filter((period) => first <= period && period <= last);
}
