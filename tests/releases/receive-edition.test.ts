import { describe, expect, test } from 'vitest';
import { catalogueOf } from '../../src/catalogue/catalogue.ts';
import type { Edition } from '../../src/catalogue/edition.ts';
import type { Observation } from '../../src/catalogue/observation.ts';
import {
  installWaiting,
  type Received,
  type Reception,
  receiveEdition,
} from '../../src/releases/receive-edition.ts';
import { takeBack } from '../../src/releases/take-back.ts';
import type { Storage } from '../../src/storage/open-storage.ts';
import { changeObservations } from '../notices/editions.ts';
import { sampleData } from '../sample-data.ts';
import { describeOnBoth } from '../storage/on-both.ts';

const [books] = sampleData.editions as readonly [Edition];
let files = 0;

/** The libraries with other observations of one slice; `undefined` takes an observation away. */
function withLibraries(changed: Readonly<Record<string, Partial<Observation> | undefined>>): Edition {
  const libraries = (books.series.get('libraries') ?? []).map((series) => {
    if (Object.keys(series.slice).length > 0) return series;
    const held = new Map(series.observations.map((one) => [one.period, one]));
    for (const [period, change] of Object.entries(changed)) {
      if (change === undefined) held.delete(period);
      else held.set(period, { period, value: 0, status: 'A', ...held.get(period), ...change });
    }
    return { ...series, observations: [...held.values()].sort((a, b) => (a.period < b.period ? -1 : 1)) };
  });
  return { ...books, series: new Map([...books.series, ['libraries', libraries]]) };
}

function receive(
  storage: Storage,
  edition: Edition,
  at: number,
  more: Partial<Reception> = {},
): Promise<Received> {
  files += 1;
  const reception = { origin: { kind: 'publish' }, fingerprint: `files ${files}`, ...more } as const;
  return receiveEdition(storage, { edition, shared: sampleData.codelists, disagreements: [] }, reception, at);
}

/** The edition as one of another reference period. */
function ofPeriod(edition: Edition, referencePeriod: string): Edition {
  const { descriptor } = edition;
  return { ...edition, descriptor: { ...descriptor, sandar: { ...descriptor.sandar, referencePeriod } } };
}

/** The libraries of all kinds, as they answer now. */
async function libraries({
  editions,
  observations,
}: Storage): Promise<Readonly<Record<string, number | null>>> {
  const readSeries = observations.readSeries(await editions.state());
  const held = await readSeries('books/libraries', {});
  return Object.fromEntries(held.map(({ period, value }) => [period, value]));
}

