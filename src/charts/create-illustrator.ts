import { answerFigure } from '../answers/answer-figure.ts';
import type { Reply } from '../answers/respond.ts';
import type { Holdings } from '../answers/values.ts';
import { wordsIn } from '../answers/words.ts';
import type { Locales } from '../locales/locales.ts';
import type { Chart } from './chart.ts';
import { chartAsk } from './chart-ask.ts';
import { describeChart } from './describe-chart.ts';

/** Finds what can be shown of a reply. */
export interface Illustrator {
  /** The chart that a reply has by itself: of a series, a comparison, a ranking. Undefined for every other. */
  chartOf(reply: Pick<Reply, 'answer' | 'language'>): Promise<Chart | undefined>;
}

/** The illustrator over a catalogue. `now` gives the time, for how old figures are. */
export function createIllustrator(holdings: Holdings, locales: Locales, now: () => Date): Illustrator {
  return {
    async chartOf({ answer, language }) {
      const ask = answer.kind === 'figure' ? chartAsk(answer) : undefined;
      if (answer.kind !== 'figure' || ask === undefined) return undefined;
      const drawn = ask === answer.ask ? answer : await answerFigure(holdings, ask, now().getUTCFullYear());
      if (drawn.kind !== 'figure') return undefined;
      const chosen = answer.operation.kind === 'extreme' ? answer.figures : [];
      const asked = chosen.filter(({ role }) => role === 'answer').map(({ slice }) => slice);
      return describeChart(wordsIn(language, holdings.catalogue, locales), drawn, asked);
    },
  };
}
