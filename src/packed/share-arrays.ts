type TypedArray = Uint8Array | Uint16Array | Uint32Array | Float32Array | Float64Array;

/** Every array begins at a multiple of so many bytes, the widest entry. */
const BOUNDARY = 8;

/**
 * The same typed arrays over one shared buffer, which crosses threads without being copied. `arrays` holds them under names, or groups of them that do.
 */
export function shareArrays<T extends object>(arrays: T): T {
  const buffer = new SharedArrayBuffer(bytesOf(arrays));
  let end = 0;
  const share = (group: object): object =>
    Object.fromEntries(
      Object.entries(group).map(([name, one]) => {
        if (!isArray(one)) return [name, share(one)];
        const shared = viewLike(one, buffer, end);
        shared.set(one);
        end += roomOf(one);
        return [name, shared];
      }),
    );
  return share(arrays) as T;
}

/** Bytes that the arrays take in one buffer. */
function bytesOf(arrays: object): number {
  return Object.values(arrays).reduce((sum, one) => sum + (isArray(one) ? roomOf(one) : bytesOf(one)), 0);
}

function isArray(one: unknown): one is TypedArray {
  return ArrayBuffer.isView(one);
}

function roomOf({ byteLength }: TypedArray): number {
  return Math.ceil(byteLength / BOUNDARY) * BOUNDARY;
}

function viewLike(array: TypedArray, buffer: SharedArrayBuffer, from: number): TypedArray {
  const Kind = array.constructor as new (
    buffer: SharedArrayBuffer,
    from: number,
    length: number,
  ) => TypedArray;
  return new Kind(buffer, from, array.length);
}
