import { autoRetry } from '@grammyjs/auto-retry';
import { Bot, Composer, HttpError, type Middleware, type Transformer } from 'grammy';
import { ask } from './ask.ts';
import type { BotContext, BotPorts } from './bot-context.ts';
import { choose } from './choose.ts';
import { commands } from './commands.ts';
import { connect } from './connect.ts';
import { editCalendarEntries } from './edit-calendar.ts';
import { edited } from './edited.ts';
import { handleError } from './errors.ts';
import { inline } from './inline.ts';
import { type Limits, limitFloods, USUAL_LIMITS } from './limit-floods.ts';
import { logUpdates } from './log-updates.ts';
import { oncePerMediaGroup } from './media-group.ts';
import { membership } from './membership.ts';
import { observeCalls } from './observe-calls.ts';
import { only } from './only.ts';
import { openLink } from './open-link.ts';
import { pressInChannel } from './press-in-channel.ts';
import { isFromPerson } from './question-text.ts';
import { unhandled } from './unhandled.ts';

/** A call that hangs holds up its chat; longer than the 30 seconds that a long poll waits. */
const CALL_TIMEOUT_SECONDS = 40;

/** What a bot can be given beside its ports. */
export interface BotOptions {
  /** What operators can do besides. */
  readonly desks?: readonly Middleware<BotContext>[];
  readonly limits?: Limits;
}

/** The bot with everything a person can do, ready to be fed updates. `apiRoot` is the Bot API server's address. */
export function createBot(
  token: string,
  apiRoot: string,
  ports: BotPorts,
  { desks = [], limits = USUAL_LIMITS }: BotOptions = {},
) {
  const bot = new Bot<BotContext>(token, {
    client: { apiRoot, fetch: connect(), timeoutSeconds: CALL_TIMEOUT_SECONDS },
  });
  // What observes is nearest to Telegram, so that every attempt is seen.
  bot.api.config.use(observeCalls(ports.observer), repeatHarmless(), retryReplies());
  bot.catch(handleError(ports));

  bot.use((_, next) => ports.fromOneState(next));
  bot.use(logUpdates(ports));
  bot.use(membership(ports));
  const group = commands(ports);
  const people = new Composer<BotContext>(
    oncePerMediaGroup(),
    limitFloods(ports, limits),
    pressInChannel(ports),
    // Most messages are plain questions, which need not be looked through for each command.
    only(mayBeCommand, new Composer(openLink(ports), group, editCalendarEntries(ports))),
    ...desks,
    ask(ports),
    choose(ports),
    edited(ports),
    inline(ports),
    unhandled(ports),
  );
  bot.use(only(isFromPeople, people));
  return { bot, commands: group };
}

function isFromPeople(ctx: BotContext): ctx is BotContext {
  const { message, editedMessage, channelPost, editedChannelPost } = ctx;
  return isFromPerson(message ?? editedMessage) && (channelPost ?? editedChannelPost) === undefined;
}

function mayBeCommand(ctx: BotContext): ctx is BotContext {
  const { message } = ctx;
  return !message || (message.text ?? message.caption ?? '').startsWith('/');
}

/**
 * Waits as long as Telegram asks for, and over its outages, but not longer than a person would. A broken connection
 * is not retried: the message may have been sent. Polling has its own patience.
 */
function retryReplies(): ReturnType<typeof autoRetry> {
  const retry = autoRetry({ maxDelaySeconds: 10, maxRetryAttempts: 2, rethrowHttpErrors: true });
  return (prev, method, payload, signal) =>
    method === 'getUpdates' ? prev(method, payload, signal) : retry(prev, method, payload, signal);
}

/** A change of a message, and the confirmation of a press, may be made twice: after a broken connection they are made once more, at once. */
function repeatHarmless(): Transformer {
  return async (prev, method, payload, signal) => {
    try {
      return await prev(method, payload, signal);
    } catch (error) {
      if (!(error instanceof HttpError) || !/^(?:answer|edit)/.test(method)) throw error;
      return prev(method, payload, signal);
    }
  };
}
