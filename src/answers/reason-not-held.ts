import { inLanguage } from '../language/language.ts';
import type { NotHeld } from '../questions/question.ts';
import { lowerFirst, nameCode, nameDimension, nameSlice, type Words } from './words.ts';

/** True where the indicator is broken down by the dimension, though not by what was named. */
function isHeldBy({ catalogue }: Words, indicator: string, dimension: string): boolean {
  return catalogue.indicators.get(indicator)?.indicator.dimensions.includes(dimension) === true;
}

/** Why an indicator cannot answer, in a sentence. */
export function reasonFor(words: Words, indicator: string, why: NotHeld): string {
  switch (why.kind) {
    case 'period':
      return why.period === ''
        ? words.text('not-held-future')
        : words.text('not-held-period', { period: why.period });
    case 'breakdown':
      return why.code === undefined
        ? words.text(isHeldBy(words, indicator, why.dimension) ? 'not-held-value' : 'not-held-dimension', {
            dimension: lowerFirst(nameDimension(words, why.dimension)),
          })
        : words.text('not-held-code', { code: nameCode(words, why.dimension, why.code) });
    case 'slice':
      return words.text('not-held-slice', { slice: nameSlice(words, why.slice) });
    case 'table': {
      const link = words.catalogue.links.get(why.link)?.link;
      return words.text('not-held-table', { title: inLanguage(link?.title ?? {}, words.language) });
    }
    case 'finer_period':
      return words.text('not-held-finer');
    case 'operation':
      return words.text(why.reason === undefined ? 'not-held-operation' : `not-computed-${why.reason}`);
  }
}
