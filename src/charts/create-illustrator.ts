import type { Answer, FigureAnswer } from '../answers/answer.ts';
import { answerFigure } from '../answers/answer-figure.ts';
import type { Reply } from '../answers/respond.ts';
import type { Holdings } from '../answers/values.ts';
import { wordsIn } from '../answers/words.ts';
import type { Slice } from '../catalogue/observation.ts';
import type { Language } from '../language/language.ts';
import type { Locales } from '../locales/locales.ts';
import type { Chart } from './chart.ts';
import { chartAsk } from './chart-ask.ts';
import { describeChart } from './describe-chart.ts';

/** Finds what can be shown of a reply. */
export interface Illustrator {
  /** The chart that a reply has by itself: of a series, a comparison, a ranking. Undefined for every other. */
  chartOf(reply: Pick<Reply, 'answer' | 'language'>): Promise<Chart | undefined>;
}

/** What was found of an answer. */
interface Found {
  readonly language: Language;
  readonly thisYear: number;
  readonly chart: Chart | undefined;
}

/** The illustrator over a catalogue. `now` gives the time, for how old figures are. */
export function createIllustrator(holdings: Holdings, locales: Locales, now: () => Date): Illustrator {
  // Answers that many people ask for are the same object each time (see `asked-again.ts`).
  const found = new WeakMap<Answer, Found>();
  const find = async (answer: Answer, language: Language, thisYear: number): Promise<Chart | undefined> => {
    const ask = answer.kind === 'figure' ? chartAsk(answer) : undefined;
    if (answer.kind !== 'figure' || ask === undefined) return undefined;
    const drawn = ask === answer.ask ? answer : await answerFigure(holdings, ask, thisYear);
    if (drawn.kind !== 'figure') return undefined;
    return describeChart(wordsIn(language, holdings.catalogue, locales), drawn, askedAmong(answer));
  };
  return {
    async chartOf({ answer, language }) {
      const thisYear = now().getUTCFullYear();
      const known = found.get(answer);
      if (known?.language === language && known.thisYear === thisYear) return known.chart;
      const chart = await find(answer, language, thisYear);
      found.set(answer, { language, thisYear, chart });
      return chart;
    },
  };
}

/** Slices to be seen among the others: the highest or lowest, the one that is placed; in a breakdown, the one that was asked for before it. */
function askedAmong({ ask, figures, operation }: FigureAnswer): readonly Slice[] {
  if ('among' in operation || operation.kind === 'rank')
    return figures.filter(({ role }) => role === 'answer').map(({ slice }) => slice);
  return ask.breakdown !== undefined && ask.before !== undefined ? [ask.before.slice] : [];
}
