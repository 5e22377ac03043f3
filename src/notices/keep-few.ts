/** Makes each thing once while it is among the last few that were made; what could not be made is tried anew. */
export function keepFew<Wanted, Made>(
  most: number,
  keyOf: (wanted: Wanted) => number,
  make: (wanted: Wanted) => Promise<Made>,
): (wanted: Wanted) => Promise<Made> {
  const kept = new Map<number, Promise<Made>>();
  return (wanted) => {
    const key = keyOf(wanted);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const oldest = kept.keys().next().value;
    if (kept.size >= most && oldest !== undefined) kept.delete(oldest);
    const making = make(wanted);
    kept.set(key, making);
    making.catch(() => kept.delete(key));
    return making;
  };
}
