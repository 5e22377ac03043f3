/** Standard normal deviate of a one-sided bound of 95 %. */
const Z = 1.6449;

/**
 * The share that the true one lies below with 95 % confidence, after `hits` of `n`. None of `n`: the rule of three, 3/n (Hanley and
 * Lippman-Hand, JAMA 1983). Otherwise the upper end of the score interval (Wilson, JASA 1927).
 */
export function upperBound(hits: number, n: number): number {
  if (n === 0) return 1;
  return hits === 0 ? Math.min(1, 3 / n) : wilson(hits, n, Z);
}

/** The share that the true one lies above with 95 % confidence: the lower end of the score interval (Wilson 1927). */
export function lowerBound(hits: number, n: number): number {
  return n === 0 ? 0 : wilson(hits, n, -Z);
}

function wilson(hits: number, n: number, z: number): number {
  const share = hits / n;
  const middle = share + (z * z) / (2 * n);
  const half = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return Math.min(1, Math.max(0, (middle + half) / (1 + (z * z) / n)));
}
