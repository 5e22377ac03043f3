import { expect, onTestFinished, test } from 'vitest';
import { readEdition } from '../../src/catalogue/read-edition.ts';
import { publishSample } from '../../src/playground/publish-sample.ts';
import { sampleEdition } from '../../src/playground/sample-edition.ts';
import { takeDirectory } from '../../src/releases/take-directory.ts';
import { openStorage } from '../../src/storage/open-storage.ts';

const data = new URL('../../data', import.meta.url).pathname;

test('every figure of the sample says that it is made up, and no other figure is touched', async () => {
  const read = await readEdition(`${data}/social-services`);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const sample = sampleEdition(read.value);
  let madeUp = 0;
  for (const [indicator, series] of sample.series) {
    const before = read.value.series.get(indicator) ?? [];
    expect(series.map(({ slice }) => slice)).toEqual(before.map(({ slice }) => slice));
    series.forEach(({ observations }, at) => {
      const held = before[at]?.observations ?? [];
      for (const one of observations) {
        if (one.note === 'sample') madeUp += 1;
        else expect(held).toContainEqual(one);
      }
    });
  }
  expect(madeUp).toBeGreaterThanOrEqual(2);
  for (const language of ['kk', 'ru', 'en'] as const)
    expect(sample.publication.notes?.sample?.[language]).toBeTruthy();
});

test('it is published once', async () => {
  const storage = await openStorage('sqlite::memory:');
  onTestFinished(storage.close);
  await takeDirectory(storage, data, 1);
  expect(await publishSample(storage, data)).toBe('published');
  expect(await publishSample(storage, data)).toBe('unchanged');
  const release = await storage.releases.answering('social-services');
  const { observations } = await storage.releases.readChanges(release?.id ?? 0);
  expect(observations.map(({ kind, indicator, slice }) => [kind, indicator, slice])).toEqual([
    ['new', 'social-services/organisations', {}],
    ['new', 'social-services/residents', {}],
  ]);
});
