import type { Catalogue } from '../catalogue/catalogue.ts';
import { groupMembers } from '../packed/groups.ts';
import { GrowingArray } from '../packed/growing-array.ts';
import { type PackedStrings, packStrings, StringTable } from '../packed/string-table.ts';

/** Before a dimension among the keys of holders: indicators whose total everyday words for its codes mean. */
export const EVERYDAY = 'everyday ';

/** Indicators by what they hold, as typed arrays. */
export interface PackedHolders {
  readonly keys: PackedStrings;
  /** Indicators that hold what key `i` says, by number: from `from[i]` to `from[i + 1]`. */
  readonly from: Uint32Array;
  readonly indicators: Uint32Array;
}

/** Indicators that hold a dimension, or a code of it, by `DIMENSION` and `DIMENSION=code`. */
export class Holders {
  readonly #keys: StringTable;
  readonly #packed: PackedHolders;
  readonly #ids: StringTable;

  /** `ids` are those of the indicators, by number. */
  constructor(packed: PackedHolders, ids: StringTable) {
    this.#packed = packed;
    this.#keys = new StringTable(packed.keys);
    this.#ids = ids;
  }

  /** How many indicators hold it. */
  count(key: string): number {
    const number = this.#keys.find(key);
    const { from } = this.#packed;
    return number < 0 ? 0 : (from[number + 1] ?? 0) - (from[number] ?? 0);
  }

  /** The ids of the indicators that hold it. */
  ids(key: string): readonly string[] {
    const number = this.#keys.find(key);
    if (number < 0) return [];
    const { from, indicators } = this.#packed;
    return Array.from(indicators.subarray(from[number], from[number + 1]), (one) => this.#ids.at(one));
  }
}

/** Packs what indicators hold. `ids` are those of the indicators that can be found, in the order of their numbers. */
export function packHolders({ indicators }: Catalogue, ids: readonly string[]): PackedHolders {
  const keys = new Map<string, number>();
  const held = { keys: new GrowingArray(), indicators: new GrowingArray() };
  for (const [number, id] of ids.entries()) {
    const one = indicators.get(id);
    if (one === undefined) continue;
    const hold = (key: string): void => {
      const known = keys.get(key) ?? keys.size;
      keys.set(key, known);
      held.keys.push(known);
      held.indicators.push(number);
    };
    for (const dimension of one.indicator.dimensions) {
      hold(dimension);
      for (const code of one.codes.get(dimension) ?? []) hold(`${dimension}=${code}`);
    }
    for (const dimension of one.indicator.everydayMeansTotal ?? []) hold(`${EVERYDAY}${dimension}`);
  }
  const groups = groupMembers(keys.size, held.keys.toArray(), held.indicators.toArray());
  return { keys: packStrings([...keys.keys()]), from: groups.from, indicators: groups.members };
}
