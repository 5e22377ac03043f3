import { expect, test } from 'vitest';
import { ask, openExporter } from './open-exporter.ts';

const { table } = openExporter();

test('all periods are there, whatever was asked for one of them', async () => {
  const { rows } = await table(
    ask('libraries', {
      slices: [{ slice: { URBANISATION: 'R' } }, { slice: { URBANISATION: 'U' } }],
      period: { kind: 'periods', periods: ['2021'] },
      operation: { kind: 'difference', expressed: 'units' },
    }),
  );
  expect(rows.map(({ codes, period, value }) => [codes.get('URBANISATION')?.code, period, value])).toEqual([
    ['R', '2020', 30],
    ['R', '2021', 35],
    ['R', '2022', 30],
    ['U', '2020', 20],
    ['U', '2021', 25],
    ['U', '2022', 24],
  ]);
});

test('a value that is not published keeps its place and says why', async () => {
  const { rows } = await table(ask('growth'));
  expect(rows.map(({ period, value, status }) => [period, value, status])).toEqual([
    ['2020', -4.25, 'A'],
    ['2021', null, 'Q'],
    ['2022', 0.5, 'P'],
  ]);
  expect(rows[2]?.note).toBe('This figure is provisional. The counts give another share.');
});

test('every dimension has a code, the total one of its own', async () => {
  const { rows, dimensions } = await table(
    ask('libraries', { slices: [{ slice: { KIND: 'school' } }] }),
    'ru',
  );
  expect(dimensions).toEqual([
    { code: 'URBANISATION', label: 'Город и село' },
    { code: 'KIND', label: 'Вид библиотеки' },
  ]);
  expect([...(rows[0]?.codes ?? [])]).toEqual([
    ['URBANISATION', { code: '_T', label: 'всего' }],
    ['KIND', { code: 'school', label: 'школьные' }],
  ]);
});

test('what was left out is told from what was asked for', async () => {
  const { rows } = await table(ask('libraries', { slices: [{ slice: {}, without: [{ KIND: 'public' }] }] }));
  expect(rows[0]?.codes.get('KIND')).toEqual({ code: '!public', label: 'total except public libraries' });
  expect(rows[0]).toMatchObject({ value: 14, origin: 'computed' });
  expect(rows[0]).not.toHaveProperty('status');
});

test('a computed share says that it is computed, and stands under its own indicator', async () => {
  const { rows } = await table(ask('readers', { slices: [{ slice: { READER: 'children' } }], share: {} }));
  expect(rows.at(-1)).toMatchObject({
    indicator: { code: 'books/readers-share' },
    value: 40,
    unit: { code: 'PT' },
    origin: 'computed',
    note: 'Computed by the bot from published figures.',
  });
});

test('nothing is made of what is not held', async () => {
  const { exporter } = openExporter();
  const asked = ask('libraries', { slices: [{ slice: { KIND: 'mobile' } }] });
  expect(await exporter.export({ kind: 'figure', ask: asked }, 'en', 'csv')).toBeUndefined();
  expect(await exporter.export({ kind: 'figure', ask: ask('gone') }, 'en', 'csv')).toBeUndefined();
  expect(await exporter.export({ kind: 'glossary' }, 'en', 'csv')).toBeUndefined();
});
