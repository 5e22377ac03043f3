import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { clockAt, HOME_TIME_ZONE } from '../../src/releases/clock-time.ts';
import { change, type Files } from '../catalogue/sample-edition.ts';
import { gatherCrowd } from './crowd.ts';
import { nextEdition } from './next-edition.ts';
import { heard, type Office, openOffice, PUBLICATION, readPublication } from './open-office.ts';

/** PUBLISHING_KILLS=40 is the whole of it, which takes minutes. */
const KILLS = Number(process.env.PUBLISHING_KILLS ?? 5);

const READER = 20_000;
const PATIENCE = { timeout: 30_000 };
const ORGANISATIONS = `${PUBLICATION}/observations/organisations.csv`;

/** Somebody who hears of everything at any hour, and somebody who asks how many organisations there were in 2024: the number that the reply begins with, if any. */
async function openPeople({ person, storage, telegram }: Office) {
  const reader = person(READER, 'en');
  await expect.poll(() => heard(reader).length, PATIENCE).toBe(1);
  const settings = [
    { kind: 'subscribe', topics: [{ kind: 'all' }] },
    { kind: 'set', setting: { kind: 'quiet' } },
  ] as const;
  for (const one of settings) await storage.subscriptions.apply(READER, one, Date.now());
  const asking = gatherCrowd(telegram, 1);
  return {
    notices: () => heard(reader).slice(1),
    async ask(): Promise<number> {
      const before = asking.total();
      asking.ask('сколько организаций было в 2024 году');
      await expect.poll(asking.total, { ...PATIENCE, interval: 5 }).toBe(before + 1);
      return Number.parseInt(
        asking
          .chats()[0]
          ?.at(-1)
          ?.replaceAll(/\s(?=\d)/gu, '') ?? '',
        10,
      );
    },
  };
}

test('until its hour nothing of an edition is answered or announced; then it is', async () => {
  const office = await openOffice();
  const { ask, notices } = await openPeople(office);
  const at = clockAt(Date.now() + 120_000, HOME_TIME_ZONE);
  expect(await office.publish(await nextEdition(), ['--at', at])).toMatchObject({
    status: 0,
    printed: expect.stringContaining('kept back until'),
  });
  expect(await ask()).toBeNaN();
  // The command counts in minutes.
  const due = Date.now() + 4000;
  await office.bringNearer(due);
  let asked: number;
  let answer: number;
  do {
    // Nobody is answered more often than once a second for long.
    await delay(1000);
    answer = await ask();
    asked = Date.now();
    if (asked < due) expect(notices()).toEqual([]);
  } while (Number.isNaN(answer));
  expect(answer).toBe(301);
  expect(asked).toBeGreaterThan(due);
  await expect.poll(notices, PATIENCE).toEqual([expect.stringMatching(/301\s+organisations/)]);
}, 90_000);

test('an edition that is held is not answered from or announced, until it is accepted', async () => {
  const office = await openOffice();
  const { ask, notices } = await openPeople(office);
  const odd = change(
    ORGANISATIONS,
    ',,2023,291,A\n',
    ',,2023,291,A\n,,2024,301000,P\n',
    await readPublication(),
  );
  const held = await office.publish(odd);
  expect(held).toMatchObject({ status: 3, printed: expect.stringContaining('291 became 301000') });
  // Longer than a replica takes to see what is new.
  await delay(2500);
  expect(await ask()).toBeNaN();
  expect(notices()).toEqual([]);
  expect(await office.publish(odd, ['--accept', 'counted anew'])).toMatchObject({ status: 0 });
  await expect.poll(ask, PATIENCE).toBe(301_000);
  await expect.poll(notices, PATIENCE).toEqual([expect.stringMatching(/301,000\s+organisations/)]);
  expect(await office.storage.releases.answering(PUBLICATION)).toMatchObject({
    acceptedBecause: 'counted anew',
  });
}, 90_000);

/** Each edition has another number of organisations in 2024, one of towns to go with it, and a revision of 2023. */
function numbered(next: Readonly<Record<string, string>>, number: number): Files {
  const edits = [
    [',,2024,301,P', `,,2024,${301 + number},P`],
    ['U,,2024,215,P', `U,,2024,${215 + number},P`],
    [',temporary,2023,34,A', `,temporary,2023,${33 - (number % 2)},A`],
    [',several,2023,4,A', `,several,2023,${5 + (number % 2)},A`],
  ] as const;
  return edits.reduce((files, [from, to]) => change(ORGANISATIONS, from, to, files), next);
}

test(`killed ${KILLS} times while it publishes, the old edition holds or the new one, with its notice; publishing again completes it`, async () => {
  const office = await openOffice();
  const { storage } = office;
  const { ask, notices } = await openPeople(office);
  const next = await nextEdition();

  /** All that an edition makes of the database: figures that belong together, and whether it is told of. */
  const held = async () => {
    const [state, release] = [await storage.editions.state(), await storage.releases.answering(PUBLICATION)];
    const read = storage.observations.readSeries(state);
    const value = async (slice: Record<string, string>, period: string) => {
      const series = await read(`${PUBLICATION}/organisations`, slice);
      return series.find((one) => one.period === period)?.value;
    };
    return {
      release: release?.id,
      total: await value({}, '2024'),
      towns: await value({ URBANISATION: 'U' }, '2024'),
      temporary: await value({ ORG_TYPE: 'temporary' }, '2023'),
      told: (await storage.notices.list(100)).map(
        ({ subject }) => 'releaseId' in subject && subject.releaseId,
      ),
    };
  };
  const after = (number: number, release: number) => ({
    release,
    total: 301 + number,
    towns: 215 + number,
    temporary: 33 - (number % 2),
    told: Array.from({ length: number }, (_, i) => release - i),
  });

  const begun = performance.now();
  expect(await office.publish(numbered(next, 1))).toMatchObject({ status: 0 });
  const takes = performance.now() - begun;
  let release = 2;
  expect(await held()).toEqual(after(1, release));
  let installed = 0;
  for (let number = 2; number < KILLS + 2; number++) {
    const before = await held();
    const edition = numbered(next, number);
    await office.publish(edition, [], AbortSignal.timeout(Math.round(takes * (0.2 + 0.7 * Math.random()))));
    const now = await held();
    if (now.release !== before.release) {
      installed += 1;
      expect(now).toEqual(after(number, now.release ?? 0));
    } else expect(now).toEqual(before);
    expect(await office.publish(edition)).toMatchObject({ status: 0 });
    release = (await storage.releases.answering(PUBLICATION))?.id ?? 0;
    expect(await held()).toEqual(after(number, release));
    await expect.poll(ask, PATIENCE).toBe(301 + number);
  }
  // Each is told once; two that come together are one message.
  const told = () =>
    notices().flatMap((text) =>
      [...text.matchAll(/• total(?:: |\n\s+revised[^\n]*now )(\d+)/g)].map(([, total]) => Number(total)),
    );
  await expect.poll(told, PATIENCE).toEqual(Array.from({ length: KILLS + 1 }, (_, i) => 302 + i));
  console.log(`${installed} of ${KILLS} were installed before they were killed`);
}, 600_000);
