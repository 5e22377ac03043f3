import { expect, test } from 'vitest';
import type { FigureAsk } from '../../src/questions/question.ts';
import { openResponder } from '../open-responder.ts';
import { ask, openExporter } from './open-exporter.ts';

const { exporter } = openExporter();

test.each<[Partial<FigureAsk> & { indicator?: string }, string]>([
  [{}, 'books-libraries-2020-2022.csv'],
  [{ slices: [{ slice: { URBANISATION: 'R' } }] }, 'books-libraries-rural-2020-2022.csv'],
  [
    {
      slices: [{ slice: { URBANISATION: 'R' } }, { slice: { URBANISATION: 'U' } }],
      breakdown: 'URBANISATION',
    },
    'books-libraries-by-urban-and-rural-2020-2022.csv',
  ],
  [{ slices: [{ slice: { KIND: 'public' } }] }, 'books-libraries-public-libraries-2022.csv'],
  [
    { indicator: 'books/readers', slices: [{ slice: { READER: 'children' } }], share: {} },
    'books-readers-share-children-2021-2022.csv',
  ],
])('a name says what is in the file: %j', async (more, name) => {
  const question = { kind: 'figure', ask: { ...ask('libraries'), ...more } } as const;
  expect((await exporter.export(question, 'ru', 'csv'))?.name).toBe(name);
});

test('names are taken by every system, whatever the indicator', async () => {
  const { data } = await openResponder();
  const real = openExporter(data);
  const series = data.editions.flatMap((edition) =>
    [...edition.series].map(([name, own]) => [`${edition.id}/${name}`, own.slice(0, 5)] as const),
  );
  for (const [id, own] of series) {
    for (const { slice } of own) {
      const asked = { ...ask(''), indicator: id, slices: [{ slice }] };
      const file = await real.exporter.export({ kind: 'figure', ask: asked }, 'kk', 'csv');
      expect(file?.name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*\.csv$/);
      expect(file?.name.length).toBeLessThanOrEqual(150);
    }
  }
});
