import { GrammyError, HttpError } from 'grammy';
import type { SendOutcome } from '../notices/delivery.ts';
import { readRefusal } from './refusal.ts';

/** Waits so long where Telegram does not say how long, in seconds. */
const USUAL_PAUSE = 5;

/** Errors of a connection that never came about: nothing was sent over it. */
const BEFORE_SENDING: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** What a call that failed means for its message. Other errors are the bot's own, and are thrown on. */
export function readOutcome(error: unknown): SendOutcome {
  if (error instanceof HttpError) {
    const code = codeOf(error.error);
    const kind = BEFORE_SENDING.has(code) ? 'unavailable' : 'doubtful';
    return { kind, why: code };
  }
  if (!(error instanceof GrammyError)) throw error;
  const { error_code: code, description: why, parameters } = error;
  const { retry_after, migrate_to_chat_id } = parameters;
  if (code === 429) return { kind: 'flooded', seconds: retry_after ?? USUAL_PAUSE };
  if (migrate_to_chat_id !== undefined) return { kind: 'moved', to: migrate_to_chat_id };
  if (readRefusal(error) === 'unreachable') return { kind: 'gone', why };
  return { kind: code === 400 || code === 413 ? 'refused' : 'unavailable', why };
}

function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code);
  return error instanceof Error ? error.name : typeof error;
}
