import type { Api } from 'grammy';
import type { ReleaseStore } from '../../storage/release-store.ts';
import { buttonsOfRelease, type ReleaseView, writeRelease } from './releases-desk.ts';
import { type TellingPorts, tellEachOperator } from './tell-each-operator.ts';

type Ports = TellingPorts & ReleaseView & { readonly releases: Pick<ReleaseStore, 'find' | 'yeses'> };

/** Tells operators that an edition is held for them to look at, and why; all `but` the one who has just said yes to it. */
export async function tellHeld(
  api: Pick<Api, 'sendMessage'>,
  ports: Ports,
  releaseId: number,
  but?: number,
): Promise<void> {
  const release = await ports.releases.find(releaseId);
  if (release === undefined) return;
  const yeses = (await ports.releases.yeses([releaseId])).get(releaseId) ?? [];
  await tellEachOperator(
    api,
    ports,
    (words) => ({
      spans: writeRelease(words, release, yeses, ports),
      rows: buttonsOfRelease(words, release, yeses, ports),
    }),
    but,
  );
}
