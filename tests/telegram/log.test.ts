import { rmSync } from 'node:fs';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { checkConfig } from '../../src/config.ts';
import { createMeters } from '../../src/monitoring/meters.ts';
import { ME, PEOPLE } from '../../src/playground/people.ts';
import { PLAYGROUND_TOKEN } from '../../src/playground/token.ts';
import { startService } from '../../src/service.ts';
import { SAMPLE, writeDirectory } from '../catalogue/sample-edition.ts';
import { openPlayground } from '../playground/open-playground.ts';

const ANN = 103;
const TYPED = [
  'libraries in Mngbvcx',
  'Zyxwvut correspondence 87015551234',
  'how many pupils',
  '/terms Qwertz',
];

/** All values in a line of the log but how long something took and when. */
function valuesIn(line: unknown): readonly unknown[] {
  if (typeof line !== 'object' || line === null) return [line];
  return Object.entries(line).flatMap(([key, value]) =>
    ['ms', 'time', 'pid'].includes(key) ? [] : valuesIn(value),
  );
}

test('not a word of a conversation, not a name, not who it was and no token is logged or counted, at any level', async () => {
  const { root, act, telegram } = await openPlayground();
  const home = await writeDirectory(SAMPLE);
  onTestFinished(() => rmSync(home, { recursive: true }));
  const reading = checkConfig({
    BOT_TOKEN: PLAYGROUND_TOKEN,
    TELEGRAM_API_ROOT: root,
    PORT: '0',
    DATABASE_URL: `sqlite:${home}/bot.db`,
    DATA_DIR: home,
    ADMIN_IDS: '101',
  });
  if (!reading.ok) throw new Error(reading.problems.join());
  const lines: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
  const service = await startService(reading.config, log, createMeters());
  onTestFinished(() => service.stop());
  const handled = () => lines.filter((line) => line.includes('"msg":"update"')).length;
  const replies = () =>
    [...(telegram.chats.get(ANN)?.messages.values() ?? [])].filter(({ from }) => from?.id === ME.id);

  let expected = handled();
  const does = async (what: string, body: unknown) => {
    expect(await act(ANN, what, body)).toBeLessThan(300);
    expected += 1;
    await expect.poll(handled, { timeout: 10_000 }).toBe(expected);
  };
  await does('say', { text: '/start' });
  for (const text of TYPED) await does('say', { text });
  const [buttons] = replies().flatMap(({ reply_markup }) => reply_markup?.inline_keyboard ?? []);
  const data = buttons?.[0] && 'callback_data' in buttons[0] ? buttons[0].callback_data : '';
  const [first] = replies();
  await does('press', { messageId: first?.message_id, data });
  const shown = replies().length;
  expect(shown).toBeGreaterThanOrEqual(5);

  const [address = ''] = /http:\/\/[\w.:]+\d/.exec(service.readyLine) ?? [];
  const metrics = await (await fetch(`${address}/metrics`)).text();
  expect(metrics).toContain('sandar_updates_total{kind="message"');
  const told = lines.join('') + metrics;
  expect(lines.some((line) => line.includes('"route":"/metrics"'))).toBe(true);
  const words = TYPED.flatMap((text) => text.split(' ')).filter(
    (word) => !['in', 'how', 'many', '/terms'].includes(word),
  );
  for (const secret of [...words, ...PEOPLE.map(({ first_name }) => first_name), PLAYGROUND_TOKEN])
    expect(told, secret).not.toContain(secret);
  for (const { text = '' } of replies()) expect(told).not.toContain(text.slice(0, 40));
  expect(lines.flatMap((line) => valuesIn(JSON.parse(line)))).not.toContain(ANN);
});
