import type { EditionText } from '../catalogue/edition.ts';
import { indicatorsOf } from '../catalogue/themes.ts';
import { inLanguage } from '../language/language.ts';
import type { Answer, IndicatorsAnswer } from './answer.ts';
import type { Span } from './message.ts';
import { sourceLine } from './source-line.ts';
import { formatFigure, formatPeriod, formatRange, nameShortly, type Words } from './words.ts';

/** The themes of a publication, and how many indicators each of them has. */
export function writeThemes(
  words: Words,
  { publication }: Extract<Answer, { kind: 'themes' }>,
): readonly Span[] {
  const edition = words.catalogue.editions.find(({ id }) => id === publication);
  if (edition === undefined) return [];
  const themes = [...(edition.publication.themes ?? []).map(({ id }) => id), undefined];
  const counted = themes.map((theme) => ({ theme, count: indicatorsOf(edition, theme).length }));
  return [
    { bold: inLanguage(edition.publication.title, words.language) },
    `\n${words.text('themes', { count: edition.indicators.length })}\n`,
    ...counted
      .filter(({ count }) => count > 0)
      .map(({ theme, count }) => `\n${nameTheme(words, edition, theme)} – ${count}`),
  ];
}

/** A page of indicators: what they are called, in full, and the newest figure of those that have one. */
export function writeIndicators(words: Words, answer: IndicatorsAnswer): readonly Span[] {
  const { publication, theme, count, before, listed } = answer;
  const edition = words.catalogue.editions.find(({ id }) => id === publication);
  if (edition === undefined) return [];
  const range = formatRange(words, String(before + 1), String(before + listed.length));
  return [
    { bold: nameTheme(words, edition, theme) },
    `\n${words.text('indicators-shown', { range, count })}\n`,
    ...listed.flatMap(({ indicator, figure }, i): readonly Span[] => {
      const timing = words.catalogue.indicators.get(indicator)?.indicator.timing;
      return [
        `\n${nameListed(words, answer, i)}`,
        ...(figure === undefined
          ? []
          : [
              ' – ',
              { bold: formatFigure(words, figure) },
              ` (${formatPeriod(words, figure.period, timing)})`,
            ]),
      ];
    }),
    '\n\n',
    ...sourceLine(words, { edition }),
  ];
}

/** A theme's name; what has none is called the other indicators, and where nothing has one, all of them. */
export function nameTheme(
  words: Words,
  { publication: { themes } }: EditionText,
  theme: string | undefined,
): string {
  if (theme === undefined) return words.text(themes === undefined ? 'button-indicators' : 'themes-other');
  return inLanguage(themes?.find(({ id }) => id === theme)?.name ?? {}, words.language) || theme;
}

/** An indicator with its place among all that are looked through, by which its line and its button are found. */
export function nameListed(words: Words, { before, listed }: IndicatorsAnswer, i: number): string {
  return `${before + i + 1}) ${nameShortly(words, listed[i]?.indicator ?? '')}`;
}
