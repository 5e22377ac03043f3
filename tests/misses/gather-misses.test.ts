import { expect, onTestFinished, test } from 'vitest';
import { gatherMisses } from '../../src/misses/gather-misses.ts';
import type { Miss } from '../../src/storage/miss-store.ts';

const miss = (form: string): Miss => ({ form, digest: form, askerDigest: form, language: 'ru', at: 1 });

/** A store that is gone as long as `isGone`; what it was brought, each time. */
function openStore() {
  const store = { isGone: false, brought: [] as string[][] };
  const warned: string[] = [];
  const gathering = gatherMisses({
    misses: {
      async add(misses) {
        if (store.isGone) throw new Error('gone');
        store.brought.push(misses.map(({ form }) => form));
      },
    },
    log: { warn: (_: unknown, message?: string) => void warned.push(message ?? '') },
  });
  onTestFinished(gathering.stop);
  return { store, warned, gathering };
}

test('what was gathered is brought together, once', async () => {
  const { store, gathering } = openStore();
  for (const form of ['жирафы', 'львы']) gathering.add(miss(form));
  await gathering.keep();
  await gathering.keep();
  expect(store.brought).toEqual([['жирафы', 'львы']]);
});

test('what cannot be brought is brought later, before what came since', async () => {
  const { store, warned, gathering } = openStore();
  store.isGone = true;
  gathering.add(miss('жирафы'));
  await gathering.keep();
  expect(warned).toHaveLength(1);
  store.isGone = false;
  gathering.add(miss('львы'));
  await gathering.stop();
  expect(store.brought).toEqual([['жирафы', 'львы']]);
});
