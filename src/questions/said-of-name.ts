import { type CatalogueIndicator, findCode } from '../catalogue/catalogue.ts';
import type { Span } from './concept.ts';
import { isLightWord } from './light-words.ts';
import { inFocus, meanings, type Reading, spansWithCue } from './reading.ts';
import type { Slots } from './slots.ts';
import type { Understanding } from './understanding.ts';
import type { WordingMatch } from './wording-index.ts';

/** "The lowest", "Kazakhstan" name nothing, although they may stand in a name ("lowest income", "Kazakhstan's aid"). */
export function namesByCuesAlone(
  reading: Reading,
  { met }: WordingMatch,
  understanding: Understanding,
): boolean {
  const operations = spansWithCue(
    reading,
    'highest',
    'lowest',
    'growth',
    'decline',
    'change',
    'comparative',
    'average',
    'howMany',
    'percent',
  );
  const country = reading.spans.filter(
    (span) => namesTotal(span, understanding) || meanings(span, 'by').length > 0,
  );
  return [...met].every(
    (token) =>
      [...operations, ...country].some(({ from, to }) => from <= token && token < to) ||
      isLightWord(reading, token, understanding),
  );
}

/** How many words of the message are of the name; those met only by correcting a typing error count a little less. */
export function saidOfName(
  reading: Reading,
  named: ReadonlySet<number>,
  slots: Slots,
  { isLight }: Understanding,
): number {
  const inSlot = (token: number): boolean =>
    slots.codes.some(({ span }) => span.from <= token && token < span.to);
  let said = 0;
  for (const token of named) {
    if (inSlot(token)) continue;
    const best = reading.matches[token]?.find(({ word }) => !isLight(word));
    if (reading.focus[token] && best !== undefined) said += Math.min(1, best.strength + A_FORM);
  }
  return said;
}

/** True for the name of a total: the whole country, both sexes. */
function namesTotal(span: Span, { catalogue }: Pick<Understanding, 'catalogue'>): boolean {
  return meanings(span, 'code').some(
    ({ dimension, code }) => findCode(catalogue, dimension, code)?.total === true,
  );
}

/** Forms of a word are as good as the word itself. */
const A_FORM = 0.1;

/**
 * "How many people with disabilities in the country?" speaks of all of them, not of those whom an indicator counts: without its name, its
 * codes are no evidence, unless they name it by themselves.
 */
export function speaksOfAll(
  reading: Reading,
  { indicator }: CatalogueIndicator,
  slots: Slots,
  { catalogue }: Understanding,
): boolean {
  const whole = reading.spans.some((span) => inFocus(reading, span) && namesTotal(span, { catalogue }));
  return whole && !slots.codes.some(({ dimension }) => indicator.namedByCodes?.includes(dimension));
}
