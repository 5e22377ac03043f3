import { setTimeout as delay } from 'node:timers/promises';
import { type RunnerHandle, run } from '@grammyjs/runner';
import { type Bot, GrammyError, HttpError } from 'grammy';
import { StartError } from '../start-error.ts';
import type { BotContext, BotPorts } from './bot-context.ts';
import { describeError } from './describe-error.ts';

/** Updates that the bot has handlers for; Telegram sends no others. */
const ALLOWED_UPDATES = [
  'message',
  'edited_message',
  'callback_query',
  'inline_query',
  'my_chat_member',
] as const;

/** How long a handler may still take once the bot is told to stop, in milliseconds. */
const STOP_WITHIN = 10_000;
/** Pause before Telegram is asked again after a failure, in milliseconds. */
const RETRY_AFTER = 3000;

/** A bot that receives updates. */
export interface Polling {
  /** Resolves, with one line for the operator, only where updates can no longer be received. */
  readonly broken: Promise<string>;
  /** Takes no more updates and waits for those in hand, at most ten seconds. */
  stop(): Promise<void>;
}

/** Starts long polling. Throws a StartError where Telegram refuses the bot. */
export async function startPolling(bot: Bot<BotContext>, log: BotPorts['log']): Promise<Polling> {
  logFailures(bot, log);
  try {
    await bot.init();
    // A webhook that was once set for this bot would keep all updates to itself.
    await bot.api.deleteWebhook();
  } catch (error) {
    throw new StartError(explain(error), { cause: error });
  }
  const runner = run(bot, {
    runner: { fetch: { allowed_updates: ALLOWED_UPDATES }, retryInterval: RETRY_AFTER, silent: true },
  });
  return {
    broken: new Promise((resolve) => {
      // Without this the runner's own promise would end the process with a stack trace.
      runner.task()?.catch((error: unknown) => resolve(explain(error)));
    }),
    stop: () => stop(runner, log),
  };
}

/** The runner's `stop` does not wait for handlers, whatever its documentation says. */
async function stop(runner: RunnerHandle, log: BotPorts['log']): Promise<void> {
  if (runner.isRunning()) await runner.stop();
  const deadline = Date.now() + STOP_WITHIN;
  while (runner.size() > 0 && Date.now() < deadline) await delay(20);
  if (runner.size() > 0) log.warn({ updates: runner.size() }, 'stopped without finishing these');
}

/** Starting and polling go on through outages; this says so. */
function logFailures(bot: Bot<BotContext>, log: BotPorts['log']): void {
  bot.api.config.use(async (prev, method, payload, signal) => {
    if (method !== 'getUpdates' && method !== 'getMe') return prev(method, payload, signal);
    try {
      const response = await prev(method, payload, signal);
      if (!response.ok) log.warn({ method, code: response.error_code }, 'Telegram refuses');
      return response;
    } catch (error) {
      if (signal?.aborted !== true)
        log.warn({ method, error: describeError(error) }, 'Telegram cannot be reached');
      throw error;
    }
  });
}

function explain(error: unknown): string {
  if (error instanceof GrammyError && [401, 404].includes(error.error_code))
    return 'Telegram does not know this BOT_TOKEN: take the current one from @BotFather';
  if (error instanceof GrammyError && error.error_code === 409)
    return 'another process receives the updates of this bot: stop it first, one token serves one polling bot';
  if (error instanceof GrammyError) return `Telegram refuses ${error.method}: ${error.description}`;
  if (error instanceof HttpError) return 'Telegram cannot be reached';
  return error instanceof Error ? error.message : String(error);
}
