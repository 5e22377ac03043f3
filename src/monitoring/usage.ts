import type { Answer } from '../answers/answer.ts';
import type { AskedQuestion } from './observer.ts';

/** What became of a question, for the office: answered; asked back which one is meant; or no figure, as none is held or it was not understood. */
export type UsageOutcome = 'answered' | 'asked_back' | 'refused';

/** What is no question about statistics: talk with the bot, and its settings, have no place here. */
const OUTCOMES: Readonly<Partial<Record<Answer['kind'], UsageOutcome>>> = {
  figure: 'answered',
  definition: 'answered',
  methodology: 'answered',
  glossary: 'answered',
  links: 'answered',
  publication: 'answered',
  publications: 'answered',
  source: 'answered',
  calendar: 'answered',
  choice: 'asked_back',
  notHeld: 'refused',
  unknown: 'refused',
};

/** Undefined for what is not counted. */
export function usageOutcome({ answer }: Pick<AskedQuestion, 'answer'>): UsageOutcome | undefined {
  return OUTCOMES[answer];
}
