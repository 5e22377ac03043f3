import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readXlsx from 'read-excel-file/node';
import { expect, test } from 'vitest';
import writeXlsx, { type SheetData } from 'write-excel-file/node';
import { createResponder } from '../../src/answers/create-responder.ts';
import { plainText } from '../../src/answers/message.ts';
import { formatProblem } from '../../src/catalogue/problem.ts';
import { openHoldings } from '../../src/holdings/holdings.ts';
import { loadLocales } from '../../src/locales/locales.ts';
import { filesOf } from '../../src/sources/format.ts';
import { writeFiles } from '../../src/sources/write-edition.ts';
import { addressOf } from '../../src/sources/xlsx/workbook.ts';
import { writeTemplate } from '../../src/sources/xlsx/write-template.ts';
import { type ReadFormat, readFormat, sharedCodes } from './read-format.ts';

type Cell = SheetData[number][number];
type Change = (sheet: string, rows: Cell[][]) => void;

/** The template with a change, packed anew. */
async function workbook(change: Change, leaveOut?: string): Promise<Buffer> {
  const sheets = await readXlsx(await writeTemplate());
  return writeXlsx(
    sheets
      .filter(({ sheet }) => sheet !== leaveOut)
      .map(({ sheet, data }) => {
        const rows = data as unknown as Cell[][];
        change(sheet, rows);
        return { sheet, data: rows };
      }),
  ).toBuffer();
}

async function read(change: Change, leaveOut?: string): Promise<ReadFormat> {
  return readFormat('xlsx', { file: 'museums.xlsx', content: await workbook(change, leaveOut) });
}

/** Puts a cell, counted from 1, into a sheet. */
const put =
  (name: string, address: string, value: Cell): Change =>
  (sheet, rows) => {
    const [, letter = 'A', number = '1'] = /^([A-Z])(\d+)$/.exec(address) ?? [];
    if (sheet !== name) return;
    const row = rows[Number(number) - 1] ?? [];
    row[letter.charCodeAt(0) - 65] = value;
    rows[Number(number) - 1] = row;
  };

test('the template is in order as it is: its example is an edition in three languages', async () => {
  const { draft, rows } = await readFormat('xlsx', { file: 'museums.xlsx', content: await writeTemplate() });
  expect(rows('museums')).toEqual([
    '2021 O',
    '2022 38 A',
    '2023 40 A',
    'URBANISATION=R 2022 13 A',
    'URBANISATION=R 2023 13 A moved',
    'URBANISATION=U 2022 25 A',
    'URBANISATION=U 2023 27 A',
  ]);
  expect(rows('museums-growth')).toEqual(['2023 5.3 P']);
  expect(draft).toMatchObject({
    languages: ['kk', 'ru', 'en'],
    referencePeriod: '2023',
    frequency: 'A',
    releaseDate: '2024-03-29',
    publication: {
      title: { kk: 'Мұражайлар' },
      notes: { moved: { ru: 'Один музей переехал в течение года.' } },
    },
  });
  expect(draft.terms[0]?.name.kk).toBe('Мұражай');
});

test.each<[string, Cell, string]>([
  ['a comma before the decimals', '5,4', '2023 5.4 A'],
  [
    'a number',
    { value: 5.25, type: Number, format: '0.0' },
    'error: Data!E6: 5.25 has 2 decimals; the sheet Indicators says 1. Round it.',
  ],
  ['the noise of a spreadsheet', { value: 0.1 + 0.2, type: Number }, '2023 0.3 A'],
  ['a mark, Latin', 'x', '2023 Q'],
  ['a mark, Cyrillic', 'х', '2023 Q'],
  ['three points', '...', '2023 O'],
  ['a status', '5.3 (E)', '2023 5.3 E'],
  ['preliminary, with a note', '5.3* [moved]', '2023 5.3 P moved'],
  [
    'a percentage',
    { value: 0.053, type: Number, format: '0.0%' },
    'error: Data!E6: holds 0.053 and shows it as a percentage',
  ],
  [
    'thousands that only look so',
    { value: 5300, type: Number, format: '#,##0,' },
    'error: Data!E6: holds 5300 and shows it as thousands',
  ],
  ['a word', 'many', 'error: Data!E6: "many" is not a number that can be kept exactly'],
  ['blanks between thousands', '5 300', 'error: Data!E6: "5 300" is not a number'],
  ['an unknown note', '5.3 [gone]', 'error: Data!E6: the note "gone" does not stand in the sheet Notes'],
  ['an unknown status', '5.3 (Y)', 'error: Data!E6: "Y" is no status'],
  [
    'a date',
    { value: new Date(Date.UTC(2023, 4, 3)), type: Date, format: 'dd.mm.yyyy' },
    'error: Data!E6: is a date',
  ],
])('a value: %s', async (_, cell, expected) => {
  const made = read(put('Data', 'E6', cell));
  if (!expected.startsWith('error: ')) expect((await made).rows('museums-growth')).toEqual([expected]);
  else await expect(made).rejects.toThrow(expected.slice('error: '.length));
});