describeOnBoth('receiving editions', (open) => {
  test('the first edition of a publication answers, and nobody is told', async () => {
    const storage = await open();
    let told = 0;
    const received = await receive(storage, books, 1, {
      along: async () => {
        told += 1;
      },
    });
    expect(received).toMatchObject({ kind: 'installed', release: 1, isFirst: true });
    expect(await libraries(storage)).toEqual({ '2020': 50, '2021': 60, '2022': 54 });
    expect(told).toBe(0);
    expect(await storage.releases.readChanges(1)).toEqual({ observations: [], indicators: [] });
  });

  test('words, structure and the shared codes it uses come back as they came', async () => {
    const storage = await open();
    await receive(storage, books, 1);
    const [held] = await storage.editions.read(await storage.editions.state());
    const { outlines, codelists, ...text } = held ?? { outlines: new Map(), codelists: [] };
    const { series: _, codelists: own, ...sent } = books;
    expect(text).toEqual(sent);
    const used = sampleData.codelists.filter(({ id }) => id !== 'REF_AREA');
    expect(codelists).toEqual([...own, ...used]);
    expect(outlines.get('libraries')?.periods).toEqual({ first: '2020', last: '2022' });
    expect(outlines.get('libraries')?.codes.get('KIND')).toEqual(new Set(['public', 'school', 'other']));
  });

  test('the same edition again changes nothing, whatever its files look like', async () => {
    const storage = await open();
    await receive(storage, books, 1);
    const before = await storage.editions.state();
    expect(await receive(storage, books, 2)).toEqual({ kind: 'unchanged' });
    expect(await storage.editions.state()).toEqual(before);
  });

  test('nor does it where what is held by now is all that lies beside it, codes of its own and of others among them', async () => {
    const storage = await open();
    await receive(storage, books, 1);
    const held = await storage.editions.read(await storage.editions.state());
    const { codelists } = catalogueOf(sampleData.codelists, held);
    const arriving = { edition: books, shared: [...codelists.values()], disagreements: [] };
    const reception = { origin: { kind: 'publish' }, fingerprint: 'again' } as const;
    expect(await receiveEdition(storage, arriving, reception, 2)).toEqual({ kind: 'unchanged' });
  });

  test('new, revised and withdrawn observations are told apart, and remembered', async () => {
    const storage = await open();
    await receive(storage, books, 1);
    const next = withLibraries({
      '2023': { value: 58, status: 'P' },
      '2022': { value: 55 },
      '2020': undefined,
    });
    const received = await receive(storage, next, 2);
    const total = { indicator: 'books/libraries', slice: {} };
    const expected = [
      { ...total, period: '2020', kind: 'withdrawn', before: { value: 50, status: 'A' } },
      {
        ...total,
        period: '2022',
        kind: 'revised',
        before: { value: 54, status: 'A' },
        after: { value: 55, status: 'A' },
      },
      { ...total, period: '2023', kind: 'new', after: { value: 58, status: 'P' } },
    ];
    expect(received).toMatchObject({ kind: 'installed', isFirst: false });
    if (received.kind !== 'installed') throw new Error(received.kind);
    expect((await storage.releases.readChanges(received.release)).observations).toEqual(expected);
    expect(await libraries(storage)).toEqual({ '2021': 60, '2022': 55, '2023': 58 });
  });

  test('what was published before a revision is still known, with the time since when each was held', async () => {
    const storage = await open();
    await receive(storage, books, 1000);
    await receive(storage, withLibraries({ '2022': { value: 55 } }), 2000);
    const vintages = await storage.observations.readVintages('books/libraries', {});
    expect(vintages.filter(({ observation }) => observation.period === '2022')).toEqual([
      { observation: { period: '2022', value: 54, status: 'A' }, since: 1000 },
      { observation: { period: '2022', value: 55, status: 'A' }, since: 2000 },
    ]);
  });

  describe('a value that took the place of another says so with the series', () => {
    const revisionOf = async ({ editions, observations }: Storage, period: string) => {
      const held = await observations.readSeries(await editions.state())('books/libraries', {});
      const revised = held.find((one) => one.period === period)?.revised;
      return revised && { was: revised.before.value, at: revised.at };
    };

    test('with the value before and when it was revised; others say nothing', async () => {
      const storage = await open();
      await receive(storage, books, 1000);
      expect(await revisionOf(storage, '2022')).toBeUndefined();
      await receive(storage, withLibraries({ '2022': { value: 55 }, '2023': { value: 58 } }), 2000);
      expect(await revisionOf(storage, '2022')).toEqual({ was: 54, at: 2000 });
      expect(await revisionOf(storage, '2021')).toBeUndefined();
      expect(await revisionOf(storage, '2023')).toBeUndefined();
    });

    test('the last value before counts, also where it comes back to what it was', async () => {
      const storage = await open();
      await receive(storage, books, 1000);
      await receive(storage, withLibraries({ '2022': { value: 55 } }), 2000);
      await receive(storage, books, 3000);
      expect(await revisionOf(storage, '2022')).toEqual({ was: 55, at: 3000 });
    });

    test('another status, or being away for a while, revises no value', async () => {
      const storage = await open();
      await receive(storage, books, 1000);
      await receive(storage, withLibraries({ '2022': { status: 'P' }, '2020': undefined }), 2000);
      await receive(storage, books, 3000);
      expect(await revisionOf(storage, '2022')).toBeUndefined();
      expect(await revisionOf(storage, '2020')).toBeUndefined();
      await receive(storage, withLibraries({ '2022': { value: 55 } }), 4000);
      await receive(storage, withLibraries({ '2022': { value: 55, status: 'P' } }), 5000);
      expect(await revisionOf(storage, '2022')).toEqual({ was: 54, at: 4000 });
    });

    test('what was taken back with its edition was never published', async () => {
      const storage = await open();
      await receive(storage, books, 1000);
      await receive(storage, withLibraries({ '2022': { value: 540 } }), 2000);
      await takeBack(storage.releases, 'books', 3000);
      expect(await revisionOf(storage, '2022')).toBeUndefined();
      await receive(storage, withLibraries({ '2022': { value: 55 } }), 4000);
      expect(await revisionOf(storage, '2022')).toEqual({ was: 54, at: 4000 });
    });

    test('nothing is told across a redefinition: the value before may be in another unit', async () => {
      const storage = await open();
      await receive(storage, books, 1000);
      const next = withLibraries({ '2022': { value: 0.055 } });
      const indicators = next.indicators.map((one) =>
        one.id === 'libraries' ? { ...one, unit: 'persons' } : one,
      );
      await receive(storage, { ...next, indicators }, 2000, { acceptedBecause: 'another unit' });
      expect(await revisionOf(storage, '2022')).toBeUndefined();
      const vintages = await storage.observations.readVintages('books/libraries', {});
      expect(vintages.map(({ observation }) => observation.value)).toEqual([50, 60, 0.055]);
      const later = { ...withLibraries({ '2022': { value: 0.056 } }), indicators };
      await receive(storage, later, 3000, { acceptedBecause: 'a revision' });
      expect(await revisionOf(storage, '2022')).toEqual({ was: 0.055, at: 3000 });
    });

    test('the state of an earlier edition knows nothing of a later one', async () => {
      const storage = await open();
      await receive(storage, books, 1000);
      const readBefore = storage.observations.readSeries(await storage.editions.state());
      await receive(storage, withLibraries({ '2022': { value: 55 } }), 2000);
      const before = await readBefore('books/libraries', {});
      expect(before.find(({ period }) => period === '2022')).toEqual({
        period: '2022',
        value: 54,
        status: 'A',
      });
    });
  });

  test('who reads while an edition comes reads the one before to the end', async () => {
    const storage = await open();
    await receive(storage, books, 1);
    const readBefore = storage.observations.readSeries(await storage.editions.state());
    await receive(storage, withLibraries({ '2022': { value: 55 } }), 2);
    const before = await readBefore('books/libraries', {});
    expect(before.find(({ period }) => period === '2022')?.value).toBe(54);
    expect((await libraries(storage))['2022']).toBe(55);
  });

  test('what goes along happens with the release or not at all', async () => {
    const storage = await open();
    await receive(storage, books, 1);
    const before = await storage.editions.state();
    const along = async () => {
      throw new Error('the outbox is full');
    };
    await expect(receive(storage, withLibraries({ '2022': { value: 55 } }), 2, { along })).rejects.toThrow(
      'the outbox is full',
    );
    expect(await storage.editions.state()).toEqual(before);
    expect((await libraries(storage))['2022']).toBe(54);
  });

  test('another indicator, one that is gone and one that is redefined are told', async () => {
    const storage = await open();
    await receive(storage, books, 1);
    const indicators = books.indicators
      .filter(({ id }) => id !== 'readers-per-library')
      .map((one) => (one.id === 'readers' ? { ...one, definition: { en: 'At least once a year.' } } : one));
    const loans = { ...(indicators[0] ?? {}), id: 'loans', title: { en: 'Loans' } } as (typeof indicators)[0];
    const received = await receive(storage, { ...books, indicators: [...indicators, loans] }, 2);
    if (received.kind !== 'installed') throw new Error(received.kind);
    expect((await storage.releases.readChanges(received.release)).indicators).toEqual([
      { indicator: 'books/readers', kind: 'redefined' },
      { indicator: 'books/loans', kind: 'new' },
      { indicator: 'books/readers-per-library', kind: 'discontinued' },
    ]);
  });
});

