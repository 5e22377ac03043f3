/**
 * Rounds half away from zero, as official statistics do (-2.25 to -2.3). The value's shortest decimal text is rounded, so that
 * 1.005 gives 1.01 although its binary form lies below.
 */
export function roundHalfAway(value: number, decimals: number): number {
  const rounded = Math.round(Number(`${Math.abs(trim(value))}e${decimals}`));
  const result = Number(`${rounded}e-${decimals}`);
  return value < 0 && result !== 0 ? -result : result;
}

/** The decimals that a published value is printed with: its own. */
export function ownDecimals(value: number): number {
  return /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
}

/** Takes off the noise of binary arithmetic (0.1 + 0.2) and exponents, which `e` notation cannot carry. */
function trim(value: number): number {
  const plain = Number(value.toPrecision(12));
  return String(plain).includes('e') ? 0 : plain;
}
