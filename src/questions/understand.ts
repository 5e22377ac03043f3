import { readCommand } from './commands.ts';
import { DECISION } from './decision.ts';
import { buildAsk } from './figure-ask.ts';
import { type Candidate, findIndicators } from './find-indicator.ts';
import { findTalk } from './find-talk.ts';
import { findText, namedTable } from './find-text.ts';
import { askOf, followUp, leansOnLast } from './follow-up.ts';
import type { NotHeld, Question, Understood } from './question.ts';
import { readMessage } from './read-message.ts';
import { hasCue, type Reading } from './reading.ts';
import type { Understanding } from './understanding.ts';

/** What a message leans on besides its words. */
export interface Setting {
  /** The question before, if it was asked not long ago. */
  readonly last?: Question | undefined;
  readonly now: Date;
}

/** A message understood; the language is undefined where its words do not tell. */
export type MessageUnderstood = Omit<Understood, 'language'> & {
  readonly language: Understood['language'] | undefined;
};

const MOST_CANDIDATES = 10;
const MOST_CHOICES = 4;

/**
 * Understands a message: a command, talk with the bot, a question for words, a figure, a choice between figures, or nothing that this catalogue
 * holds. Pure; never throws; its work is bounded by the length of the text (at most 4,096 characters are read).
 */
export function understand(text: string, understanding: Understanding, setting: Setting): MessageUnderstood {
  const command = readCommand(text);
  if (command.kind === 'question') return { question: command.question, language: undefined, candidates: [] };
  if (command.kind === 'unknownCommand')
    return { question: { kind: 'help' }, language: undefined, candidates: [] };
  const reading = readMessage(command.text, understanding, setting.now);
  const found = findIndicators(reading, understanding);
  const question = decide(reading, found, understanding, setting);
  const candidates = found.slice(0, MOST_CANDIDATES).map(({ indicator }) => indicator.id);
  const ask = askOf(question);
  return {
    question,
    language: reading.language,
    candidates: ask === undefined ? candidates : [...new Set([ask.indicator, ...candidates])],
  };
}

function decide(
  reading: Reading,
  found: readonly Candidate[],
  understanding: Understanding,
  setting: Setting,
): Question {
  const [best] = found;
  const about =
    best !== undefined && best.evidence >= DECISION.leastEvidence && best.coverage >= DECISION.choiceCoverage;
  const talk = findTalk(reading, about);
  if (talk !== undefined) return talk;
  const words = findText(reading, understanding, setting.last);
  if (words !== undefined) return words;
  const leaning = leanOnLast(reading, best, understanding, setting.last);
  if (leaning !== undefined) return leaning;
  return decideFigure(reading, found, understanding);
}

/** "And in the villages?" */
function leanOnLast(
  reading: Reading,
  best: Candidate | undefined,
  understanding: Understanding,
  last: Question | undefined,
): Question | undefined {
  const ask = askOf(last);
  if (ask === undefined || hasCue(reading, 'otherSubjects')) return undefined;
  const other =
    best !== undefined &&
    best.indicator.id !== ask.indicator &&
    best.coverage >= DECISION.answerCoverage &&
    best.evidence >= 0.8;
  const same = best === undefined || best.indicator.id === ask.indicator;
  const lastHolds = holdsSlots(reading, ask.indicator, understanding);
  if (other && !(leansOnLast(reading) && lastHolds)) return undefined;
  if (!leansOnLast(reading) && !(same || best.evidence < 0.8)) return undefined;
  if (same && best !== undefined && standsAlone(best) && !leansOnLast(reading)) return undefined;
  const merged = followUp(reading, ask, understanding);
  if (merged === undefined) return undefined;
  if (best !== undefined && best.coverage < DECISION.choiceCoverage) return undefined;
  return notHeldOrFigure(reading, merged, best?.indicator.id === ask.indicator ? best : undefined);
}

/** A name of its own was said, so the question does not need the one before. */
function standsAlone({ evidence, slots }: Candidate): boolean {
  return evidence - slots.codes.length >= 0.4;
}

