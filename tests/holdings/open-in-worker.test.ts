import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createResponder } from '../../src/answers/create-responder.ts';
import type { Responder } from '../../src/answers/respond.ts';
import { type Holdings, openHeld, openHoldings } from '../../src/holdings/holdings.ts';
import { openInWorker } from '../../src/holdings/open-in-worker.ts';
import { loadLocales } from '../../src/locales/locales.ts';
import {
  openHeldAnswering,
  openHeldAnsweringInWorker,
  replaceableAnswering,
} from '../../src/open-answering.ts';
import { orderRelease } from '../../src/releases/order-release.ts';
import { takeDirectory } from '../../src/releases/take-directory.ts';
import { openStorage } from '../../src/storage/open-storage.ts';

const fileAt = (path: string): string => new URL(path, import.meta.url).pathname;
const locales = loadLocales(fileAt('../../locales'));
const now = () => new Date('2024-06-01T12:00:00Z');
const at = now().getTime();

/** The social services that ship, alone, in a directory and in a database. */
async function open() {
  const directory = mkdtempSync(join(tmpdir(), 'sandar-data-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  for (const part of ['codelists', 'social-services'])
    cpSync(fileAt(`../../data/${part}`), join(directory, part), { recursive: true });
  const database = `sqlite:${join(directory, '.held.db')}`;
  const storage = await openStorage(database);
  onTestFinished(storage.close);
  await takeDirectory(storage, directory, at);
  return { directory, database, storage };
}

const responderOver = (holdings: Holdings): Responder => createResponder({ ...holdings, locales, now });

const QUESTIONS = [
  '2023 жылы ауылда қанша ұйым болды?',
  'сколько жителей на одну организацию',
  'residents with disabilities by age',
  'what is a semi-stationary organisation',
  'сколько организаций в Астане',
  'оргонизаций сколко',
  'where is the dynamic table',
  'weather tomorrow',
];

test('a data directory, what a database took from it, and that opened in a thread of its own answer alike', async () => {
  const { directory, database, storage } = await open();
  const read = await openHoldings(directory);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const fromFiles = responderOver(read.value);
  const held = responderOver(await openHeld(storage, await storage.editions.state()));
  const { state, understanding } = await openInWorker(database);
  const there = responderOver({ understanding, readSeries: storage.observations.readSeries(state) });
  for (const question of QUESTIONS) {
    const reply = await fromFiles.reply(question, {});
    expect(await held.reply(question, {}), question).toEqual(reply);
    expect(await there.reply(question, {}), question).toEqual(reply);
  }
});

test('the old answers while the new is read; from then on the new does', async () => {
  const { directory, database, storage } = await open();
  const answering = replaceableAnswering(
    await openHeldAnswering(storage, await storage.editions.state(), now),
  );
  const rural = async (): Promise<number | undefined> => {
    const { answer } = (await answering.responder.reply('сколько организаций в селе', {})).reply;
    return answer.kind === 'figure' ? answer.figures[0]?.value : undefined;
  };
  const table = join(directory, 'social-services', 'observations', 'organisations.csv');
  const revised = readFileSync(table, 'utf8')
    .replace('R,,2023,83', 'R,,2023,84')
    .replace('U,,2023,208', 'U,,2023,207');
  writeFileSync(table, revised);
  await orderRelease(database, { kind: 'takeDirectory', directory }, at);
  const opening = openHeldAnsweringInWorker(database, storage, locales, now);
  expect(await rural()).toBe(83);
  answering.replace((await opening).answering);
  expect(await rural()).toBe(84);
});

test('a directory that does not hold together is told of, and what is held stays', async () => {
  const { directory, database, storage } = await open();
  const before = await storage.editions.state();
  writeFileSync(join(directory, 'social-services', 'publication.yaml'), 'title: {');
  const report = await orderRelease(database, { kind: 'takeDirectory', directory }, at);
  expect(report).toMatchObject({ ok: false, problems: expect.stringContaining('publication.yaml') });
  expect(await storage.editions.state()).toEqual(before);
});