describeOnBoth('odd editions', (open) => {
  test('one that loses a fifth of its observations is held, and the one before answers on', async () => {
    const storage = await open();
    await receive(storage, books, 1);
    const half = { ...books, series: new Map([...books.series].slice(0, 1)) };
    const received = await receive(storage, half, 2);
    expect(received).toMatchObject({ kind: 'held' });
    expect(received).toMatchObject({ findings: [{ kind: 'gone', gone: 8, held: 20 }] });
    const state = await storage.editions.state();
    expect(state.releases.get('books')).toBe(1);
    expect((await storage.releases.list(5))[0]).toMatchObject({ state: 'held', publication: 'books' });
  });

  test.each([
    ['revised', { '2022': { value: 54_000 } }],
    ['new', { '2023': { value: 58_000 } }],
    ['shrunk', { '2022': { value: 0.054 } }],
  ])('a %s value a thousand times off is held', async (_, changed) => {
    const storage = await open();
    await receive(storage, books, 1);
    const received = await receive(storage, withLibraries(changed), 2);
    if (received.kind !== 'held') throw new Error(received.kind);
    expect(received.findings).toMatchObject([{ kind: 'jumps', named: [{ indicator: 'books/libraries' }] }]);
  });

  test('with a reason it is installed, and the reason is kept; it waits under one release however often it comes', async () => {
    const storage = await open();
    await receive(storage, books, 1);
    const odd = withLibraries({ '2022': { value: 54_000 } });
    const fingerprint = 'the same files';
    const held = await receive(storage, odd, 2, { fingerprint });
    const again = await receive(storage, odd, 3, { fingerprint });
    expect(again).toEqual(held);
    const taken = await receive(storage, odd, 4, { fingerprint, acceptedBecause: 'branches count now' });
    expect(taken).toMatchObject({ kind: 'installed' });
    const releases = await storage.releases.list(5);
    expect(releases.map(({ state, acceptedBecause }) => [state, acceptedBecause])).toEqual([
      ['current', 'branches count now'],
      ['superseded', undefined],
    ]);
    expect((await libraries(storage))['2022']).toBe(54_000);
  });

  test('values that become empty are gone as well', async () => {
    const storage = await open();
    await receive(storage, books, 1);
    const emptied = changeObservations(books, (one, indicator) =>
      indicator === 'libraries' && one.value !== null ? { ...one, value: null, status: 'O' } : one,
    );
    const received = await receive(storage, emptied, 2);
    expect(received).toMatchObject({ kind: 'held', findings: [{ kind: 'gone', held: 20 }] });
    expect((await libraries(storage))['2022']).toBe(54);
  });

  test('an edition of an earlier period than the one that answers is held', async () => {
    const storage = await open();
    await receive(storage, ofPeriod(withLibraries({ '2023': { value: 58 } }), '2023'), 1);
    expect(await receive(storage, ofPeriod(books, '2022'), 2)).toMatchObject({
      kind: 'held',
      findings: [{ kind: 'older', period: '2022', held: '2023' }],
    });
    expect((await libraries(storage))['2023']).toBe(58);
    const again = withLibraries({ '2023': { value: 58 }, '2021': { value: 61 } });
    expect(await receive(storage, ofPeriod(again, '2023'), 3)).toMatchObject({ kind: 'installed' });
    const accepted = { acceptedBecause: '2023 was counted wrongly' };
    expect(await receive(storage, ofPeriod(books, '2022'), 4, accepted)).toMatchObject({ kind: 'installed' });
  });

  test('an operator says yes to what is held', async () => {
    const storage = await open();
    await receive(storage, books, 1);
    const held = await receive(storage, withLibraries({ '2022': { value: 54_000 } }), 2);
    if (held.kind !== 'held') throw new Error(held.kind);
    const waiting = await storage.releases.find(held.release);
    if (waiting === undefined) throw new Error('not kept');
    await installWaiting(storage, waiting, 3, { acceptedBecause: 'branches count now' });
    expect((await libraries(storage))['2022']).toBe(54_000);
    expect((await storage.releases.answering('books'))?.acceptedBecause).toBe('branches count now');
  });
});