test.each<[string, Change, string]>([
  [
    'a period that is a date',
    put('Data', 'E1', { value: new Date(Date.UTC(2023, 10, 1)), type: Date, format: 'mmm yy' }),
    'Data!E1: is a date',
  ],
  [
    'a month in a yearly publication',
    put('Data', 'E1', '2023-11'),
    'Data!E1: 2023-11 does not fit the frequency A',
  ],
  [
    'a column of no kind',
    put('Data', 'E1', 'remarks'),
    'Data!E1: "remarks" is neither a period nor a dimension',
  ],
  ['a column twice', put('Data', 'E1', '2022'), 'Data!E1: "2022" is there twice'],
  [
    'an indicator that is not declared',
    put('Data', 'A4', 'museum'),
    'Data!A4: "museum" does not stand in the sheet Indicators',
  ],
  ['a code that is not declared', put('Data', 'B5', 'V'), 'Data!B5: "V" is no code of URBANISATION'],
  ['a series twice', put('Data', 'B5', 'U'), 'Data!A5: is the same series as Data!A4'],
  [
    'a dimension that the indicator does not have',
    put('Data', 'B6', 'U'),
    'Data!B6: museums-growth has no dimension URBANISATION',
  ],
  ['an id with blanks', put('Indicators', 'A3', 'my museums'), 'Indicators!A3'],
  ['an indicator without values', put('Data', 'E6', null), 'Data!A1: there is no value for museums-growth'],
  ['decimals in words', put('Indicators', 'F3', 'none'), 'Indicators!F3'],
  [
    'a way of counting that is none',
    put('Indicators', 'H3', 'sometimes'),
    'Indicators!H3: "sometimes" is not known',
  ],
  [
    'no column of units',
    put('Indicators', 'E1', 'einheit'),
    'Indicators!A1: has no column "unit" in this row',
  ],
  [
    'a publisher that is missing in Kazakh',
    put('Publication', 'B5', null),
    'Publication!B5: the publisher is missing in kk',
  ],
  ['an address that is none', put('Publication', 'B6', 'stat'), 'Publication!A6'],
  ['a frequency that is none', put('Publication', 'B11', 'yearly'), 'Publication!A11'],
  ['a code with blanks', put('Codes', 'B4', 'my museums'), 'Codes!A3'],
  [
    'too few forms of a unit',
    put('Codes', 'L4', 'музей; музея'),
    'Codes!L4: has 2 forms; write 3, such as музей; музея; музеев',
  ],
  [
    'a codelist that nothing names',
    put('Codes', 'A6', 'UNIT_MEASURE'),
    'Codes!A7: no line says what URBANISATION is called',
  ],
  ['a term without a definition', put('Terms', 'E3', null), 'error'],
])('a workbook with %s is refused, with sheet and cell', async (_, change, message) => {
  if (message === 'error') await expect(read(change)).rejects.toMatchObject({ code: 'check_failed' });
  else await expect(read(change)).rejects.toThrow(message);
});

test('units have their forms after numbers, and need no line that names their codelist', async () => {
  const { draft } = await read((sheet, rows) => {
    if (sheet === 'Codes') rows.splice(2, 1);
  });
  const units = draft.codelists.find(({ id }) => id === 'UNIT_MEASURE');
  expect(units?.name.en).toBe('Unit of measure');
  expect(units?.codes[0]?.plural).toEqual({
    kk: { other: 'мұражай' },
    ru: { one: 'музей', few: 'музея', many: 'музеев', other: 'музея' },
    en: { one: 'museum', other: 'museums' },
  });
});

