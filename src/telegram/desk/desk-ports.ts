import type { IllustrateNotice, WriteNotice } from '../../notices/notice.ts';
import type { ReleasePreview } from '../../notices/preview-release.ts';
import type { ReleaseOrder, ReleaseReport } from '../../releases/release-order.ts';
import type { Storage } from '../../storage/open-storage.ts';
import type { BotPorts } from '../bot-context.ts';

/** What operators' commands work with beside the bot's own ports. */
export type DeskPorts = BotPorts &
  Pick<Storage, 'channels' | 'releases' | 'notices' | 'sources'> & {
    /** Why no source is watched, a line for each problem of their list; none where it is in order. */
    readonly sourceProblems: readonly string[];
    /** Has work on releases done elsewhere. */
    readonly order: (order: ReleaseOrder) => Promise<ReleaseReport>;
    /** What would be announced of an edition that waits; worked out elsewhere, too. */
    readonly preview: (releaseId: number) => Promise<ReleasePreview>;
    readonly writeNotice: WriteNotice;
    readonly illustrateNotice: IllustrateNotice;
  };
