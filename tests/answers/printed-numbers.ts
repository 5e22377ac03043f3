import { expect } from 'vitest';
import type { Answer, Figure } from '../../src/answers/answer.ts';
import { roundHalfAway } from '../../src/answers/rounding.ts';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { LANGUAGES, type Language } from '../../src/language/language.ts';

/** Numbers of a text in plain form: `41 703,5` and, in English, `41,703.5` are both `41703.5`; the sign is left out. */
export function numbersIn(text: string, language: Language): readonly string[] {
  return (text.match(/\d[\d\u00a0\u202f,.]*\d|\d/g) ?? []).map((number) =>
    number.replace(/[\u00a0\u202f]/g, '').replace(/,/g, language === 'en' ? '' : '.'),
  );
}

export function isYear(number: string): boolean {
  return /^(19|20)\d\d$/.test(number);
}

/** Numbers that stand in the names of things: "60 and older", "per 100,000", "1.9 dollars a day". */
export function numbersInNames(catalogue: Catalogue): ReadonlySet<string> {
  const names = [
    ...[...catalogue.codelists.values()].flatMap(({ codes }) => codes.map(({ name }) => name)),
    ...[...catalogue.indicators.values()].flatMap(({ indicator }) => [
      indicator.title,
      indicator.shortTitle ?? {},
      indicator.source ?? {},
    ]),
  ];
  return new Set(
    names.flatMap((name) =>
      LANGUAGES.flatMap((language) =>
        LANGUAGES.flatMap((writing) => numbersIn(name[language] ?? '', writing)),
      ),
    ),
  );
}

/** Fails where a text shows a number that is no figure of its answer, rounded as it is printed. */
export function expectOnlyItsNumbers(
  text: string,
  language: Language,
  answer: Extract<Answer, { kind: 'figure' }>,
  catalogue: Catalogue,
  names: ReadonlySet<string>,
): void {
  const shown = new Set(
    answer.figures.flatMap((figure) => [printed(figure), ...(figure.of ? [figure.of] : [])]),
  );
  const notes = answer.notes.flatMap((note) => {
    if (note.kind === 'old_period') return [String(note.years)];
    if (note.kind !== 'publication_note') return [];
    return catalogue.editions.flatMap(({ publication }) =>
      numbersIn(publication.notes?.[note.id]?.[language] ?? '', language),
    );
  });
  for (const number of numbersIn(withoutCounts(withoutAddresses(text)), language)) {
    const isKnown =
      shown.has(Number(number)) || isYear(number) || names.has(number) || notes.includes(number);
    expect(isKnown, `${number} in ${text}`).toBe(true);
  }
}

function printed({ value, decimals }: Figure): number {
  return Math.abs(roundHalfAway(value, decimals));
}

function withoutAddresses(text: string): string {
  return text.replace(/\(?https?:\S+/g, '');
}

/** "…and 12 more" counts lines. */
function withoutCounts(text: string): string {
  return text.replace(/…(?:and|и ещё|тағы) \d+/g, '');
}
