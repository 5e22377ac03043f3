import { expect, test } from 'vitest';
import type { CatalogueIndicator } from '../../src/catalogue/catalogue.ts';
import { LANGUAGES } from '../../src/language/language.ts';
import { understand } from '../../src/questions/understand.ts';
import { openResponder } from '../open-responder.ts';

const { catalogue, understanding } = await openResponder();
const now = new Date('2024-06-01T12:00:00Z');

/** Names that bring the figure of another indicator today. One that is understood leaves the list; none may join it. */
const KNOWN_WRONG: readonly string[] = [];

/** The share of a count is computed from it. */
const isFigureOf = ({ id, indicator, edition }: CatalogueIndicator, asked: string): boolean =>
  asked === id || asked === `${edition.id}/${indicator.shareOf}`;

test('the name of an indicator never brings the figure of another', () => {
  const wrong: string[] = [];
  for (const held of catalogue.indicators.values()) {
    for (const language of LANGUAGES) {
      for (const kind of ['title', 'shortTitle'] as const) {
        const name = held.indicator[kind]?.[language];
        if (name === undefined) continue;
        const { question } = understand(name, understanding, { now });
        if (question.kind === 'figure' && !isFigureOf(held, question.ask.indicator))
          wrong.push(`${held.id} ${language} ${kind}: ${question.ask.indicator}`);
      }
    }
  }
  expect(wrong.sort()).toEqual(KNOWN_WRONG);
});
