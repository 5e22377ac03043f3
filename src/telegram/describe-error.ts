import { GrammyError, HttpError } from 'grammy';
import { describeFault } from '../describe-fault.ts';

/**
 * What may be logged of an error: its kind and where it arose. Its message may quote what the person wrote, and a
 * failed call's payload does; neither is told. Telegram's own descriptions are fixed texts.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (error instanceof GrammyError)
    return { kind: error.name, method: error.method, code: error.error_code, description: error.description };
  if (error instanceof HttpError) return { kind: error.name, cause: describeError(error.error) };
  return describeFault(error);
}
