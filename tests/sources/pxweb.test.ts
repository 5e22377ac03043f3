import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, test } from 'vitest';
import { splitSelection } from '../../src/sources/pxweb/split-selection.ts';
import { fakeClock, readFormat } from './read-format.ts';
import { type Served, serve } from './serve.ts';

/** A table of 3 towns and 4 years: 12 cells, the value telling its place. */
const TOWNS = ['0', '1', '2'];
const YEARS = ['2020', '2021', '2022', '2023'];
const VALUE = (town: string, year: string): number => Number(town) * 100 + Number(year) - 2020;

/** What the second interface says of the table as a whole. */
const STATED = {
  updated: '2024-01-01',
  lastPeriod: '2023',
  extension: { px: { nextUpdate: '2024-12-30T05:00:00Z' } },
};

type Selection = ReadonlyMap<string, readonly string[]>;

function dataset(selection: Selection, version: 1 | 2) {
  const [towns = [], years = []] = [selection.get('Town'), selection.get('Tid')];
  return {
    version: '2.0',
    class: 'dataset',
    label: 'Museums',
    id: ['Town', 'Tid'],
    size: [towns.length, years.length],
    role: { time: ['Tid'] },
    dimension: {
      Town: {
        label: 'town',
        category: { index: towns, label: Object.fromEntries(towns.map((one) => [one, `Town ${one}`])) },
        ...(version === 2 && { extension: { elimination: true, eliminationValueCode: '0' } }),
      },
      Tid: { label: 'year', category: { index: years } },
    },
    value: towns.flatMap((town) => years.map((year) => VALUE(town, year))),
  };
}

const ROWS = TOWNS.flatMap((town) =>
  YEARS.map((year) => `${town === '0' ? '' : `TOWN=${town} `}${year} ${VALUE(town, year)} A`),
).sort();

let served: Served | undefined;
afterEach(async () => {
  await served?.close();
  served = undefined;
});

interface Asked {
  readonly path: string;
  readonly selection?: Selection;
}

/** A server of either version of the interface; it answers `parts` where they are given in place of what was asked for. */
async function start(
  version: 1 | 2,
  change: (selection: Selection) => Selection = (one) => one,
): Promise<{ readonly address: string; readonly asked: Asked[] }> {
  const asked: Asked[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url ?? '';
    const body = await text(request);
    const given = body === '' ? undefined : JSON.parse(body);
    const selection: Selection | undefined =
      given &&
      new Map(
        version === 2
          ? given.selection.map((one: { variableCode: string; valueCodes: string[] }) => [
              one.variableCode,
              one.valueCodes,
            ])
          : given.query.map((one: { code: string; selection: { values: string[] } }) => [
              one.code,
              one.selection.values,
            ]),
      );
    asked.push({ path, ...(selection && { selection }) });
    const whole = new Map([
      ['Town', TOWNS],
      ['Tid', YEARS],
    ]);
    const found =
      selection !== undefined
        ? dataset(change(selection), version)
        : path.includes('config')
          ? version === 2
            ? { maxDataCells: 6, maxCallsPerTimeWindow: 5, timeWindow: 10 }
            : { maxCells: 6, maxCalls: 5, timeWindow: 10 }
          : version === 2
            ? { ...dataset(whole, version), ...STATED, value: null }
            : path.endsWith('/tab')
              ? { title: 'x', variables: [...whole].map(([code, values]) => ({ code, values })) }
              : [{ id: 'tab', type: 't', updated: '2024-01-01' }];
    response.setHeader('content-type', 'application/json').end(JSON.stringify(found));
  };
  served = await serve((request, response) => void answer(request, response));
  const path = version === 2 ? '/api/v2/tables/TAB1?lang=en' : '/api/v1/en/db/tab';
  return { address: `${served.address}${path}`, asked };
}

describe.each([2, 1] as const)('PxWeb %d', (version) => {
  test('a table is read whole, in parts that the server allows, no faster than it allows', async () => {
    const { address, asked } = await start(version);
    const clock = fakeClock();
    const { rows } = await readFormat('pxweb', address, { clock });
    const id = version === 2 ? 'TAB1' : 'tab';
    // The first interface does not say which code is the total.
    const expected =
      version === 2 ? ROWS : ROWS.map((row) => (row.startsWith('TOWN') ? row : `TOWN=0 ${row}`)).sort();
    expect(rows(id)).toEqual(expected);
    const parts = asked.flatMap(({ selection }) => selection ?? []);
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts)
      expect((part.get('Town')?.length ?? 0) * (part.get('Tid')?.length ?? 0)).toBeLessThanOrEqual(6);
    expect(clock.slept).toHaveLength(parts.length);
    expect(Math.max(...clock.slept)).toBeLessThanOrEqual(2000);
  });

  test('when the table is to be updated next is read where it is told', async () => {
    const { address } = await start(version);
    const { nextUpdates } = await readFormat('pxweb', address);
    expect(nextUpdates).toEqual(version === 2 ? ['2024-12-30T05:00:00Z'] : []);
  });

  test('only the codes that the mapping wants are asked for', async () => {
    const { address, asked } = await start(version);
    const mapping =
      'dimensions: { Town: { only: ["1"], codelist: REF_AREA }, Tid: { is: period } }\nindicators: { museums: { title: { en: Museums } } }';
    const { rows } = await readFormat('pxweb', address, { mapping });
    expect(rows('museums')).toEqual(YEARS.map((year) => `REF_AREA=1 ${year} ${VALUE('1', year)} A`));
    expect(asked.flatMap(({ selection }) => selection ?? []).map((one) => one.get('Town'))).toEqual([['1']]);
  });

  test('an answer with fewer cells than were asked for is refused, not taken for all', async () => {
    const { address } = await start(
      version,
      (selection) => new Map([...selection, ['Tid', (selection.get('Tid') ?? []).slice(1)]]),
    );
    await expect(readFormat('pxweb', address)).rejects.toMatchObject({ code: 'layout_changed' });
  });

  test('a code that the mapping wants and the table has no more is told', async () => {
    const { address } = await start(version);
    await expect(
      readFormat('pxweb', address, { mapping: 'dimensions: { Town: { only: ["7"] } }' }),
    ).rejects.toThrow('Town has no code "7" any more');
  });
});

test('a selection is cut until every part fits, and no cell is in two parts or in none', () => {
  const selection = new Map([
    ['a', ['1', '2', '3', '4', '5', '6', '7']],
    ['b', ['1', '2', '3']],
  ]);
  const parts = splitSelection(selection, 4);
  const cells = parts.flatMap((part) =>
    (part.get('a') ?? []).flatMap((a) => (part.get('b') ?? []).map((b) => `${a}${b}`)),
  );
  expect(cells).toHaveLength(21);
  expect(new Set(cells).size).toBe(21);
});

test('what is no address is no table', async () => {
  await expect(readFormat('pxweb', 'some/file.px')).rejects.toMatchObject({ code: 'wrong_setting' });
});
