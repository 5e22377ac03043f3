import type { ReadSeries } from '../catalogue/read-series.ts';
import type { ReadVintages } from '../catalogue/vintage.ts';
import { type Language, languageOfInterface } from '../language/language.ts';
import type { Locales } from '../locales/locales.ts';
import { applyChange } from '../notices/notice-change.ts';
import type { FigureAsk, Question } from '../questions/question.ts';
import { understandHeard } from '../questions/understand.ts';
import type { Understanding } from '../questions/understanding.ts';
import type { ReadCalendar } from '../releases/calendar.ts';
import { HOME_TIME_ZONE } from '../releases/clock-time.ts';
import { calendarOfEditions } from '../releases/edition-in-calendar.ts';
import type { Answer, FigureAnswer } from './answer.ts';
import { answerCalendar } from './answer-calendar.ts';
import { answerChat, isAboutChat } from './answer-chat.ts';
import { answerVintages } from './answer-vintages.ts';
import { hearingOnce, type Written, writingOnce } from './asked-again.ts';
import { payloadOf, readDeepLink } from './deep-link.ts';
import { type Effect, effectOf } from './effect.ts';
import { type Conversation, noticesOf, type Responder, type Turn } from './respond.ts';
import { wordsIn } from './words.ts';
import { writeAnswer } from './write-answer.ts';

/** What the responder is made of. `now` gives the time, for "last year" and for how long a question is remembered. */
export interface ResponderParts {
  readonly understanding: Understanding;
  readonly readSeries: ReadSeries;
  readonly locales: Locales;
  readonly now: () => Date;
  /** What is planned; what the editions say of it, where there is nothing else. */
  readonly readCalendar?: ReadCalendar;
  /** What was published before; missing where nothing but the newest editions is held. */
  readonly readVintages?: ReadVintages | undefined;
  /** IANA name of the time in which times are told, and that the calendar is in; Kazakhstan's unless given. */
  readonly timeZone?: string;
}

/** After this long "and in the villages?" no longer leans on what was asked before. */
const REMEMBERED_MS = 60 * 60 * 1000;

/** The responder over a catalogue: understands, answers, and puts the answer into words. */
export function createResponder({
  understanding,
  readSeries,
  locales,
  now,
  readVintages,
  readCalendar = calendarOfEditions(understanding.catalogue.editions),
  timeZone = HOME_TIME_ZONE,
}: ResponderParts): Responder {
  const holdings = { catalogue: understanding.catalogue, readSeries, timeZone };
  const { catalogue } = holdings;
  const hear = hearingOnce(understanding);
  const write = writingOnce(holdings, locales);
  const replyTo = async (
    question: Question,
    language: Language,
    chat: Conversation,
    now: Date,
  ): Promise<Written> => {
    const at = now.getTime();
    const inWords = (answer: Answer): Written => ({
      question,
      answer,
      message: writeAnswer(wordsIn(language, catalogue, locales), answer),
    });
    if (question.kind === 'calendar')
      return inWords(await answerCalendar({ catalogue, readCalendar, timeZone }, question, at));
    if (question.kind === 'vintages')
      return inWords(await answerVintages({ ...holdings, readVintages }, question));
    return isAboutChat(question)
      ? inWords(answerChat({ catalogue, chat, at, timeZone }, question))
      : write(question, language, now.getUTCFullYear());
  };
  const turn = async (
    asked: Question,
    language: Language,
    candidates: readonly string[],
    before: Conversation,
  ): Promise<Turn> => {
    const at = now();
    const { question, answer, message } = await replyTo(asked, language, before, at);
    const effect = effectOf(answer);
    return {
      reply: { question, language, candidates, answer, message },
      conversation: after(
        remember(before, settled(question, answer), language, at.getTime()),
        effect,
        at.getTime(),
      ),
      ...(effect && { effect }),
    };
  };
  return {
    async reply(text, conversation, languageCode) {
      const at = now();
      const linked = readDeepLink(payloadOf(text) ?? '', understanding.catalogue);
      if (linked !== undefined)
        return turn(linked, languageFor(linked, undefined, conversation, languageCode), [], conversation);
      const last = recall(conversation, at.getTime());
      const understood = understandHeard(hear(text, at), understanding, {
        last,
        now: at,
        inGlossary: last !== undefined && conversation.last?.inGlossary === true,
      });
      const language = languageFor(understood.question, understood.language, conversation, languageCode);
      const taken = await turn(understood.question, language, understood.candidates, conversation);
      const writtenIn = understood.language;
      return writtenIn === undefined ? taken : { ...taken, reply: { ...taken.reply, writtenIn } };
    },
    async answer(question, conversation, languageCode, language) {
      return turn(question, languageFor(question, language, conversation, languageCode), [], conversation);
    },
  };
}

