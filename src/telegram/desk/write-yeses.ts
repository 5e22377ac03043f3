import type { Words } from '../../answers/words.ts';
import type { Yes } from '../../releases/yes.ts';

/** An operator's yes that counts, with the operator's place in `ADMIN_IDS`: no more is said of who it was. */
interface CountedYes extends Yes {
  readonly number: number;
}

/** The yeses of those who are operators still. */
export function countedYeses(yeses: readonly Yes[], operators: readonly number[]): readonly CountedYes[] {
  return yeses.flatMap((yes) => {
    const number = operators.indexOf(yes.operator) + 1;
    return number > 0 ? [{ ...yes, number }] : [];
  });
}

/** Where two operators have to say yes: that it is so, or who has said it and that another one has to; nothing where one is enough. */
export function writeYeses(
  words: Words,
  needed: number,
  yeses: readonly Yes[],
  operators: readonly number[],
): readonly string[] {
  if (needed < 2) return [];
  const said = saidYeses(words, yeses, operators);
  const alone = operators.length < needed ? [words.text('desk-yes-alone')] : [];
  return [...said, words.text(said.length === 0 ? 'desk-yes-two' : 'desk-yes-missing'), ...alone];
}

/** Who has said yes, a line each, with the reason where one was given. */
export function saidYeses(
  words: Words,
  yeses: readonly Yes[],
  operators: readonly number[],
): readonly string[] {
  return countedYeses(yeses, operators).map(({ number, reason }) =>
    reason === undefined
      ? words.text('desk-yes-said', { number: String(number) })
      : words.text('desk-yes-said-because', { number: String(number), reason }),
  );
}
