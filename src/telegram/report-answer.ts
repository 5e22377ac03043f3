import type { Span } from '../answers/message.ts';
import { sliceKey } from '../catalogue/observation.ts';
import type { Language } from '../language/language.ts';
import { askOf, type FigureAsk, type Question, type SliceAsk } from '../questions/question.ts';
import type { BotPorts } from './bot-context.ts';
import { composeText } from './compose-text.ts';
import type { ChatContext } from './deliver.ts';
import { describeError } from './describe-error.ts';
import type { Press } from './press.ts';
import { startAddress, storedPayload } from './share-link.ts';
import { spokenLanguage } from './spoken-language.ts';

/**
 * Tells the operators that a reader holds an answer for wrong: the question as it was understood and its answer, nothing of who pressed or what they
 * wrote. The same answer is reported at most once a day. Returns the thanks.
 */
export async function reportAnswer(ports: BotPorts, ctx: ChatContext, press: Press): Promise<string> {
  ctx.outcome = 'report';
  const language = press.language ?? (await spokenLanguage(ports, ctx));
  const { question, key } = press;
  if (await ports.reports.isNew(key, ports.now())) {
    ports.log.warn({ question }, 'an answer was reported as wrong');
    await ports.buttons.keep([{ key, question }], ports.now());
    for (const operator of ports.operators) await tell(ports, ctx, operator, press, language);
  }
  return ports.locales.text(language, 'telegram-reported');
}

/** Shows an operator what the reader saw, in the operator's own language. One who never opened the bot cannot be written to. */
async function tell(
  ports: BotPorts,
  ctx: ChatContext,
  operator: number,
  { question, key }: Press,
  readers: Language,
): Promise<void> {
  try {
    const conversation = await ports.chats.read(operator);
    const language = conversation.language ?? readers;
    const { reply } = await ports.responder.answer(question, conversation, undefined, language);
    const link = startAddress(ctx.me.username, storedPayload(key));
    const { text, entities } = composeText([
      { bold: ports.locales.text(language, 'telegram-report') },
      '\n\n',
      ...understoodIn(question),
      { link: ports.locales.text(language, 'telegram-report-open'), url: link },
      '\n\n',
      ...reply.message.spans,
    ]);
    const options = { entities: entities ?? [], link_preview_options: { is_disabled: true } };
    await ctx.api.sendMessage(operator, text, options);
  } catch (error) {
    ports.log.warn({ error: describeError(error) }, 'an operator could not be told of a report');
  }
}

/** What was understood, as it stands in the data: of a choice all that it offers, of what is not held the indicators nearest to it. */
function understoodIn(question: Question): readonly Span[] {
  if (question.kind === 'choice') return question.options.flatMap(understoodIn);
  if (question.kind === 'unknown') return question.nearest.map((id) => `${id}\n`);
  const ask = askOf(question);
  return ask === undefined ? [] : sliceOf(ask);
}

/** The indicator and the codes that were asked for. */
function sliceOf({ indicator, slices, breakdown, period }: FigureAsk): readonly Span[] {
  const what = breakdown === undefined ? slices.map(codesOf).join(', ') : `by ${breakdown}`;
  const when = Object.values(period).flat().join(' ');
  return [`${indicator}\n${what}\n${when}\n`];
}

/** "REF_AREA=KZATY", "total", "total - KIND=school". */
function codesOf({ slice, without = [] }: SliceAsk): string {
  return [sliceKey(slice) || 'total', ...without.map(sliceKey)].join(' - ');
}
