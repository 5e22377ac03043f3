/** A value axis: from `min` to `max` with a tick at every `step`. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** Steps between ticks that are aimed at. */
const STEPS = 4;
/** Lines that lie in less than this part of the way from zero are drawn larger, on an axis that does not begin at zero. */
const NARROW = 0.6;

/** An axis that holds zero and all values: what a length is read from. */
export function scaleFromZero(values: readonly number[]): Scale {
  return roundScale(Math.min(0, ...values), Math.max(0, ...values));
}

/** An axis around the values: what a course is read from. It begins at zero where that is not far off. */
export function scaleAround(values: readonly number[]): Scale {
  const min = Math.min(...values);
  const max = Math.max(...values);
  const reach = Math.max(Math.abs(min), Math.abs(max));
  if (min < 0 !== max < 0 || max - min > NARROW * reach) return scaleFromZero(values);
  const margin = max === min ? reach * 0.1 : (max - min) * 0.15;
  // The margin of values above zero may touch it, not cross it.
  return min >= 0
    ? roundScale(Math.max(0, min - margin), max + margin)
    : roundScale(min - margin, Math.min(0, max + margin));
}

function roundScale(min: number, max: number): Scale {
  if (min === max) return { min: 0, max: 1, step: 1 };
  const rough = (max - min) / STEPS;
  const power = Math.floor(Math.log10(rough));
  const digit = [1, 2, 5, 10].find((one) => one * 10 ** power >= rough * 0.99) ?? 10;
  const step = exact(digit * 10 ** power);
  return {
    min: exact(Math.floor(exact(min / step)) * step),
    max: exact(Math.ceil(exact(max / step)) * step),
    step,
  };
}

/** Without the noise of binary arithmetic. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}

/** Decimals that tell the ticks of a step apart. */
export function decimalsOf(step: number): number {
  return Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
}

/** The values at the ticks of an axis. */
export function ticksOf({ min, max, step }: Scale): readonly number[] {
  const first = Math.round(min / step);
  const last = Math.round(max / step);
  return Array.from({ length: last - first + 1 }, (_, i) => exact((first + i) * step));
}
