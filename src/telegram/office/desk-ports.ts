import type { Span } from '../../answers/message.ts';
import type { OfficeState } from '../../monitoring/office-state.ts';
import type { Vitals } from '../../monitoring/vitals.ts';
import type { ReleaseReport } from '../../releases/release-order.ts';
import type { Storage } from '../../storage/open-storage.ts';
import type { BotPorts } from '../bot-context.ts';

/** What operators ask about the bot with, beside the bot's own ports. */
export type OfficeDeskPorts = BotPorts &
  Pick<Storage, 'misses' | 'usage'> & {
    /** Of the program, as `package.json` has it. */
    readonly version: string;
    /** Of this process, among those that may lead. */
    readonly replica: string;
    readonly vitals: Pick<Vitals, 'startedAt' | 'lastUpdateAt'>;
    readonly office: () => Promise<OfficeState>;
    /** Brings what this process has counted to the database. */
    readonly keepUsage: () => Promise<void>;
    /** Brings what was not understood to the database. */
    readonly keepMisses: () => Promise<void>;
    /** Reads the data directory anew, and tells what came of it. */
    readonly reload: () => Promise<ReleaseReport>;
  };

/** What an operator is shown. */
export interface Shown {
  readonly spans: readonly Span[];
  readonly file?: { readonly name: string; readonly bytes: Uint8Array };
}
