import { takeBack } from '../releases/take-back.ts';
import type { Storage } from '../storage/open-storage.ts';
import { announceWithdrawal } from '../storage/release-notices.ts';
import { fail } from './fail.ts';

/** Takes the newest edition (of a publication, or of all) back, and says what became of it; returns the exit code. */
export async function withdrawEdition(
  { releases }: Storage,
  publication: string | undefined,
): Promise<number> {
  const taken = await takeBack(releases, publication, Date.now(), announceWithdrawal);
  switch (taken.kind) {
    case 'none':
      return fail([
        `There is no edition${publication === undefined ? '' : ` of ${publication}`} to take back.`,
      ]);
    case 'first':
      return fail([
        `Release ${taken.release.id} is the first edition of ${taken.release.publication}: there is none before it to answer from.`,
      ]);
    case 'refused':
      console.log(
        `${taken.release.publication}: release ${taken.release.id}, which waited, is not wanted any more`,
      );
      return 0;
    case 'withdrawn':
      console.log(
        `${taken.release.publication}: release ${taken.release.id} is withdrawn; release ${taken.release.replaces} answers again`,
      );
      return 0;
  }
}
