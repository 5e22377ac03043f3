import { BoundedMemory } from '../bounded-memory.ts';

/** Makes each thing once while it is among the last few that were asked for; what could not be made is tried anew. */
export function keepFew<Wanted, Made>(
  most: number,
  keyOf: (wanted: Wanted) => number | string,
  make: (wanted: Wanted) => Promise<Made>,
): (wanted: Wanted) => Promise<Made> {
  const kept = new BoundedMemory<number | string, Promise<Made>>(most);
  return (wanted) => {
    const key = keyOf(wanted);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const making = make(wanted);
    kept.set(key, making);
    making.catch(() => kept.forget(key));
    return making;
  };
}
