import type { Catalogue } from '../catalogue/catalogue.ts';
import type { StoredState } from '../storage/office-state.ts';
import type { Storage } from '../storage/open-storage.ts';

/** How the bot does as a whole, at a moment (epoch milliseconds). */
export interface OfficeState extends StoredState {
  readonly at: number;
  /** How many indicators can be asked about. */
  readonly indicators: number;
  readonly sources: Awaited<ReturnType<Storage['sources']['list']>>;
}

/** Where the state of the office is read. */
export interface OfficePorts extends Pick<Storage, 'storedState' | 'sources'> {
  readonly catalogueHeld: () => Catalogue;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Reads how the office stands at this moment. */
export async function readOfficeState({
  storedState,
  sources,
  catalogueHeld,
  now,
}: OfficePorts): Promise<OfficeState> {
  const at = now();
  const [stored, looked] = await Promise.all([storedState(at), sources.list()]);
  return { ...stored, at, indicators: catalogueHeld().indicators.size, sources: looked };
}