describeOnBoth('an embargo', (open) => {
  test('nothing of the edition answers before its hour; then it does', async () => {
    const storage = await open();
    await receive(storage, books, 1);
    const state = await storage.editions.state();
    const received = await receive(storage, withLibraries({ '2022': { value: 55 } }), 2, { dueAt: 1000 });
    expect(received).toMatchObject({ kind: 'embargoed', dueAt: 1000 });
    expect(await storage.editions.state()).toEqual(state);
    expect((await libraries(storage))['2022']).toBe(54);
    expect(await storage.releases.due(999)).toEqual([]);
    const [due] = await storage.releases.due(1000);
    if (due === undefined) throw new Error('not due');
    await installWaiting(storage, due, 1000, {});
    expect((await libraries(storage))['2022']).toBe(55);
    expect(await storage.releases.due(2000)).toEqual([]);
  });

  test('a newer edition that came meanwhile is not taken away by it: a person decides', async () => {
    const storage = await open();
    await receive(storage, books, 1);
    await receive(storage, ofPeriod(withLibraries({ '2023': { value: 58 } }), '2023'), 2, { dueAt: 1000 });
    const newest = withLibraries({ '2023': { value: 58 }, '2024': { value: 59 } });
    await receive(storage, ofPeriod(newest, '2024'), 3);
    const [due] = await storage.releases.due(1000);
    if (due === undefined) throw new Error('not due');
    expect(await installWaiting(storage, due, 1000, {})).toMatchObject({
      kind: 'held',
      release: due.id,
      findings: [{ kind: 'older', period: '2023', held: '2024' }],
    });
    expect((await libraries(storage))['2024']).toBe(59);
    expect(await storage.releases.due(2000)).toEqual([]);
    const held = await storage.releases.find(due.id);
    expect(held).toMatchObject({ state: 'held', findings: [{ kind: 'older' }] });
    if (held === undefined) throw new Error('not kept');
    await installWaiting(storage, held, 1001, { acceptedBecause: '2024 was a mistake' });
    expect(await libraries(storage)).toMatchObject({ '2023': 58 });
  });
});

