import { describe, expect, test } from 'vitest';
import { convert, convertTable, rowsOf, TABLE } from './convert.ts';

const HEADER = 'Year,SEX,Value';

describe('a table', () => {
  test('gives one row for each value, in the order of the file, an empty cell being the total', () => {
    const read = convertTable(`${HEADER}\n2020,,41.5\n2020,F,43\n2021,,42\n`);
    expect(rowsOf(read)).toEqual(['2020 41.5', '2020 SEX=F 43', '2021 42']);
    expect(read.told(TABLE)).toEqual([]);
  });

  test('with a byte order mark is read without it, which is told', () => {
    const read = convertTable(`\ufeff${HEADER}\n2020,,41.5\n`);
    expect(rowsOf(read)).toEqual(['2020 41.5']);
    expect(read.told(TABLE)).toEqual(['1: kept: is read without its byte order mark.']);
  });

  test('with columns without a name is read without them, unless something stands there', () => {
    const read = convertTable(`${HEADER},,\n2020,,41.5,,\n2021,,42,,see note\n`);
    expect(rowsOf(read)).toEqual(['2020 41.5']);
    expect(read.told(TABLE)).toEqual([
      '1: kept: has columns without a name; they are not read.',
      '3: left out: has "see note" in a column without a name.',
    ]);
  });

  test('may have cells beyond its columns only where they are empty', () => {
    const read = convertTable(`${HEADER}\n2020,,41.5,\n2021,,42,7\n`);
    expect(rowsOf(read)).toEqual(['2020 41.5']);
    expect(read.told(TABLE)).toEqual(['3: left out: has "7" in a column without a name.']);
  });

  test('leaves out a row that is too short to tell which cell is the value', () => {
    const read = convertTable(`${HEADER}\n2020,41.5\n2021,,42\n`);
    expect(rowsOf(read)).toEqual(['2021 42']);
    expect(read.told(TABLE)).toEqual(['2: left out: ends before the column Value.']);
  });

  test('whose line ends are mixed is read to its end', () => {
    const read = convertTable(`${HEADER}\r\n2020,,41.5\n2021,,42\r2022,,43\r\n`);
    expect(rowsOf(read)).toEqual(['2020 41.5', '2021 42', '2022 43']);
  });

  test('passes over rows with an empty Value, and empty rows, without a word', () => {
    const read = convertTable(`${HEADER}\n2020,,41.5\n2021,F,\n,,\n\n`);
    expect(rowsOf(read)).toEqual(['2020 41.5']);
    expect(read.told(TABLE)).toEqual([]);
  });

  test('that is a placeholder without values is told and makes no indicator', () => {
    const read = convertTable(`${HEADER}\n2020,,\n`);
    expect(read.draft.tables.map(({ indicator }) => indicator.id)).toEqual(['9-9-9']);
    expect(read.told(TABLE)).toEqual(['file: left out: holds no value.']);
  });

  test('with a quotation mark that is never closed is read up to it', () => {
    const read = convertTable(`${HEADER}\n2020,,41.5\n2021,"F,42\n2022,,43\n`);
    expect(rowsOf(read)).toEqual(['2020 41.5']);
    expect(read.told(TABLE)).toEqual([
      '3: left out: a quotation mark that opens here or below is never closed; nothing from here on can be read.',
    ]);
  });

  test('may quote its cells', () => {
    const read = convertTable(`"Year","KIND, BROAD","Value"\n"2020","with, comma","41.5"\n`);
    const [row] = read.draft.tables.find(({ indicator }) => indicator.id === '1-1-1')?.rows ?? [];
    expect(Object.keys(row?.slice ?? {})).toEqual(['KIND_BROAD']);
    expect(row?.value).toBe('41.5');
  });
});

