import { inLanguage } from '../language/language.ts';
import type { FigureAsk, PeriodAsk, Question } from '../questions/question.ts';
import {
  formatRange,
  nameBreakdown,
  nameShortly,
  nameSlice,
  nameSliceAsk,
  upperFirst,
  type Words,
} from './words.ts';

/** A question as the label of a button or a line in a choice. */
export function nameQuestion(words: Words, question: Question): string {
  switch (question.kind) {
    case 'figure':
    case 'notHeld':
    case 'vintages':
      return nameAsk(words, question.ask);
    case 'definition':
    case 'methodology':
      return words.text(`button-${question.kind}`, { term: nameTerms(words, question.terms) });
    case 'links':
      return question.links
        .map((id) => words.catalogue.links.get(id)?.link)
        .map((link) => inLanguage(link?.shortTitle ?? link?.title ?? {}, words.language))
        .join('; ');
    case 'publication':
      return namePublication(words, question.publication);
    case 'themes':
      return words.text('button-indicators');
    case 'language':
      return words.text(
        question.language === undefined ? 'button-language' : `language-${question.language}`,
      );
    case 'pictures':
      return words.text(question.shown === false ? 'button-pictures-hide' : 'button-pictures-show');
    case 'choice':
      return nameChoice(words, question.options);
    case 'unknown':
      return words.text('button-help');
    default:
      return words.text(`button-${question.kind}`);
  }
}

/** Questions that are offered together: what they share is said once, above them. */
export interface Offer {
  /** The indicator that all of them are about. */
  readonly indicator?: string;
  readonly labels: readonly string[];
}

/** Names questions for a choice. `whole`: how a question for all of the indicator is called, when nothing else tells it from the others. */
export function nameOffer(words: Words, options: readonly Question[], whole: string): Offer {
  const asks = options.flatMap((option) => (option.kind === 'figure' ? option.ask : []));
  const [first] = asks;
  const isShared =
    asks.length === options.length && asks.every(({ indicator }) => indicator === first?.indicator);
  if (first === undefined || !isShared)
    return { labels: options.map((option) => nameQuestion(words, option)) };
  const labels = asks.map((ask) => upperFirst(partsOfAsk(words, ask).join(', ')) || whole);
  return { indicator: nameShortly(words, first.indicator), labels };
}

/** A choice between slices of one indicator is named by the indicator. */
function nameChoice(words: Words, options: readonly Question[]): string {
  const ids = new Set(options.map((option) => (option.kind === 'figure' ? option.ask.indicator : '')));
  const [id = ''] = ids;
  return ids.size === 1 && id !== '' ? nameShortly(words, id) : words.text('button-help');
}

/** "Organisations: rural, 2021–2023". */
export function nameAsk(words: Words, ask: FigureAsk): string {
  const parts = partsOfAsk(words, ask);
  const name = nameShortly(words, ask.indicator);
  return parts.length === 0 ? name : `${name}: ${parts.join(', ')}`;
}

function partsOfAsk(words: Words, ask: FigureAsk): readonly string[] {
  const share = ask.share === undefined ? '' : words.text('label-share');
  return [...namesOfSlices(words, ask), share, namePeriods(words, ask.period)].filter((part) => part !== '');
}

/** All parts of a dimension are named by the dimension: "by type of organisation". A total has no name. */
function namesOfSlices(words: Words, ask: FigureAsk): readonly string[] {
  if (ask.breakdown !== undefined) {
    const { [ask.breakdown]: _, ...rest } = ask.slices[0]?.slice ?? {};
    const fixed = Object.keys(rest).length === 0 ? [] : [nameSlice(words, rest)];
    return [...fixed, nameBreakdown(words, ask.breakdown)];
  }
  const isTotal = ask.slices.every(
    ({ slice, without }) => Object.keys(slice).length === 0 && without === undefined,
  );
  return isTotal ? [] : [ask.slices.map((slice) => nameSliceAsk(words, slice)).join(' / ')];
}

function namePeriods(words: Words, period: PeriodAsk): string {
  switch (period.kind) {
    case 'periods':
      return period.periods.join(', ');
    case 'range':
      return formatRange(words, period.from, period.to);
    case 'since':
      return words.text('label-since', { from: period.from });
    case 'until':
      return words.text('label-until', { to: period.to });
    case 'newestFew':
    case 'all':
      return words.text('label-all-years');
    case 'earliest':
    case 'newest':
      return '';
  }
}

function namePublication(words: Words, id: string): string {
  const { title, shortTitle } = words.catalogue.editions.find((one) => one.id === id)?.publication ?? {};
  return inLanguage(shortTitle ?? title ?? {}, words.language) || words.text('button-publications');
}

function nameTerms(words: Words, terms: readonly string[]): string {
  return terms
    .map((id) => words.catalogue.terms.get(id)?.term)
    .map((term) => inLanguage(term?.shortName ?? term?.name ?? {}, words.language))
    .join('; ');
}
