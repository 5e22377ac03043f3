import type { Along } from '../storage/answering-release.ts';
import type { ReleaseStore } from '../storage/release-store.ts';
import type { Release } from './release.ts';

/** What became of the newest edition. `first`: it cannot be taken back, for there is none before it. */
export type TakenBack =
  | { readonly kind: 'withdrawn'; readonly release: Release }
  /** It had not answered yet; now it never will. */
  | { readonly kind: 'refused'; readonly release: Release }
  | { readonly kind: 'first'; readonly release: Release }
  | { readonly kind: 'none' };

/** So many of the newest releases are looked through for one that can be taken back. */
const LOOKED_THROUGH = 1000;

/** Takes the newest edition (of a publication, or of all) back: one that waits is refused, one that answers gives way to the one before. */
export async function takeBack(
  releases: ReleaseStore,
  publication: string | undefined,
  at: number,
  along?: Along,
): Promise<TakenBack> {
  const newest = await releases.list(LOOKED_THROUGH, publication);
  const release = newest.find(({ state }) => ['held', 'embargoed', 'current'].includes(state));
  if (release === undefined) return { kind: 'none' };
  if (release.state !== 'current') {
    await releases.refuse(release.id);
    return { kind: 'refused', release };
  }
  if (release.replaces === undefined) return { kind: 'first', release };
  await releases.withdraw(release.id, at, along);
  return { kind: 'withdrawn', release };
}