describeOnBoth('taking an edition back', (open) => {
  test('the figures of the one before answer again, and the next one is compared with them', async () => {
    const storage = await open();
    await receive(storage, books, 1);
    await receive(storage, withLibraries({ '2022': { value: 55 }, '2023': { value: 58 } }), 2);
    const taken = await takeBack(storage.releases, 'books', 3);
    expect(taken).toMatchObject({ kind: 'withdrawn' });
    expect(await libraries(storage)).toEqual({ '2020': 50, '2021': 60, '2022': 54 });
    const vintages = await storage.observations.readVintages('books/libraries', {});
    expect(vintages.map(({ observation }) => observation.value)).toEqual([50, 60, 54]);
    const next = await receive(storage, withLibraries({ '2023': { value: 57 } }), 4);
    if (next.kind !== 'installed') throw new Error(next.kind);
    expect(next.changes.observations.map(({ kind, period }) => [kind, period])).toEqual([['new', '2023']]);
    expect(await libraries(storage)).toEqual({ '2020': 50, '2021': 60, '2022': 54, '2023': 57 });
  });

  test('the first edition is not taken back: nothing would answer', async () => {
    const storage = await open();
    expect(await takeBack(storage.releases, undefined, 1)).toEqual({ kind: 'none' });
    await receive(storage, books, 1);
    expect(await takeBack(storage.releases, undefined, 2)).toMatchObject({ kind: 'first' });
    expect(await libraries(storage)).toMatchObject({ '2022': 54 });
  });

  test('one that waits is not wanted any more, and can come again', async () => {
    const storage = await open();
    await receive(storage, books, 1);
    const next = withLibraries({ '2022': { value: 55 } });
    await receive(storage, next, 2, { dueAt: 1000 });
    expect(await takeBack(storage.releases, undefined, 3)).toMatchObject({ kind: 'refused' });
    expect(await storage.releases.due(2000)).toEqual([]);
    expect(await receive(storage, next, 4)).toMatchObject({ kind: 'installed' });
  });
});

describe('two at once', () => {
  describeOnBoth('receiving', (open) => {
    test('of two editions compared with the same one before, one is turned away and loses nothing', async () => {
      const [one, other] = [await open(), await open()];
      await receive(one, books, 1);
      const outcomes = await Promise.allSettled([
        receive(one, withLibraries({ '2022': { value: 55 } }), 2),
        receive(other, withLibraries({ '2022': { value: 56 } }), 2),
      ]);
      const installed = outcomes.filter(({ status }) => status === 'fulfilled');
      // Where the second was compared after the first had come, both are right.
      expect(installed.length).toBeGreaterThanOrEqual(1);
      const changes = await one.releases.list(5);
      expect(changes.filter(({ state }) => state === 'current')).toHaveLength(1);
      expect([55, 56]).toContain((await libraries(one))['2022']);
    });
  });
});
