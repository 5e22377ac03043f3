import { Composer } from 'grammy';
import type { InlineQueryResultArticle, InlineQueryResultsButton } from 'grammy/types';
import { type Offered, offerReplies } from '../answers/offer-replies.ts';
import type { Reply } from '../answers/respond.ts';
import type { BotContext, BotPorts } from './bot-context.ts';
import { composeResult } from './inline-result.ts';
import { linkToReply } from './link-to-reply.ts';
import { readRefusal } from './refusal.ts';
import { startAddress } from './share-link.ts';

/**
 * So long Telegram gives what was answered to the next who types the same, in seconds: many type the same beginnings, and what a release has revised may not
 * be passed on much longer than this.
 */
const CACHE_TIME = 300;

/** The payload of a link that greets: it was never given out for a question. */
const GREETING = 'hello';

/** A question typed after the bot's name in any chat: ready answers to choose from; where there are none, a button that leads to the bot's own chat. */
export function inline(ports: BotPorts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on('inline_query', async (ctx) => {
    const { query, from } = ctx.inlineQuery;
    const offered = await offerReplies(ports.responder, query, from.language_code);
    const { asked } = offered;
    ctx.outcome = asked.answer.kind;
    const results = await resultsOf(ports, ctx, offered);
    const button = results.length > 0 ? undefined : await buttonFor(ports, asked);
    try {
      await ctx.answerInlineQuery(results, {
        cache_time: CACHE_TIME,
        // Words that tell no language are answered in that of the reader's interface.
        is_personal: asked.writtenIn === undefined,
        ...(button && { button }),
      });
    } catch (error) {
      // More has been typed meanwhile, or nobody waits any more.
      if (readRefusal(error) !== 'too_old') throw error;
      ctx.outcome = 'too_old';
    }
  });
  return composer;
}

/** Results with links that last as long as the messages they stand in. */
async function resultsOf(
  { buttons, locales, now }: BotPorts,
  { me }: BotContext,
  { replies }: Offered,
): Promise<readonly InlineQueryResultArticle[]> {
  const links = replies.map(linkToReply);
  await buttons.keep(
    links.flatMap(({ kept }) => kept ?? []),
    now(),
  );
  return replies.flatMap((reply, i) => {
    const { summary } = reply.message;
    const { payload } = links[i] ?? {};
    if (summary === undefined || payload === undefined) return [];
    const text = locales.text(reply.language, 'telegram-inline-more');
    return composeResult(reply, summary, { text, url: startAddress(me.username, payload) });
  });
}

/** Leads to the same question in the bot's own chat, where it is said what is nearest or what is meant; never to one that would set something there. */
async function buttonFor(
  { buttons, locales, now }: BotPorts,
  asked: Reply,
): Promise<InlineQueryResultsButton> {
  const { answer, language } = asked;
  if (answer.kind === 'language' || answer.kind === 'pictures')
    return { text: locales.text(language, 'telegram-inline-open'), start_parameter: GREETING };
  const { payload, kept } = linkToReply(asked);
  if (kept !== undefined) await buttons.save([kept], now());
  const isHeld = answer.kind !== 'unknown' && answer.kind !== 'notHeld';
  const text = locales.text(language, isHeld ? 'telegram-inline-open' : 'telegram-inline-not-held');
  return { text, start_parameter: payload };
}
