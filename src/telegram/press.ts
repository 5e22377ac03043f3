import type { Question } from '../questions/question.ts';
import type { CallbackData } from './callback-data.ts';

/** A press with the question that its key stands for, and the message that the button hangs on. */
export interface Press extends CallbackData {
  readonly question: Question;
  readonly messageId: number;
}
