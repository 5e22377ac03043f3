/**
 * Rounds half away from zero, as official statistics do (-2.25 to -2.3). The value's shortest decimal text is rounded, so that
 * 1.005 gives 1.01 although its binary form lies below.
 */
export function roundHalfAway(value: number, decimals: number): number {
  if (Math.abs(value) >= LARGEST) return value;
  const rounded = Math.round(Number(`${Math.abs(trim(value))}e${decimals}`));
  const result = Number(`${rounded}e-${decimals}`);
  return value < 0 && result !== 0 ? -result : result;
}

/** Published values with more decimals than this come out of a computation, not out of a table. */
const MOST_DECIMALS = 4;

/** ECMA-402 prints no more. */
const MOST_PRINTED = 100;

/** Decimals of a value: as many as its shortest decimal text has. */
function ownDecimals(value: number): number {
  const [, fraction = '', exponent = '0'] = /^-?\d+(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  return Math.max(0, fraction.length - Number(exponent));
}

/** The decimals that a published value is printed with: its own up to four; of more, two, or as many as three significant digits need. */
export function shownDecimals(value: number): number {
  const own = ownDecimals(value);
  if (own <= MOST_DECIMALS) return own;
  return Math.min(own, MOST_PRINTED, Math.max(2, 2 - Math.floor(Math.log10(Math.abs(value)))));
}

/** Numbers smaller than this and larger than the other are written with an exponent. */
const SMALLEST = 1e-6;
const LARGEST = 1e21;

/** Takes off the noise of binary arithmetic (0.1 + 0.2) and exponents, which `e` notation cannot carry. */
function trim(value: number): number {
  const plain = Number(value.toPrecision(12));
  return Math.abs(plain) < SMALLEST ? 0 : plain;
}
