import { isHeld } from './decide-figure.ts';
import { DECISION } from './decision.ts';
import { type Candidate, weigh } from './find-indicator.ts';
import { followUp } from './follow-up.ts';
import { leanOnLast } from './lean-on-last.ts';
import { askOf, type Question } from './question.ts';
import { placeAlone } from './ranking-slot.ts';
import { namesOtherSubject, type Reading } from './reading.ts';
import { NO_SLOTS } from './slots.ts';
import type { Understanding } from './understanding.ts';

/** Who answers a choice does it in few words; what is longer is a question of its own. */
const LONGEST = 8;
const FEW_WORDS = 3;
const LAST = /^(?:posledni|posledne|posledniaia|last|sonisi)$/;

/**
 * What a message picks from a choice that was offered: by its number ("2", "второе"), by what tells one option from the others ("in care homes"), or by what only one of them
 * holds ("Karaganda region"). Undefined where it picks none of them. `found` are the indicators that the message itself may be about.
 */
export function pickOption(
  reading: Reading,
  found: readonly Candidate[],
  options: readonly Question[],
  understanding: Understanding,
): Question | undefined {
  if (reading.tokens.length > LONGEST || namesOtherSubject(reading)) return undefined;
  const place = placeSaid(reading, options.length);
  if (place !== undefined) return options[place];
  const coded = onlyOne(options.filter((one) => namesCodeOf(reading, one, options, understanding)));
  if (coded !== undefined) return inItsYear(reading, coded, understanding);
  // "Girls?" narrows what was offered, whichever of it has girls.
  const narrow = narrowed(reading, found, options, understanding);
  if (narrow !== undefined) return narrow;
  const named = namedBest(found, options);
  return named && inItsYear(reading, named, understanding);
}

/** "2", "the second one", "последний": a place in the list, and nothing else. */
function placeSaid(reading: Reading, count: number): number | undefined {
  const { tokens } = reading;
  const isLast = tokens.length <= FEW_WORDS && tokens.some(({ fold }) => LAST.test(fold));
  const place = isLast ? count : placeAlone(reading);
  return place !== undefined && place <= count ? place - 1 : undefined;
}

/** The message names a code of the option's slice that not all options have. */
function namesCodeOf(
  reading: Reading,
  option: Question,
  options: readonly Question[],
  understanding: Understanding,
): boolean {
  const ask = askOf(option);
  const indicator = ask && understanding.catalogue.indicators.get(ask.indicator);
  if (ask === undefined || indicator === undefined) return false;
  const { slots, unexplained } = weigh(reading, indicator, undefined, understanding);
  if (unexplained >= DECISION.certain) return false;
  const said = [...slots.codes.map(({ dimension, code }) => ({ dimension, codes: [code] })), ...slots.partly];
  const has = (one: Question, dimension: string, codes: readonly string[]): boolean =>
    askOf(one)?.slices.some(({ slice }) => codes.includes(slice[dimension] ?? '')) === true;
  return said.some(
    ({ dimension, codes }) =>
      has(option, dimension, codes) && !options.every((one) => has(one, dimension, codes)),
  );
}

/** Of options about several indicators, the one whose indicator the message names so much better than the others. */
function namedBest(found: readonly Candidate[], options: readonly Question[]): Question | undefined {
  const named = options
    .map((option) => ({
      option,
      evidence: found.find(({ indicator }) => indicator.id === askOf(option)?.indicator)?.evidence ?? 0,
    }))
    .sort((a, b) => b.evidence - a.evidence);
  const [best, next] = named;
  if (best === undefined || next === undefined || best.evidence < DECISION.leastBesideCode) return undefined;
  return next.evidence <= best.evidence / 2 ? best.option : undefined;
}

/** "Only Karaganda region": what changes the options, and is held for one or some of them. */
function narrowed(
  reading: Reading,
  [best]: readonly Candidate[],
  options: readonly Question[],
  understanding: Understanding,
): Question | undefined {
  const changed = options.flatMap((option) => {
    const indicator = understanding.catalogue.indicators.get(askOf(option)?.indicator ?? '');
    const own = indicator && weigh(reading, indicator, undefined, understanding);
    if (own === undefined || own.unexplained >= DECISION.certain) return [];
    const one = leanOnLast(reading, best, understanding, option);
    return one?.kind === 'figure' && isHeld(one.ask, understanding.catalogue) ? [one] : [];
  });
  return changed.length > 1 ? { kind: 'choice', options: changed } : changed[0];
}

/** "The basic pension, in 2020": the option, with the year that is named beside it. */
function inItsYear(reading: Reading, option: Question, understanding: Understanding): Question {
  if (option.kind !== 'figure') return option;
  const ask = followUp(reading, option.ask, NO_SLOTS, understanding);
  return ask === undefined ? option : { kind: 'figure', ask };
}

function onlyOne(options: readonly Question[]): Question | undefined {
  return options.length === 1 ? options[0] : undefined;
}
