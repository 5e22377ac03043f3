import { expect, test } from 'vitest';
import { createReadiness } from '../../src/monitoring/readiness.ts';
import { StorageUnavailable } from '../../src/storage/storage-unavailable.ts';

/** A bot that has all it needs, on a clock of its own; what is given is otherwise. */
function open(otherwise: Partial<Parameters<typeof createReadiness>[0]> = {}) {
  const clock = { now: 0 };
  let asked = 0;
  const readiness = createReadiness({
    probe: async () => undefined,
    editionsHeld: () => 2,
    askTelegram: async () => {
      asked += 1;
      return false;
    },
    now: () => clock.now,
    ...otherwise,
  });
  return { ...readiness, clock, asked: () => asked };
}

const parts = async ({ obstacles }: ReturnType<typeof open>) => (await obstacles()).map(({ part }) => part);

test('nothing is in the way where the database keeps, an edition is held and Telegram was reached', async () => {
  const bot = open();
  bot.observer.telegramCalled('getUpdates', 'ok');
  expect(await bot.obstacles()).toEqual([]);
  expect(bot.asked()).toBe(0);
});

test('where Telegram was not reached for a minute and a half, it is asked', async () => {
  const bot = open();
  bot.observer.telegramCalled('getUpdates', 'ok');
  bot.clock.now = 90_000;
  expect(await parts(bot)).toEqual([]);
  bot.clock.now = 90_001;
  expect(await parts(bot)).toEqual(['telegram']);
  expect(await parts(open({ askTelegram: async () => true }))).toEqual([]);
});

test.each(['unreachable', 502] as const)(
  'a call that ends as %s has not reached Telegram',
  async (outcome) => {
    const bot = open();
    bot.observer.telegramCalled('getUpdates', outcome);
    expect(await parts(bot)).toEqual(['telegram']);
  },
);

test('Telegram that refuses a message has been reached', async () => {
  const bot = open();
  bot.observer.telegramCalled('sendMessage', 403);
  expect(await parts(bot)).toEqual([]);
});

test('a database that is gone is told, and no word of an error that may quote something', async () => {
  const gone = open({ probe: () => Promise.reject(new StorageUnavailable('ECONNREFUSED', undefined)) });
  gone.observer.telegramCalled('getMe', 'ok');
  expect(await gone.obstacles()).toEqual([
    { part: 'database', why: 'the database does not answer (ECONNREFUSED)' },
  ]);
  const failing = open({ probe: () => Promise.reject(new Error('postgres://user:secret@host')) });
  expect(JSON.stringify(await failing.obstacles())).not.toContain('secret');
});

test('a database and a Telegram that never answer do not keep anybody waiting', async () => {
  const never = () => new Promise<never>(() => undefined);
  expect(await parts(open({ probe: never, askTelegram: never }))).toEqual(['database', 'telegram']);
});

test('a bot that holds nothing has nothing to answer', async () => {
  const bot = open({ editionsHeld: () => 0, askTelegram: async () => true });
  expect(await parts(bot)).toEqual(['editions']);
});