describe('a table that cannot be read is told and left out:', () => {
  const refused: readonly (readonly [string, string | Buffer, string])[] = [
    [
      'not in UTF-8',
      Buffer.from([...Buffer.from(`${HEADER}\n2020,`), 0xcc, 0xd3, 0x0a]),
      'file: left out: is not in UTF-8.',
    ],
    [
      'a spreadsheet named .csv',
      Buffer.from('PK\x03\x04…'),
      'file: left out: is a spreadsheet or archive, not a CSV table.',
    ],
    [
      'separated by semicolons',
      'Year;SEX;Value\n2020;;41,5\n',
      '1: left out: has no columns Year and Value, separated by commas.',
    ],
    ['empty', '', '1: left out: has no columns Year and Value, separated by commas.'],
    [
      'two columns of one name',
      'Year,SEX,SEX,Value\n2020,F,M,1\n',
      '1: left out: the columns "SEX" and "SEX" would be one.',
    ],
    [
      'two columns that would be one dimension',
      'Year,Sex,SEX,Value\n2020,F,M,1\n',
      '1: left out: the columns "Sex" and "SEX" would be one.',
    ],
    [
      'two columns of values',
      'Year,Value,Value\n2020,1,2\n',
      '1: left out: the columns "Value" and "Value" would be one.',
    ],
  ];
  test.each(refused)('%s', (_, table, message) => {
    const read = convertTable(table);
    expect(read.told(TABLE)).toEqual([message]);
    expect(rowsOf(read)).toEqual([]);
  });

  test('a file among the tables that is none', () => {
    const { told } = convert({
      [TABLE]: `${HEADER}\n2020,,1\n`,
      'data/indicator_1-1-1.xlsx': Buffer.from('PK'),
      'data/indicator_1.1.1.csv': `${HEADER}\n2020,,2\n`,
    });
    for (const file of ['data/indicator_1-1-1.xlsx', 'data/indicator_1.1.1.csv'])
      expect(told(file)).toEqual([
        'file: left out: is no table named indicator_<id>.csv, the id being letters, digits, "-" and "_".',
      ]);
  });
});

describe('a value', () => {
  const taken: readonly (readonly [string, string])[] = [
    // Exponents are resolved to the digits that they stand for.
    ['1.5E-05', '0.000015'],
    ['2e3', '2000'],
    ['1.25e1', '12.5'],
    ['-1.5e-1', '-0.15'],
    ['0e5', '0'],
    // A binary number holds 15 digits; what follows is noise of the spreadsheet that wrote it.
    ['0.30000000000000004', '0.3'],
    ['12.345678901234567', '12.3456789012346'],
    ['-99.99999999999999', '-100'],
  ];
  test.each(taken)('of %s is read as %s, and that is told', (text, value) => {
    const read = convertTable(`${HEADER}\n2020,,${text}\n`);
    expect(rowsOf(read)).toEqual([`2020 ${value}`]);
    expect(read.told(TABLE)).toEqual([`2: kept: "${text}" is read as ${value}.`]);
  });

  test.each(['0', '0.00', '-4.50', '123456789012345', ' 14.6'])('of "%s" stays as it is written', (text) => {
    const read = convertTable(`${HEADER}\n2020,,${text}\n`);
    expect(rowsOf(read)).toEqual([`2020 ${text.trim()}`]);
    expect(read.told(TABLE)).toEqual([]);
  });

  // Zeros in front: the decimal point is lost, and nobody can say where it was.
  const refused = ['0000002', '045', '"1,5"', '1 200', '45 %', 'x', '...', '1e400', '1e-30', '0x10', '.5'];
  test.each([...refused, '1234567890123456'])('of %s is left out', (text) => {
    const read = convertTable(`${HEADER}\n2019,,1\n2020,,${text}\n`);
    expect(rowsOf(read)).toEqual(['2019 1']);
    const shown = text.replaceAll('"', '');
    expect(read.told(TABLE)).toEqual([`3: left out: "${shown}" is not a number that can be kept exactly.`]);
  });

  test.each(['2019/20', '20', '', '2020.0'])('in year "%s" is left out', (year) => {
    const read = convertTable(`${HEADER}\n2019,,1\n${year},F,2\n`);
    expect(rowsOf(read)).toEqual(['2019 1']);
    expect(read.told(TABLE)).toEqual([`3: left out: "${year}" is not a year.`]);
  });

  test('outside of the declared range is left out', () => {
    const range = { min: 0, max: 100, why: 'a share cannot exceed 100 %' };
    const read = convertTable(`${HEADER}\n2019,,100\n2020,,861\n2021,,-1\n`, { range });
    expect(rowsOf(read)).toEqual(['2019 100']);
    expect(read.told(TABLE)).toEqual([
      '3: left out: 861 cannot be: a share cannot exceed 100 %.',
      '4: left out: -1 cannot be: a share cannot exceed 100 %.',
    ]);
  });
});

