import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createResponder } from '../../src/answers/create-responder.ts';
import type { Responder } from '../../src/answers/respond.ts';
import type { Checked } from '../../src/catalogue/problem.ts';
import { type Holdings, openHoldings } from '../../src/holdings/holdings.ts';
import { openInWorker } from '../../src/holdings/open-in-worker.ts';
import { loadLocales } from '../../src/locales/locales.ts';
import { openAnswering, openAnsweringInWorker, replaceableAnswering } from '../../src/open-answering.ts';

const fileAt = (path: string): string => new URL(path, import.meta.url).pathname;
const locales = loadLocales(fileAt('../../locales'));
const now = () => new Date('2024-06-01T12:00:00Z');

/** The social services that ship, alone. */
function copyOfData(): string {
  const directory = mkdtempSync(join(tmpdir(), 'sandar-data-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  for (const part of ['codelists', 'social-services'])
    cpSync(fileAt(`../../data/${part}`), join(directory, part), { recursive: true });
  return directory;
}

function held(opened: Checked<Holdings>): Holdings {
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  return opened.value;
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

test('what a thread of its own has read answers as what is read in place does', async () => {
  const directory = copyOfData();
  const here = responderOver(held(await openHoldings(directory)));
  const there = responderOver(held(await openInWorker(directory)));
  for (const question of QUESTIONS)
    expect(await there.reply(question, {}), question).toEqual(await here.reply(question, {}));
});

test('the old answers while the new is read; from then on the new does', async () => {
  const directory = copyOfData();
  const answering = replaceableAnswering(await openAnswering(directory, now));
  const rural = async (): Promise<number | undefined> => {
    const { answer } = (await answering.responder.reply('сколько организаций в селе', {})).reply;
    return answer.kind === 'figure' ? answer.figures[0]?.value : undefined;
  };
  const table = join(directory, 'social-services', 'observations', 'organisations.csv');
  const revised = readFileSync(table, 'utf8')
    .replace('R,,2023,83', 'R,,2023,84')
    .replace('U,,2023,208', 'U,,2023,207');
  writeFileSync(table, revised);
  const opening = openAnsweringInWorker(directory, locales, now);
  expect(await rural()).toBe(83);
  answering.replace(await opening);
  expect(await rural()).toBe(84);
});

test('what is wrong with the data is told as it is in place, and there is nothing to answer from', async () => {
  const directory = copyOfData();
  writeFileSync(join(directory, 'social-services', 'publication.yaml'), 'title: {');
  const opened = await openInWorker(directory);
  expect(opened).toEqual(await openHoldings(directory));
  expect(opened.ok).toBe(false);
});
