import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { PersonalChat } from '../../src/playground/chat.ts';
import { press } from '../../src/playground/person-acts.ts';
import { change } from '../catalogue/sample-edition.ts';
import { packZip } from '../sources/archives.ts';
import { serve } from '../sources/serve.ts';
import { nextEdition } from './next-edition.ts';
import { heard, type Office, openOffice, PUBLICATION, readPublication } from './open-office.ts';
import { openSmallData } from './start-process.ts';

const OPERATOR = 101;
const READER = 20_000;
const ASKING = 20_001;
const PATIENCE = { timeout: 60_000 };

type Files = Readonly<Record<string, string>>;

/** An office's server, with the publication in an archive; each second it is looked at. */
async function openWatching(announce: 'ask' | 'yes') {
  let archive: Buffer | undefined;
  const served = await serve((_, response) =>
    archive === undefined ? response.writeHead(404).end() : response.end(archive),
  );
  onTestFinished(served.close);
  const offer = (files: Files | undefined): void => {
    const packed = Object.entries(files ?? {}).map(([path, text]) => ({ path, text }));
    archive = files && packZip(packed);
  };
  offer(await readPublication());
  const data = openSmallData();
  const source = {
    id: 'office',
    format: 'data-package',
    location: `${served.address}/edition.zip`,
    schedule: '* * * * * *',
    timeZone: 'Asia/Almaty',
    publication: PUBLICATION,
    announce,
  };
  writeFileSync(join(data, 'sources.yaml'), JSON.stringify({ sources: [source] }));
  const office = await openOffice({ DATA_DIR: data, ADMIN_IDS: String(OPERATOR) });
  const { storage } = office;
  const reader = office.person(READER, 'en');
  await expect.poll(() => heard(reader).length, PATIENCE).toBe(1);
  await storage.subscriptions.apply(READER, { kind: 'subscribe', topics: [{ kind: 'all' }] }, Date.now());
  await storage.subscriptions.apply(READER, { kind: 'set', setting: { kind: 'quiet' } }, Date.now());
  const person = office.person(ASKING, 'ru');
  return {
    office,
    offer,
    source: async () => (await storage.sources.list())[0],
    notices: () => heard(reader).slice(1),
    /** The number that the answer to how many organisations there were in 2024 begins with, if any. */
    ask: async () => {
      const before = heard(person).length;
      office.say(person, 'сколько организаций было в 2024 году');
      await expect.poll(() => heard(person).length, { ...PATIENCE, interval: 5 }).toBeGreaterThan(before);
      return Number.parseInt(heard(person).at(-1) ?? '', 10);
    },
  };
}

/** Presses a button, known by what it does, under the newest message that has it. */
async function pressed({ telegram }: Office, chat: PersonalChat, act: string): Promise<void> {
  const find = () => {
    for (const message of [...chat.messages.values()].reverse())
      for (const { callback_data } of message.reply_markup?.inline_keyboard.flat() ?? [])
        if (callback_data?.startsWith(`o:${act}:`) === true) return { message, callback_data };
    return undefined;
  };
  await expect.poll(find, PATIENCE).toBeDefined();
  const button = find();
  if (button !== undefined) press(telegram, chat.person, button.message, button.callback_data);
}

const told = [expect.stringMatching(/301\s+organisations/)];

test('what a watched source brings is answered from, and told of when an operator says yes', async () => {
  const { office, offer, source, notices, ask } = await openWatching('ask');
  const operator = office.person(OPERATOR, 'en');
  await expect.poll(async () => (await source())?.checkedAt, PATIENCE).toBeDefined();
  expect(await office.storage.releases.list(9)).toHaveLength(1);
  offer(await nextEdition());
  await expect.poll(ask, PATIENCE).toBe(301);
  const newest = async () => (await office.storage.notices.list(1))[0];
  await expect.poll(async () => (await newest())?.state, PATIENCE).toBe('waiting');
  await expect.poll(() => heard(operator).at(-1), PATIENCE).toMatch(/Notice 1.*waits for a yes/s);
  // The source has been looked at again meanwhile: nothing is told without the operator.
  const looked = (await source())?.checkedAt ?? 0;
  await expect.poll(async () => (await source())?.checkedAt, PATIENCE).toBeGreaterThan(looked);
  expect(notices()).toEqual([]);
  for (const act of ['noticeOpen', 'noticeApprove', 'noticeApproveSure'])
    await pressed(office, operator, act);
  await expect.poll(notices, PATIENCE).toEqual(told);
  await expect.poll(async () => (await newest())?.state, PATIENCE).toBe('done');
  expect(await office.storage.releases.list(9)).toHaveLength(2);
}, 180_000);

test('a source that fails changes nothing, and says why; when it is back it is told of, without a question where none is wanted', async () => {
  const { office, offer, source, notices, ask } = await openWatching('yes');
  await expect.poll(async () => (await source())?.checkedAt, PATIENCE).toBeDefined();
  expect(await source()).not.toHaveProperty('error');
  const table = `${PUBLICATION}/observations/organisations.csv`;
  const next = await nextEdition();
  offer(undefined);
  await expect.poll(async () => (await source())?.error, PATIENCE).toMatch(/^not_found: .*edition\.zip/);
  offer(change(table, 'U,,2024,215,P', 'U,,2024,251,P', next));
  await expect.poll(async () => (await source())?.error, PATIENCE).toMatch(/^check_failed: .*broken_sum/s);
  expect(await ask()).toBeNaN();
  expect(notices()).toEqual([]);
  expect(await office.storage.releases.list(9)).toHaveLength(1);
  offer(next);
  await expect.poll(ask, PATIENCE).toBe(301);
  await expect.poll(notices, PATIENCE).toEqual(told);
  await expect.poll(async () => (await source())?.error, PATIENCE).toBeUndefined();
}, 180_000);
