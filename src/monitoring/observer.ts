import type { Answer } from '../answers/answer.ts';
import type { Language } from '../language/language.ts';
import type { Question } from '../questions/question.ts';

/** A question that was answered, as far as it may be counted: never its words, nor who asked. */
export interface AskedQuestion {
  readonly intent: Question['kind'];
  readonly answer: Answer['kind'];
  /** That of the answer. */
  readonly language: Language;
  /** The publication that it is about, where it is about figures. */
  readonly publication?: string;
}

/** An update that was handled, and what became of it. */
export interface HandledUpdate {
  /** What Telegram calls it: `message`, `callback_query`. */
  readonly kind: string;
  /** The kind of answer, or why there was none. */
  readonly outcome: string;
  /** From when its handling began until it ended, calls to Telegram included. */
  readonly ms: number;
  readonly asked?: AskedQuestion;
}

/** What came of a call to Telegram: `ok`, the code of its refusal, or `unreachable`. */
type CallOutcome = 'ok' | 'unreachable' | number;

/** Is told what goes on, to count it. Neither throws nor keeps anybody waiting. */
export interface Observer {
  updateHandled(update: HandledUpdate): void;
  telegramCalled(method: string, outcome: CallOutcome): void;
}

/** Tells several. */
export function observedBy(...observers: readonly Partial<Observer>[]): Observer {
  return {
    updateHandled: (update) => observers.forEach((one) => void one.updateHandled?.(update)),
    telegramCalled: (method, outcome) =>
      observers.forEach((one) => void one.telegramCalled?.(method, outcome)),
  };
}
