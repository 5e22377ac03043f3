import { AREA } from '../catalogue/concepts.ts';
import type { Slice } from '../catalogue/observation.ts';
import type { Figure, FigureAnswer } from './answer.ts';
import { usualBase } from './values.ts';
import {
  joinList,
  nameBreakdown,
  nameCountry,
  nameShortly,
  nameSlice,
  nameWhole,
  type Words,
} from './words.ts';

/** What a single figure is: the indicator's short name and what of it. A share, a difference, a ratio and a sum are named as what they are. */
export function titleFigure(words: Words, answer: FigureAnswer, figure: Figure): string {
  return `${nameShortly(words, answer.ask.indicator)}: ${whatIsShown(words, answer, figure)}`;
}

/** The heading of a list: what all its figures share. */
export function titleList(words: Words, answer: FigureAnswer, common: Slice): string {
  if (isSumOfGroups(answer)) return `${nameShortly(words, answer.ask.indicator)}: ${nameSum(words, answer)}`;
  const isPart = Object.keys(common).length > 0;
  const part = isPart ? nameSlice(words, common) : nameNation(words, answer);
  const share = nameShare(words, answer, answer.ask.slices.length === 1 ? part : '');
  const parts = share === undefined ? [part] : [share];
  const named = parts.filter((one) => one !== '');
  return [nameShortly(words, answer.ask.indicator), ...named].join(': ');
}

/** The country, where a list is of it as a whole: its years, its women and men. */
function nameNation(words: Words, { ask }: FigureAnswer): string {
  const indicator = words.catalogue.indicators.get(ask.indicator);
  const isWhole = ask.slices.every(
    ({ slice, without }) => slice[AREA] === undefined && without === undefined,
  );
  return (isWhole && indicator && nameCountry(words, indicator)) || '';
}

function whatIsShown(words: Words, answer: FigureAnswer, figure: Figure): string {
  const { ask, operation } = answer;
  const names = ask.slices.map(({ slice, without }) => nameSlice(words, slice, without));
  const [, second] = names;
  switch (operation.kind) {
    case 'difference': {
      const larger = nameSlice(words, figure.slice);
      const smaller = figure.without?.map((one) => nameSlice(words, one)).join(', ') ?? '';
      return figure.unit === 'PT'
        ? words.text('title-difference-percent', { first: larger, second: smaller })
        : words.text('title-difference', { larger, smaller });
    }
    case 'ratio':
      return second === undefined
        ? plainly(words, figure)
        : words.text('title-ratio', nameRatio(words, answer));
    case 'sum':
      return isSumOfGroups(answer) ? nameSum(words, answer) : plainly(words, figure);
    case 'average':
      if (second === undefined) return plainly(words, figure);
      return ask.breakdown === undefined ? joinList(words, names) : nameBreakdown(words, ask.breakdown);
    default: {
      const part = plainly(words, figure);
      return nameShare(words, answer, part) ?? part;
    }
  }
}

/** Several groups added up, not the years of one. */
function isSumOfGroups({ ask, operation }: FigureAnswer): boolean {
  return operation.kind === 'sum' && ask.slices.length > 1;
}

function nameSum(words: Words, { ask }: FigureAnswer): string {
  const groups = ask.slices.map(({ slice, without }) => nameSlice(words, slice, without));
  return words.text('title-sum', { groups: joinList(words, groups) });
}

/** The value above the line and the one below it. */
function nameRatio(
  words: Words,
  { figures }: FigureAnswer,
): { readonly first: string; readonly second: string } {
  const [first = '', second = ''] = figures
    .filter(({ role }) => role === 'operand')
    .map(({ slice, without }) => nameSlice(words, slice, without));
  return { first, second };
}

function plainly(words: Words, { indicator, slice, without }: Figure): string {
  const held = words.catalogue.indicators.get(indicator);
  const isTotal = Object.keys(slice).length === 0 && without === undefined;
  return isTotal && held !== undefined ? nameWhole(words, held) : nameSlice(words, slice, without);
}

/** A share of what: half of its meaning. Undefined where no share is shown. */
function nameShare(words: Words, { ask }: FigureAnswer, part: string): string | undefined {
  const [slice] = ask.slices;
  if (ask.share === undefined || slice === undefined) return undefined;
  const base = ask.share.base ?? usualBase(words.catalogue, slice);
  const isTotal = Object.keys(base).length === 0;
  const whole = nameSlice(words, base);
  if (part === '') return isTotal ? words.text('shares-total') : words.text('shares-base', { base: whole });
  return isTotal ? words.text('share-total', { part }) : words.text('share-base', { part, base: whole });
}