function holdsSlots(reading: Reading, id: string, { catalogue }: Understanding): boolean {
  const indicator = catalogue.indicators.get(id);
  if (indicator === undefined) return false;
  return reading.spans.every((span) => {
    const codes = span.concepts.filter((one) => one.kind === 'code');
    return (
      codes.length === 0 || codes.some(({ dimension }) => indicator.indicator.dimensions.includes(dimension))
    );
  });
}

function decideFigure(reading: Reading, found: readonly Candidate[], understanding: Understanding): Question {
  const table = namedTable(reading, understanding);
  const [best, next] = found;
  if (table !== undefined) {
    const indicator = [...understanding.catalogue.indicators.values()].find(({ edition }) =>
      table.startsWith(`${edition.id}/`),
    );
    if (indicator !== undefined && !hasCue(reading, 'otherSubjects')) {
      const ask = buildAsk(
        reading,
        indicator,
        { codes: [], breakdowns: [], missing: [], wholeSystem: [] },
        understanding.catalogue,
      );
      return { kind: 'notHeld', ask, why: { kind: 'table', link: table } };
    }
  }
  if (
    best === undefined ||
    best.evidence < DECISION.leastEvidence ||
    best.coverage < DECISION.choiceCoverage
  ) {
    return { kind: 'unknown', nearest: found.slice(0, MOST_CHOICES).map(({ indicator }) => indicator.id) };
  }
  const ahead = next === undefined ? Number.POSITIVE_INFINITY : best.score - next.score;
  const ask = buildAsk(reading, best.indicator, best.slots, understanding.catalogue);
  if (best.coverage >= DECISION.answerCoverage && ahead >= DECISION.margin && !best.otherUnit) {
    return notHeldOrFigure(reading, ask, best);
  }
  if (best.coverage < DECISION.answerCoverage && best.slots.missing.length > 0)
    return { kind: 'unknown', nearest: [best.indicator.id] };
  if (best.otherUnit) {
    return notHeldOrFigure(reading, ask, best);
  }
  const near = found.filter(
    ({ score, coverage }) => best.score - score < 1 && coverage >= DECISION.choiceCoverage,
  );
  const options = near
    .slice(0, MOST_CHOICES)
    .map((one) =>
      notHeldOrFigure(reading, buildAsk(reading, one.indicator, one.slots, understanding.catalogue), one),
    );
  const figures = options.filter(({ kind }) => kind === 'figure');
  if (figures.length >= 2) return { kind: 'choice', options: figures };
  const [only] = figures;
  if (only !== undefined && best.coverage < DECISION.answerCoverage)
    return { kind: 'unknown', nearest: near.map(({ indicator }) => indicator.id) };
  return options[0] ?? { kind: 'unknown', nearest: [] };
}

/** A question whose slice or period cannot be held is refused before any figure is looked at. */
function notHeldOrFigure(
  reading: Reading,
  ask: ReturnType<typeof buildAsk>,
  candidate: Candidate | undefined,
): Question {
  const why = whyNotHeld(reading, candidate);
  return why === undefined ? { kind: 'figure', ask } : { kind: 'notHeld', ask, why };
}

function whyNotHeld(reading: Reading, candidate: Candidate | undefined): NotHeld | undefined {
  const missing = candidate?.slots.missing[0];
  if (missing !== undefined) {
    const words = reading.tokens
      .slice(missing.span.from, missing.span.to)
      .map(({ text }) => text)
      .join(' ');
    return {
      kind: 'breakdown',
      dimension: missing.dimension,
      words,
      ...('code' in missing && { code: missing.code }),
    };
  }
  if (reading.period.finer) return { kind: 'finer_period' };
  if (reading.period.forecast) return { kind: 'period', period: forecastPeriod(reading) };
  return undefined;
}

function forecastPeriod(reading: Reading): string {
  const { ask } = reading.period;
  if (ask?.kind === 'periods') return ask.periods.at(-1) ?? '';
  if (ask?.kind === 'range') return ask.to;
  return ask?.kind === 'since' ? ask.from : '';
}
