import { BoundedMemory } from '../bounded-memory.ts';
import type { Language } from '../language/language.ts';
import type { Locales } from '../locales/locales.ts';
import { type Heard, hearMessage } from '../questions/hear-message.ts';
import type { Question } from '../questions/question.ts';
import type { Understanding } from '../questions/understanding.ts';
import type { Answer } from './answer.ts';
import { answerQuestion, type HeldQuestion } from './answer-question.ts';
import type { Message } from './message.ts';
import type { Holdings } from './values.ts';
import { wordsIn } from './words.ts';
import { writeAnswer } from './write-answer.ts';

/** What was heard of so many texts is remembered: some 27 kB each. */
const MOST_HEARD = 1000;
/** Longer texts are seldom written twice, and take more to remember. Counted in UTF-16 units. */
const LONGEST_HEARD = 300;
/** So many answers are remembered, with their words: some 8 kB each. */
const MOST_WRITTEN = 2000;

/**
 * Hears messages; what many people write is heard once a day. Remembered is what depends on nothing but the text, the day and the state of the data that
 * `understanding` was made of: what a chat has asked before does not come into it.
 */
export function hearingOnce(understanding: Understanding): (text: string, at: Date) => Heard {
  const memory = new BoundedMemory<string, Heard>(MOST_HEARD);
  return (text, at) => {
    const day = at.toISOString().slice(0, 10);
    const hear = (): Heard => hearMessage(text, understanding, new Date(day));
    if (text.length > LONGEST_HEARD) return hear();
    const key = `${day} ${text}`;
    const known = memory.get(key);
    if (known !== undefined) return known;
    const heard = hear();
    memory.set(key, heard);
    return heard;
  };
}

/** A question's answer and its words. What is remembered is the same object each time, and so is all that it holds. */
export interface Written {
  readonly question: Question;
  readonly answer: Answer;
  readonly message: Message;
}

/**
 * Answers questions from what is held and puts the answers into words; what many people ask, once. Remembered is what depends on nothing but the question, the
 * language, the year and the one state of the data that is behind `holdings`, with which it is forgotten.
 */
export function writingOnce(
  holdings: Holdings,
  locales: Locales,
): (question: HeldQuestion, language: Language, thisYear: number) => Promise<Written> {
  const memory = new BoundedMemory<string, Written>(MOST_WRITTEN);
  return async (question, language, thisYear) => {
    const key = JSON.stringify([language, thisYear, question]);
    const known = memory.get(key);
    if (known !== undefined) return known;
    const answer = await answerQuestion(holdings, question, thisYear);
    const message = writeAnswer(wordsIn(language, holdings.catalogue, locales), answer);
    const written = { question, answer, message };
    memory.set(key, written);
    return written;
  };
}
