import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { LANGUAGES } from '../../src/language/language.ts';
import { type Bot, botOver, lastPart } from './bot.ts';
import { gradeIndicator } from './grade-figure.ts';
import { measure, type Outcome } from './measure.ts';
import { type MeasuredQuestion, spread } from './question.ts';
import { withoutIndicators, withoutWordings } from './take-out.ts';
import { twinsOf } from './twins.ts';
import { type IndicatorText, indicatorTexts, namesOf } from './wordings.ts';

/** Of this many wordings or indicators one is out at a time: few enough to leave the catalogue what it is, and an index for each is soon built. */
const FOLDS = 10;

/** Asks about `most` wordings that are no names, each while it is out of the catalogue. Right is any indicator that has it. */
export async function leaveWordingsOut(
  { catalogue, readSeries }: Bot,
  most: number,
): Promise<readonly Outcome[]> {
  const twins = twinsOf(catalogue);
  const texts = indicatorTexts(catalogue).filter((text) => !isName(text, catalogue));
  const having = new Map<string, string[]>();
  for (const one of texts) {
    const key = one.text.toLowerCase();
    having.set(key, [...(having.get(key) ?? []), ...(twins.get(one.indicator) ?? [])]);
  }
  const outcomes: Outcome[] = [];
  for (const out of foldsOf(texts)) {
    const bot = botOver(withoutWordings(catalogue, out), readSeries);
    const questions = spread(out, most / FOLDS).map((one) =>
      question(one, 'wording out', (having.get(one.text.toLowerCase()) ?? []).map(lastPart)),
    );
    outcomes.push(...(await measure(bot, questions)));
  }
  return byLanguage(outcomes);
}

/** Asks about `most` names and wordings, each while its indicator and those of the same name are out of the catalogue. */
export async function leaveIndicatorsOut(
  { catalogue, readSeries }: Bot,
  most: number,
): Promise<readonly Outcome[]> {
  const texts = indicatorTexts(catalogue);
  const outcomes: Outcome[] = [];
  for (const out of foldsOf([...new Set(twinsOf(catalogue).values())])) {
    const absent = new Set(out.flat());
    const left = withoutIndicators(catalogue, absent);
    const others = new Set(indicatorTexts(left).map(({ text }) => text.toLowerCase()));
    const asked = texts.filter(
      ({ indicator, text }) => absent.has(indicator) && !others.has(text.toLowerCase()),
    );
    const questions = spread(asked, most / FOLDS).map((text) =>
      question(text, isName(text, catalogue) ? 'indicator out, by name' : 'indicator out, by wording', []),
    );
    outcomes.push(...(await measure(botOver(left, readSeries), questions)));
  }
  return byLanguage(outcomes);
}

/** Every tenth, beginning with the first, the second and so on: neighbours, which are alike, are out at different times. */
function foldsOf<T>(things: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: FOLDS }, (_, fold) => things.filter((_thing, i) => i % FOLDS === fold)).filter(
    (fold) => fold.length > 0,
  );
}

function byLanguage(outcomes: readonly Outcome[]): readonly Outcome[] {
  return LANGUAGES.flatMap((language) => outcomes.filter(({ question }) => question.language === language));
}

function isName({ indicator, language, text }: IndicatorText, catalogue: Catalogue): boolean {
  const entry = catalogue.indicators.get(indicator);
  return entry !== undefined && namesOf(entry.indicator, language).includes(text);
}

function question(
  { language, text, indicator }: IndicatorText,
  kind: string,
  right: readonly string[],
): MeasuredQuestion {
  const indicators = new Set(right);
  return {
    turns: [text],
    language,
    kind,
    indicators,
    ...(right.length === 0 && { negative: true }),
    expected: right.length === 0 ? `no figure; out: ${indicator}` : indicator,
    grade: (reply) => gradeIndicator(reply, indicators),
  };
}
