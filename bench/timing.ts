/** A benchmark's outcome: rows of a table and a sentence on what they say. */
export interface Outcome {
  readonly title: string;
  readonly rows: Readonly<Record<string, Readonly<Record<string, number | string>>>>;
  readonly note: string;
}

/** Milliseconds that each call took, sorted. The first `warmUp` calls are made and not counted. */
export async function timeEach<T>(
  inputs: readonly T[],
  call: (input: T) => unknown | Promise<unknown>,
  warmUp = inputs.length,
): Promise<readonly number[]> {
  for (const input of inputs.slice(0, warmUp)) await call(input);
  const times: number[] = [];
  for (const input of inputs) {
    const start = performance.now();
    await call(input);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b);
}

/** The value below which the share `part` of sorted times lies. */
export function percentile(times: readonly number[], part: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? Number.NaN;
}
