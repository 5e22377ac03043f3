import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { inLanguage, isLanguage } from '../../src/language/language.ts';
import type { Outcome } from './measure.ts';

const CANDIDATES_SHOWN = 3;

/** The first `most` failures of a group, wrong figures first: what was asked, expected and got. Where any figure is wrong, silence is no failure. */
export function writeFailures(
  outcomes: readonly Outcome[],
  most: number,
  catalogue: Catalogue,
): readonly string[] {
  const wrong = outcomes.filter(({ grade }) => grade === 'wrong figure');
  const missed = outcomes.filter(
    ({ grade, question }) => !question.negative && grade !== 'wrong figure' && grade !== 'right',
  );
  return [...wrong, ...missed].slice(0, most).map((outcome) => writeOutcome(outcome, catalogue));
}

function writeOutcome({ question, reply, grade }: Outcome, catalogue: Catalogue): string {
  const titled = (id: string): string => {
    const title = catalogue.indicators.get(id)?.indicator.title;
    const language = isLanguage(question.language) ? question.language : 'en';
    return title === undefined ? id : `${id} "${inLanguage(title, language)}"`;
  };
  const figures = reply.observations
    .filter(({ role }) => role === 'answer')
    .map(
      (one) =>
        `${titled(one.indicator)} ${JSON.stringify(one.dimensions)} ${one.period} = ${one.value} ${one.unit}`,
    );
  return [
    `  ${grade}: ${question.turns.join(' | ')}`,
    `    expected  ${question.expected}`,
    `    got       ${reply.intent} ${figures.join('; ')}`,
    ...reply.candidates.slice(0, CANDIDATES_SHOWN).map((id, i) => `    candidate ${i + 1}  ${titled(id)}`),
  ].join('\n');
}
