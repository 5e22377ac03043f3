import { seriesBehind } from '../answers/series-behind.ts';
import type { BotPorts } from './bot-context.ts';
import { type ChatContext, sendReply } from './deliver.ts';
import type { Press } from './press.ts';

/** Sends the series behind an answer as a picture of its own, also where pictures are hidden: it was asked for. The conversation stays as it is. */
export async function sendChart(ports: BotPorts, ctx: ChatContext, press: Press): Promise<undefined> {
  ctx.outcome = 'chart';
  const conversation = await ports.chats.read(ctx.chatId);
  const answer = (question: Press['question']) =>
    ports.responder.answer(question, conversation, ctx.from?.language_code, press.language);
  const { reply } = await answer(press.question);
  const series = reply.answer.kind === 'figure' ? seriesBehind(reply.answer) : undefined;
  const shown = series === undefined ? reply : (await answer({ kind: 'figure', ask: series })).reply;
  await sendReply(ports, ctx, shown, { picture: 'always' });
}