describe('columns about a value', () => {
  test('that multiply it are resolved, by code or name, and others are left out', () => {
    const read = convertTable(
      'Year,Unit multiplier,Value\n2019,Units,7\n2020,Thousands,7.25\n2021,6,0.5\n2022,dozens,4\n',
    );
    expect(rowsOf(read)).toEqual(['2019 7', '2020 7250', '2021 500000']);
    expect(read.told(TABLE)).toEqual([
      '3: kept: "7.25" is read as 7250.',
      '4: kept: "0.5" is read as 500000.',
      '5: left out: "dozens" is not known as a unit multiplier.',
    ]);
  });

  test('that give its status are taken over, by code or name; a status that says there is none is not', () => {
    const read = convertTable(
      'Year,Observation status,Value\n2019,Undefined,1\n2020,Estimated value,2\n2021,P,3\n2022,Q,4\n2023,odd,5\n',
    );
    const rows = read.draft.tables[0]?.rows.map(({ period, status }) => `${period} ${status}`);
    expect(rows).toEqual(['2019 A', '2020 E', '2021 P']);
    expect(read.told(TABLE)).toEqual([
      '5: left out: "Q" is not known as the status of a value.',
      '6: left out: "odd" is not known as the status of a value.',
    ]);
  });

  test('that only repeat or comment are no dimensions', () => {
    const read = convertTable('Year,GeoCode,COMMENT_OBS,Value\n2019,KZ03,revised,1\n');
    expect(rowsOf(read)).toEqual(['2019 1']);
    expect(read.told(TABLE)).toEqual(['1: kept: the columns COMMENT_OBS are not read.']);
  });
});

describe('rows for the same slice and year', () => {
  test('that say the same count once', () => {
    const read = convertTable(`${HEADER}\n2020,F,1.5\n2020,M,2\n2020,F,1.50\n`);
    expect(rowsOf(read)).toEqual(['2020 SEX=F 1.5', '2020 SEX=M 2']);
    expect(read.told(TABLE)).toEqual(['2: kept: stands in lines 2, 4 alike; it counts once.']);
  });

  test('that contradict one another are all left out', () => {
    const read = convertTable(`${HEADER}\n2020,F,1.5\n2020,M,2\n2020,F,1.6\n2020,F,1.5\n`);
    expect(rowsOf(read)).toEqual(['2020 SEX=M 2']);
    expect(read.told(TABLE)).toEqual([
      '2: left out: lines 2, 4, 5 give different values (1.5, 1.6) for the same; none is shown.',
    ]);
  });

  test('that contradict one another are settled by a declared value', () => {
    const values = [{ period: '2020', slice: { SEX: 'F' }, value: '1.6', why: 'so in the yearbook' }];
    const read = convertTable(`${HEADER}\n2020,F,1.5\n2020,F,1.6\n`, { values });
    expect(rowsOf(read)).toEqual(['2020 SEX=F 1.6']);
    expect(read.told(TABLE)).toEqual([
      '3: corrected: lines 2, 3 contradict one another; 1.6 holds: so in the yearbook.',
    ]);
  });

  test('are not settled by a declared value that none of them has, and that is told', () => {
    const values = [{ period: '2020', slice: { SEX: 'F' }, value: '1.7', why: 'so in the yearbook' }];
    const read = convertTable(`${HEADER}\n2020,F,1.5\n2020,F,1.6\n2020,M,2\n`, { values });
    expect(rowsOf(read)).toEqual(['2020 SEX=M 2']);
    expect(read.told(TABLE)).toEqual([
      '2: left out: lines 2, 3 give different values (1.5, 1.6) for the same; none is shown.',
      'file: kept: the declared value 1.7 for 2020 SEX=F settles nothing: no contradictory rows there hold it.',
    ]);
  });

  test('are the same where one names the total _T and another leaves the cell empty', () => {
    const read = convertTable(`${HEADER}\n2020,_T,1.5\n2020,,1.6\n2021,_T,3\n`);
    expect(rowsOf(read)).toEqual(['2021 3']);
    expect(read.told(TABLE)).toEqual([
      '2: left out: lines 2, 3 give different values (1.5, 1.6) for the same; none is shown.',
    ]);
  });
});

