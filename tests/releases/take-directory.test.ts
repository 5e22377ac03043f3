import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { BrokenDirectory, takeDirectory } from '../../src/releases/take-directory.ts';
import { openStorage, type Storage } from '../../src/storage/open-storage.ts';
import { change, type Files, SAMPLE, without, writeDirectory } from '../catalogue/sample-edition.ts';

async function open(): Promise<Storage> {
  const storage = await openStorage('sqlite::memory:');
  onTestFinished(storage.close);
  return storage;
}

async function directoryOf(files: Files): Promise<string> {
  const directory = await writeDirectory(files);
  onTestFinished(() => rm(directory, { recursive: true }));
  return directory;
}

async function pupils(
  { editions, observations }: Storage,
  period: string,
): Promise<number | null | undefined> {
  const series = await observations.readSeries(await editions.state())('schools/pupils', {});
  return series.find((one) => one.period === period)?.value;
}

const table = 'schools/observations/pupils.csv';

test('what is absent is taken silently, and known by its files from then on', async () => {
  const storage = await open();
  const directory = await directoryOf(SAMPLE);
  expect(await takeDirectory(storage, directory, 1)).toMatchObject([
    { publication: 'schools', outcome: { kind: 'installed', isFirst: true } },
  ]);
  const state = await storage.editions.state();
  expect(await takeDirectory(storage, directory, 2)).toEqual([]);
  expect(await storage.editions.state()).toEqual(state);
  expect((await storage.editions.codelists()).map(({ id }) => id)).toEqual(['SEX', 'UNIT_MEASURE']);
});

test('another edition of the same period or a later one is a release', async () => {
  const storage = await open();
  await takeDirectory(storage, await directoryOf(SAMPLE), 1);
  const revised = change(table, ',,2022,1000,A,', ',,2022,1000,P,');
  let told = 0;
  const along = async () => {
    told += 1;
  };
  const taken = await takeDirectory(storage, await directoryOf(revised), 2, along);
  expect(taken).toMatchObject([{ outcome: { kind: 'installed', isFirst: false } }]);
  expect(told).toBe(1);
});

test('an edition of an earlier period than the one held is left alone', async () => {
  const storage = await open();
  await takeDirectory(storage, await directoryOf(SAMPLE), 1);
  const older = change('schools/datapackage.json', '"referencePeriod": "2023"', '"referencePeriod": "2022"');
  expect(await takeDirectory(storage, await directoryOf(older), 2)).toMatchObject([
    { outcome: { kind: 'older' } },
  ]);
  expect(await pupils(storage, '2023')).toBe(1200);
});

test('what was there before comes back as nothing new: the database wins', async () => {
  const storage = await open();
  const first = await directoryOf(SAMPLE);
  await takeDirectory(storage, first, 1);
  await takeDirectory(storage, await directoryOf(change(table, ',,2022,1000,A,', ',,2022,1000,P,')), 2);
  expect(await takeDirectory(storage, first, 3)).toEqual([]);
  expect((await storage.releases.answering('schools'))?.id).toBe(2);
});

test('a publication that is no longer in the directory answers on', async () => {
  const storage = await open();
  await takeDirectory(storage, await directoryOf(SAMPLE), 1);
  const other = change('schools/datapackage.json', '"name": "schools"', '"name": "colleges"');
  const renamed = Object.fromEntries(
    Object.entries(other).map(([path, text]) => [path.replace(/^schools\//, 'colleges/'), text]),
  );
  await takeDirectory(storage, await directoryOf(renamed), 2);
  expect([...(await storage.editions.state()).releases.keys()]).toEqual(['colleges', 'schools']);
});

test('a directory with an error is refused whole, with every problem told', async () => {
  const storage = await open();
  const directory = await directoryOf(without('schools/publication.yaml'));
  await writeFile(join(directory, table), 'not,a,table\n');
  const refusal = takeDirectory(storage, directory, 1);
  await expect(refusal).rejects.toThrow(BrokenDirectory);
  await expect(refusal).rejects.toThrow(
    /publication\.yaml[\s\S]*pupils\.csv|pupils\.csv[\s\S]*publication\.yaml/,
  );
  expect((await storage.editions.state()).releases.size).toBe(0);
});

test('other names for shared codes are taken without an edition', async () => {
  const storage = await open();
  await takeDirectory(storage, await directoryOf(SAMPLE), 1);
  const before = await storage.editions.state();
  await takeDirectory(
    storage,
    await directoryOf(change('codelists/SEX.yaml', 'en: Women name', 'en: Ladies')),
    2,
  );
  const [sex] = await storage.editions.codelists();
  expect(sex?.codes.find(({ code }) => code === 'F')?.name.en).toBe('Ladies');
  const after = await storage.editions.state();
  expect(after.codelists).toBeGreaterThan(before.codelists);
  expect(after.releases).toEqual(before.releases);
});
