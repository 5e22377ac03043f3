type TypedArray = Uint8Array | Uint16Array | Uint32Array | Float32Array | Float64Array;

/** Typed arrays under names, and such groups of them. Crosses threads as it is, and without being copied once it is shared. */
export interface Arrays {
  readonly [name: string]: TypedArray | Arrays;
}

/** Every array begins at a multiple of so many bytes, the widest entry. */
const BOUNDARY = 8;

/** The same arrays over one shared buffer. */
export function shareArrays<T extends { readonly [name in keyof T]: TypedArray | Arrays }>(arrays: T): T {
  const buffer = new SharedArrayBuffer(bytesOf(arrays));
  let end = 0;
  const share = (one: TypedArray | Arrays): TypedArray | Arrays => {
    if (!isArray(one)) return mapArrays(one, share);
    const shared = viewLike(one, buffer, end);
    shared.set(one);
    end += roomOf(one);
    return shared;
  };
  return mapArrays(arrays, share) as T;
}

/** Bytes that the arrays take in one buffer. */
export function bytesOf(arrays: object): number {
  let bytes = 0;
  for (const one of Object.values(arrays) as readonly (TypedArray | Arrays)[])
    bytes += isArray(one) ? roomOf(one) : bytesOf(one);
  return bytes;
}

function mapArrays(arrays: object, map: (one: TypedArray | Arrays) => TypedArray | Arrays): Arrays {
  return Object.fromEntries(Object.entries(arrays).map(([name, one]) => [name, map(one)]));
}

function isArray(one: TypedArray | Arrays): one is TypedArray {
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
