import type { Language } from '../../language/language.ts';
import type { UsageOutcome } from '../../monitoring/usage.ts';

/** What was asked, without anybody who asked it. */
export interface UsageTables {
  misses: MissRow;
  miss_askers: MissAskerRow;
  usage_counts: UsageCountRow;
}

/** A question that was not understood. */
interface MissRow {
  form_digest: string;
  /** Null until enough chats have asked it. */
  form: string | null;
  language: Language;
  asked: number;
  /** How many have asked it. */
  chats: number;
  last_asked_at: number;
}

interface MissAskerRow {
  form_digest: string;
  /** Of the form and the chat together. */
  asker_digest: string;
}

interface UsageCountRow {
  /** `2026-11`, on the clocks of the bot's time zone. */
  month: string;
  /** Empty for questions about no publication in particular. */
  publication: string;
  language: Language;
  outcome: UsageOutcome;
  questions: number;
}
