import type { Question } from '../questions/question.ts';
import type { Reply, Responder } from './respond.ts';
import { seriesBehind } from './series-behind.ts';

/** So many are read before a reader would rather type on. */
const MOST_OFFERED = 10;

/** A question on its way into another chat: how it was understood, and the replies ready to be passed on, the best first. */
export interface Offered {
  readonly asked: Reply;
  readonly replies: readonly Reply[];
}

/**
 * Answers a question that leans on nothing before it, and what is near to it: other years, breakdowns, the choices where it may mean several. What is not held
 * brings nothing near it in its place; no question at all brings examples. `languageCode`: that of the reader's interface.
 */
export async function offerReplies(
  responder: Responder,
  text: string,
  languageCode: string | undefined,
): Promise<Offered> {
  const { reply: asked } =
    text.trim() === ''
      ? await responder.answer({ kind: 'help' }, {}, languageCode)
      : await responder.reply(text, {}, languageCode);
  const near = await Promise.all(
    nearQuestions(asked).map(async (question) => {
      const { reply } = await responder.answer(question, {}, languageCode, asked.language);
      return reply;
    }),
  );
  const ready = [asked, ...near].filter(({ message }) => message.summary !== undefined);
  return { asked, replies: withoutRepeats(ready).slice(0, MOST_OFFERED) };
}

function nearQuestions({ answer, message }: Reply): readonly Question[] {
  switch (answer.kind) {
    case 'figure': {
      const { years = seriesBehind(answer), total, breakdowns, related } = answer.ways;
      const asks = [years, ...breakdowns, total, ...related].filter((ask) => ask !== undefined);
      return asks.slice(0, MOST_OFFERED).map((ask) => ({ kind: 'figure', ask }));
    }
    case 'choice':
      return answer.options.slice(0, MOST_OFFERED);
    case 'help':
    case 'definition':
    case 'methodology':
      return message.buttons.flat().flatMap((button) => ('question' in button ? [button.question] : []));
    default:
      return [];
  }
}

/** Two questions may have one answer: "2023" and the newest year. */
function withoutRepeats(replies: readonly Reply[]): readonly Reply[] {
  const seen = new Set<string>();
  return replies.filter(({ message }) => {
    const said = JSON.stringify(message.spans);
    if (seen.has(said)) return false;
    seen.add(said);
    return true;
  });
}
