import { inLanguage } from '../language/language.ts';
import type { FigureAsk, PeriodAsk, Question } from '../questions/question.ts';
import { nameDimension, nameIndicator, nameShortly, nameSlice, nameSliceAsk, type Words } from './words.ts';

/** A question as the label of a button or a line in a choice. */
export function nameQuestion(words: Words, question: Question): string {
  switch (question.kind) {
    case 'figure':
    case 'notHeld':
      return nameAsk(words, question.ask);
    case 'definition':
    case 'methodology':
      return words.text(`button-${question.kind}`, { term: nameTerms(words, question.terms) });
    case 'links':
      return question.links
        .map((id) => words.catalogue.links.get(id)?.link)
        .map((link) => inLanguage(link?.shortTitle ?? link?.title ?? {}, words.language))
        .join('; ');
    case 'language':
      return words.text(
        question.language === undefined ? 'button-language' : `language-${question.language}`,
      );
    case 'choice':
    case 'unknown':
      return words.text('button-help');
    default:
      return words.text(`button-${question.kind}`);
  }
}

/** "Organisations: rural, 2021–2023". */
export function nameAsk(words: Words, ask: FigureAsk): string {
  const { indicator } = words.catalogue.indicators.get(ask.indicator) ?? {};
  const isTotal = ask.slices.every(
    ({ slice, without }) => Object.keys(slice).length === 0 && without === undefined,
  );
  const slices =
    nameBreakdown(words, ask) ?? ask.slices.map((slice) => nameSliceAsk(words, slice)).join(' / ');
  const share = ask.share === undefined ? '' : words.text('label-share');
  const name =
    indicator === undefined ? nameIndicator(words, ask.indicator) : nameShortly(words, ask.indicator);
  const parts = [isTotal ? name : `${name}: ${slices}`, share, namePeriods(words, ask.period)];
  return parts.filter((part) => part !== '').join(', ');
}

/** All parts of a dimension are named by the dimension: "Organisations: type of organisation". */
function nameBreakdown(words: Words, ask: FigureAsk): string | undefined {
  if (ask.breakdown === undefined) return undefined;
  const { [ask.breakdown]: _, ...rest } = ask.slices[0]?.slice ?? {};
  const fixed = Object.keys(rest).length === 0 ? [] : [nameSlice(words, rest)];
  return [...fixed, nameDimension(words, ask.breakdown)].join(', ');
}

function namePeriods(words: Words, period: PeriodAsk): string {
  switch (period.kind) {
    case 'periods':
      return period.periods.join(', ');
    case 'range':
      return words.text('period-range', { from: period.from, to: period.to });
    case 'since':
      return words.text('label-since', { from: period.from });
    case 'newestFew':
    case 'all':
      return words.text('label-all-years');
    case 'earliest':
    case 'newest':
      return '';
  }
}

function nameTerms(words: Words, terms: readonly string[]): string {
  return terms
    .map((id) => words.catalogue.terms.get(id)?.term)
    .map((term) => inLanguage(term?.shortName ?? term?.name ?? {}, words.language))
    .join('; ');
}
