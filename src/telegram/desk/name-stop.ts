import type { Words } from '../../answers/words.ts';
import { TOO_MANY_FAILED } from '../../notices/canary.ts';

/** Why a notice stopped by itself: in the operator's words where it is the bot's own reason, else in Telegram's. */
export function nameStop(words: Words, why: string): string {
  return why === TOO_MANY_FAILED ? words.text('desk-stop-first') : why;
}
