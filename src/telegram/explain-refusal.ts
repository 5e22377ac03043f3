import { GrammyError, HttpError } from 'grammy';

/** Why the bot cannot receive updates, in one line for the operator. */
export function explainRefusal(error: unknown): string {
  if (error instanceof GrammyError && [401, 404].includes(error.error_code))
    return 'Telegram does not know this BOT_TOKEN: take the current one from @BotFather';
  if (error instanceof GrammyError && error.error_code === 409)
    return 'another process receives the updates of this bot: stop it first, one token serves one polling bot';
  if (error instanceof GrammyError) return `Telegram refuses ${error.method}: ${error.description}`;
  if (error instanceof HttpError) return 'Telegram cannot be reached';
  return error instanceof Error ? error.message : String(error);
}
