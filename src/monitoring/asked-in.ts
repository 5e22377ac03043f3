import type { Answer } from '../answers/answer.ts';
import type { Reply } from '../answers/respond.ts';
import { askOf } from '../questions/question.ts';
import type { AskedQuestion } from './observer.ts';

/** What may be counted of a reply. */
export function askedIn({
  question,
  answer,
  language,
}: Pick<Reply, 'question' | 'answer' | 'language'>): AskedQuestion {
  const publication = askOf(question)?.indicator.split('/')[0] ?? publicationOf(answer);
  return { intent: question.kind, answer: answer.kind, language, ...(publication && { publication }) };
}

/** The publication whose words are shown; that of the first, where several are. */
function publicationOf(answer: Answer): string | undefined {
  switch (answer.kind) {
    case 'definition':
    case 'methodology':
      return answer.terms[0]?.split('/')[0];
    case 'links':
      return answer.links[0]?.split('/')[0];
    case 'publication':
    case 'themes':
    case 'indicators':
    case 'calendar':
      return answer.publication;
    default:
      return undefined;
  }
}
