import { expect, test } from 'vitest';
import { checkConfig } from '../src/config.ts';

test('nothing set: the playground, with the documented defaults', () => {
  expect(checkConfig({})).toEqual({
    ok: true,
    config: {
      receiving: { kind: 'playground' },
      http: { port: 8080, host: '127.0.0.1' },
      databaseUrl: 'sqlite:var/playground.db',
      dataDirectory: './data',
      adminIds: [],
      notices: { rate: 25, paid: false },
      timeZone: 'Asia/Almaty',
      logLevel: 'info',
    },
  });
});

test('a token: long polling with the bot’s own database', () => {
  expect(
    checkConfig({ BOT_TOKEN: '1:abc', TELEGRAM_API_ROOT: 'http://localhost:8081/', HOST: '0.0.0.0' }),
  ).toMatchObject({
    ok: true,
    config: {
      receiving: { kind: 'polling', token: '1:abc', apiRoot: 'http://localhost:8081' },
      databaseUrl: 'sqlite:var/bot.db',
    },
  });
});

test.each(['https://bot.example/tg/1', 'http://127.0.0.1:8080/tg'])(
  'an address and a secret: a webhook, %s',
  (url) => {
    expect(checkConfig({ BOT_TOKEN: '1:abc', WEBHOOK_URL: url, WEBHOOK_SECRET: 'a_Z-9' })).toMatchObject({
      ok: true,
      config: { receiving: { kind: 'webhook', token: '1:abc', url, secret: 'a_Z-9' } },
    });
  },
);

test('lists, numbers and switches are read', () => {
  const reading = checkConfig({
    ADMIN_IDS: ' 111, 222 ',
    NOTICE_RATE: '900',
    PAID_BROADCAST: 'true',
    BOT_TOKEN: '',
  });
  expect(reading).toMatchObject({
    ok: true,
    config: { adminIds: [111, 222], notices: { rate: 900, paid: true } },
  });
});

test.each([
  [{ BOT_TOKEN: 'secret' }, /^BOT_TOKEN is not a token/],
  [{ TELEGRAM_API_ROOT: 'api.telegram.org' }, /^TELEGRAM_API_ROOT is not an http/],
  [{ WEBHOOK_URL: 'https://bot.example' }, /^WEBHOOK_SECRET is missing/],
  [{ WEBHOOK_SECRET: 'x' }, /^WEBHOOK_URL is missing/],
  [{ WEBHOOK_URL: 'http://bot.example', WEBHOOK_SECRET: 'x' }, /^WEBHOOK_URL is not an https/],
  [{ WEBHOOK_URL: 'https://bot.example', WEBHOOK_SECRET: 'x' }, /^BOT_TOKEN is missing/],
  [{ PORT: '80a' }, /^PORT is not a port/],
  [{ PORT: '65536' }, /^PORT is not a port/],
  [{ HOST: '0.0.0.0' }, /^HOST has to be one of/],
  [{ DATABASE_URL: 'mysql://x' }, /^DATABASE_URL is neither/],
  [{ DATABASE_URL: 'postgres:x' }, /^DATABASE_URL is neither/],
  [{ ADMIN_IDS: '1;2' }, /^ADMIN_IDS has to be/],
  [{ NOTICE_RATE: '0' }, /^NOTICE_RATE has to be/],
  [{ NOTICE_RATE: '31' }, /^NOTICE_RATE may exceed 30 only/],
  [{ PAID_BROADCAST: 'yes' }, /^PAID_BROADCAST is neither/],
  [{ TIME_ZONE: 'Asia/Nowhere' }, /^TIME_ZONE is not/],
  [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL is none of/],
])('%j is refused in one line', (variables, line) => {
  const reading = checkConfig(variables);
  expect(reading.ok ? [] : reading.problems).toEqual([expect.stringMatching(line)]);
});

test.each(['postgres://bot:pass@db.example:5432/sandar', 'postgresql:///sandar?host=/run/postgresql'])(
  'PostgreSQL is taken as it is named: %s',
  (url) => {
    expect(checkConfig({ DATABASE_URL: url })).toMatchObject({ ok: true, config: { databaseUrl: url } });
  },
);

test('a secret that Telegram would not take is refused', () => {
  const reading = checkConfig({ WEBHOOK_URL: 'https://bot.example', WEBHOOK_SECRET: 'x y' });
  expect(reading.ok ? [] : reading.problems).toContainEqual(
    expect.stringMatching(/^WEBHOOK_SECRET has to be/),
  );
});

test('every wrong variable has its line, and no value is repeated', () => {
  const reading = checkConfig({ BOT_TOKEN: 'oops', PORT: 'x', LOG_LEVEL: 'y' });
  expect(reading.ok ? [] : reading.problems).toHaveLength(3);
  expect(JSON.stringify(reading)).not.toContain('oops');
});
