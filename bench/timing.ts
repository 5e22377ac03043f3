/** A benchmark's outcome: rows of a table and a sentence on what they say. */
export interface Outcome {
  readonly title: string;
  readonly rows: Readonly<Record<string, Readonly<Record<string, number | string>>>>;
  readonly note: string;
}

/** Milliseconds that each call took, in order of the inputs; `between` is not counted. The calls with inputs to warm up by are made before and not counted. */
export async function timeEach<T>(
  inputs: readonly T[],
  call: (input: T) => unknown | Promise<unknown>,
  warmUp: readonly T[],
  between: () => Promise<void> = async () => undefined,
): Promise<readonly number[]> {
  for (const input of warmUp) await call(input);
  const times: number[] = [];
  for (const input of inputs) {
    const start = performance.now();
    await call(input);
    times.push(performance.now() - start);
    await between();
  }
  return times;
}

/** Times as a table shows them. */
export function percentiles(times: readonly number[]): {
  readonly 'p50 ms': number;
  readonly 'p99 ms': number;
} {
  const sorted = [...times].sort((a, b) => a - b);
  return { 'p50 ms': round(percentile(sorted, 0.5)), 'p99 ms': round(percentile(sorted, 0.99)) };
}

/** The value below which the share `part` of sorted times lies. */
export function percentile(times: readonly number[], part: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? Number.NaN;
}

/** Three digits, as nothing is measured more exactly. */
export function round(value: number): number {
  return Number(value.toPrecision(3));
}
