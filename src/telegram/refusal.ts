import { GrammyError } from 'grammy';

/**
 * Why Telegram refused a call, where that is something to live with rather than a fault: the message is already as
 * wanted; it can no longer be edited; the press is too old to be confirmed; the chat cannot be written to; a file sent before is no longer known.
 */
export type Refusal = 'unchanged' | 'uneditable' | 'too_old' | 'unreachable' | 'unknown_file';

/** Undefined for every other error. Telegram has no codes finer than 400 and 403, hence the wording. */
export function readRefusal(error: unknown): Refusal | undefined {
  if (!(error instanceof GrammyError)) return undefined;
  if (error.error_code === 403) return 'unreachable';
  if (error.error_code !== 400) return undefined;
  if (error.description.includes('message is not modified')) return 'unchanged';
  if (
    /message to edit not found|message can't be edited|no text in the message to edit|MESSAGE_ID_INVALID/.test(
      error.description,
    )
  )
    return 'uneditable';
  if (/wrong (remote )?file (id|identifier|reference)|FILE_(ID|REFERENCE)_/i.test(error.description))
    return 'unknown_file';
  if (error.description.includes('query is too old')) return 'too_old';
  if (
    /chat not found|not enough rights|have no rights|need administrator rights|chat was deactivated|PEER_ID_INVALID|CHAT_WRITE_FORBIDDEN/.test(
      error.description,
    )
  )
    return 'unreachable';
  return undefined;
}
