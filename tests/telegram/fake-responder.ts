import type { Answer } from '../../src/answers/answer.ts';
import type { Message } from '../../src/answers/message.ts';
import type { Conversation, Responder, Turn } from '../../src/answers/respond.ts';
import { isLanguage, type Language } from '../../src/language/language.ts';
import { readCommand } from '../../src/questions/commands.ts';
import type { FigureAsk, Question } from '../../src/questions/question.ts';

/** The question that every text asks of the fake: organisations in the year named, else 2023. */
export function organisations(year: string): Question & { kind: 'figure' } {
  const ask: FigureAsk = {
    indicator: 'social-services/organisations',
    slices: [{ slice: {} }],
    period: { kind: 'periods', periods: [year] },
    operation: { kind: 'value' },
  };
  return { kind: 'figure', ask };
}

/** Answers without a catalogue: says which question it was given, in which language, and offers three buttons. */
export function createFakeResponder(spans?: Message['spans']): Responder {
  const turn = (
    question: Question,
    conversation: Conversation,
    languageCode?: string,
    pressedIn?: Language,
  ): Turn => {
    const chosen = question.kind === 'language' ? question.language : undefined;
    const language =
      chosen ?? pressedIn ?? conversation.language ?? (isLanguage(languageCode) ? languageCode : 'ru');
    const said = question.kind === 'figure' ? JSON.stringify(question.ask.period) : JSON.stringify(question);
    const answer = (
      question.kind === 'figure'
        ? { kind: 'figure', ask: question.ask, operation: question.ask.operation, figures: [], notes: [] }
        : question
    ) as Answer;
    return {
      reply: {
        question,
        language,
        candidates: [],
        answer,
        message: {
          spans: spans ?? [`${language}: ${question.kind} ${said}`],
          buttons: [
            [{ label: '2022', question: organisations('2022') }],
            [
              {
                label: 'definition',
                question: { kind: 'definition', terms: ['social-services/stationary'] },
              },
              { label: 'қазақша', question: { kind: 'language', language: 'kk' } },
            ],
          ],
        },
      },
      conversation: { ...conversation, language, ...(chosen && { languageChosen: true }) },
    };
  };
  return {
    async reply(text, conversation, languageCode) {
      const command = readCommand(text);
      if (command.kind === 'question') return turn(command.question, conversation, languageCode);
      if (text.includes('fail')) throw new Error(`cannot answer ${text}`);
      return turn(organisations(/\d{4}/.exec(text)?.[0] ?? '2023'), conversation, languageCode);
    },
    answer: async (question, conversation, languageCode, language) =>
      turn(question, conversation, languageCode, language),
  };
}