/** The conversation once the effect is done. */
function after(conversation: Conversation, effect: Effect | undefined, at: number): Conversation {
  if (effect === undefined) return conversation;
  return effect.kind === 'forget'
    ? {}
    : { ...conversation, notices: applyChange(noticesOf(conversation), effect, at) };
}

/** A change of language is confirmed in the new one; otherwise the text's or button's language, the chat's, Telegram's. */
function languageFor(
  question: Question,
  written: Language | undefined,
  { language }: Conversation,
  languageCode: string | undefined,
): Language {
  if (question.kind === 'language' && question.language !== undefined) return question.language;
  return written ?? language ?? languageOfInterface(languageCode);
}

function recall({ last }: Conversation, at: number): Question | undefined {
  return last !== undefined && at - last.at <= REMEMBERED_MS ? last.question : undefined;
}

/**
 * Keeps the last question that another may lean on; talk in between does not push it out, a question about something that is not held does. A year that is
 * not held is not asked for again.
 */
function remember(before: Conversation, question: Question, language: Language, at: number): Conversation {
  const chosen = question.kind === 'language' && question.language !== undefined;
  const leanable = ['figure', 'notHeld', 'choice', 'definition', 'methodology'].includes(question.kind);
  const { last, hidesPictures, ...rest } = before;
  const hides =
    question.kind === 'pictures'
      ? question.shown === false || (question.shown === undefined && hidesPictures)
      : hidesPictures;
  return {
    ...rest,
    ...(hides && { hidesPictures: true }),
    ...(last !== undefined &&
      question.kind !== 'unknown' && { last: { question: last.question, at: last.at } }),
    ...(chosen || !before.languageChosen ? { language } : {}),
    ...(chosen && { languageChosen: true }),
    ...(leanable && { last: { question, at } }),
    ...(question.kind === 'glossary' && {
      last: { question: last?.question ?? question, at, inGlossary: true },
    }),
  };
}

/** The question as it is leant on: without a year that is not held; the definition that was looked up; the figure whose earlier values were asked for. */
function settled(question: Question, answer: Answer): Question {
  if (question.kind === 'glossary' && answer.kind === 'definition') return answer;
  if (question.kind === 'vintages') return { kind: 'figure', ask: question.ask };
  if (answer.kind === 'figure' && question.kind === 'figure') return withTop(question.ask, answer);
  const missing = answer.kind === 'notHeld' && answer.why.kind === 'period';
  if (!missing || (question.kind !== 'figure' && question.kind !== 'notHeld')) return question;
  return { ...question, ask: { ...question.ask, period: { kind: 'newest' } } };
}

/** A ranking with the one that came out first: "that region" means it. */
function withTop(ask: FigureAsk, { figures }: FigureAnswer): Question {
  const { operation } = ask;
  const [first, ...more] = figures.filter(({ role }) => role === 'answer');
  const isRanked = 'among' in operation && operation.among === 'slices' && !('count' in operation);
  if (!isRanked || first === undefined || more.length > 0) return { kind: 'figure', ask };
  return { kind: 'figure', ask: { ...ask, top: { slice: first.slice } } };
}