describe('a declared line', () => {
  const lines = [{ is: '2020,41.5', read: '2020,,41.5', why: 'an empty cell is missing' }];

  test('is read as declared', () => {
    const read = convertTable(`${HEADER}\r\n2019,,40\r\n2020,41.5\r\n`, { lines });
    expect(rowsOf(read)).toEqual(['2019 40', '2020 41.5']);
    expect(read.told(TABLE)).toEqual([
      '3: corrected: "2020,41.5" is read as "2020,,41.5": an empty cell is missing.',
    ]);
  });

  test('that the source no longer has is told', () => {
    const read = convertTable(`${HEADER}\n2020,,41.5\n`, { lines });
    expect(rowsOf(read)).toEqual(['2020 41.5']);
    expect(read.told(TABLE)).toEqual([
      'file: kept: no line reads "2020,41.5", for which a reading is declared.',
    ]);
  });
});

describe('declared rows', () => {
  const table = 'Year,UNIT_MEASURE,SEX,Value\n2019,PT,,1\n2020,PT,,2\n2019,PT,F,3\n2020,PT,F,4\n';

  test('are left out: those of a slice, in some periods or all', () => {
    const some = convertTable(table, {
      leaveOutRows: [{ where: { SEX: 'F' }, periods: ['2020'], why: 'it was never counted' }],
    });
    expect(rowsOf(some)).toEqual(['2019 1', '2020 2', '2019 SEX=F 3']);
    expect(some.told(TABLE)).toEqual(['5: left out: 4: it was never counted.']);
    const total = convertTable(table, {
      leaveOutRows: [{ where: { SEX: '' }, why: 'it adds up to nothing' }],
    });
    expect(rowsOf(total)).toEqual(['2019 SEX=F 3', '2020 SEX=F 4']);
  });

  test('have the unit that is declared for them', () => {
    const read = convertTable(table, {
      unitsOf: [{ where: { SEX: 'F' }, unit: 'PERSONS', why: 'they are counted by head' }],
    });
    expect(rowsOf(read)).toEqual(['2019 1', '2020 2', '2019 SEX=F 3 PERSONS', '2020 SEX=F 4 PERSONS']);
    expect(read.told(TABLE)).toEqual([
      '4: corrected: the unit of 3 is PERSONS, not PT: they are counted by head.',
      '5: corrected: the unit of 4 is PERSONS, not PT: they are counted by head.',
    ]);
  });

  test('that the source does not have are told', () => {
    const read = convertTable(table, {
      leaveOutRows: [{ where: { SEX: 'M' }, why: 'they are wrong' }],
      unitsOf: [{ where: { UNIT_MEASURE: 'PERSONS' }, unit: 'PT', why: 'they are wrong' }],
    });
    expect(rowsOf(read)).toHaveLength(4);
    expect(read.told(TABLE)).toEqual([
      'file: kept: no row is as declared: {"SEX":"M"}.',
      'file: kept: no row is as declared: {"UNIT_MEASURE":"PERSONS"}.',
    ]);
  });
});

test('an indicator is left out by declaration, with its reason', () => {
  const read = convertTable(`${HEADER}\n2020,,1\n`, { leaveOut: 'the figures are a test.' });
  expect(rowsOf(read)).toEqual([]);
  expect(read.told(TABLE)).toEqual(['file: left out: the figures are a test.']);
});

test('a repository without a single value is an error', () => {
  expect(() => convert({ [TABLE]: `${HEADER}\n2020,,\n` })).toThrow('No indicator in this repository');
});