test('a code that the shared codelists call otherwise is told with its cell', async () => {
  const shared = sharedCodes({ UNIT_MEASURE: [{ code: 'PT', name: { ru: 'проценты', en: 'per cent' } }] });
  const template = { file: 'museums.xlsx', content: await writeTemplate() };
  await expect(readFormat('xlsx', template, { shared })).rejects.toThrow(
    'Codes!B5: the codelists beside the edition have PT already, as "проценты", "per cent". Take this line away',
  );
});

test('the example agrees with the codelists that come with the bot, and is understood in all languages', async () => {
  const root = await mkdtemp(join(tmpdir(), 'sandar-xlsx-'));
  try {
    await cp(join(import.meta.dirname, '../../data/codelists'), join(root, 'codelists'), { recursive: true });
    const imported = await readFormat('xlsx', { file: 'museums.xlsx', content: await writeTemplate() });
    await writeFiles(
      filesOf({ kind: 'draft', draft: { ...imported.draft, id: 'museums' } }),
      join(root, 'museums'),
    );
    const opened = await openHoldings(root);
    if (!opened.ok) throw new Error(opened.problems.map(formatProblem).join('\n'));
    const locales = loadLocales(join(import.meta.dirname, '../../locales'));
    const responder = createResponder({ ...opened.value, locales, now: () => new Date('2024-04-01') });
    for (const [question, answer] of [
      ['қанша мұражай бар?', '40 мұражай'],
      ['сколько музеев в сёлах?', '13 музеев'],
      ['how many museums are there?', '40 museums'],
      ['how many museums in towns?', '27 museums'],
    ] as const) {
      const { reply } = await responder.reply(question, {});
      expect(plainText(reply.message).replaceAll('\u00a0', ' ')).toContain(answer);
    }
  } finally {
    await rm(root, { recursive: true });
  }
});

test('everything that is wrong is told at once', async () => {
  const change: Change = (sheet, rows) => {
    put('Data', 'C4', 'many')(sheet, rows);
    put('Data', 'D5', 'few')(sheet, rows);
    put('Publication', 'D2', null)(sheet, rows);
  };
  await expect(read(change)).rejects.toThrow(/Data!C4: "many"[\s\S]*Data!D5: "few"/);
});

test('blank lines are passed over, and cells below them are still called as the spreadsheet calls them', async () => {
  const change: Change = (sheet, rows) => {
    if (sheet === 'Data') rows.splice(3, 0, [null], [null]);
  };
  expect((await read(change)).rows('museums')).toContain('URBANISATION=U 2023 27 A');
  const wrong: Change = (sheet, rows) => {
    change(sheet, rows);
    put('Data', 'E8', 'many')(sheet, rows);
  };
  await expect(read(wrong)).rejects.toThrow('Data!E8: "many"');
});

test('a sheet that is missing, and a file that is no workbook, are told', async () => {
  await expect(read(() => undefined, 'Codes')).rejects.toThrow('has no sheet Codes. Start from the template');
  const folder = await mkdtemp(join(tmpdir(), 'sandar-xlsx-'));
  const file = join(folder, 'old.xls');
  await writeFile(file, Buffer.from([0xd0, 0xcf, 0x11, 0xe0]));
  await expect(readFormat('xlsx', file)).rejects.toMatchObject({ code: 'wrong_format' });
  await rm(folder, { recursive: true });
});

test('glossary and notes may be left out', async () => {
  const made = await read((sheet, rows) => {
    if (sheet === 'Terms') rows.splice(1);
    put('Data', 'E5', 13)(sheet, rows);
  }, 'Notes');
  expect(made.draft.terms).toEqual([]);
  expect(made.draft.publication.notes).toBeUndefined();
});

test('cells are called as a spreadsheet calls them', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map((column) => addressOf(1, column))).toEqual([
    'A1',
    'Z1',
    'AA1',
    'AZ1',
    'BA1',
    'ZZ1',
    'AAA1',
  ]);
});
