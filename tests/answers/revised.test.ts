import { expect, test } from 'vitest';
import { createResponder } from '../../src/answers/create-responder.ts';
import { plainText } from '../../src/answers/message.ts';
import { toRecord } from '../../src/answers/reply-record.ts';
import type { ReadSeries } from '../../src/catalogue/read-series.ts';
import { loadLocales } from '../../src/locales/locales.ts';
import { openResponder } from '../open-responder.ts';

const { understanding, readSeries, catalogue } = await openResponder('social-services');
/** In Almaty it is the 12th already. */
const at = Date.parse('2026-05-11T20:00:00Z');

/** The number of all organisations and of those in villages is revised for every year, always from ten less. */
const revised: ReadSeries = async (indicator, slice) => {
  const held = await readSeries(indicator, slice);
  const isRevised = indicator.endsWith('/organisations') && ['', 'R'].includes(slice.URBANISATION ?? '');
  return held.map((one) =>
    isRevised && Object.keys(slice).every((dimension) => dimension === 'URBANISATION') && one.value !== null
      ? { ...one, revised: { before: { ...one, value: one.value - 10 }, at } }
      : one,
  );
};

const responder = createResponder({
  understanding,
  readSeries: revised,
  locales: loadLocales(new URL('../../locales', import.meta.url).pathname),
  now: () => new Date('2026-11-28T06:00:00Z'),
});

async function replyTo(question: string) {
  const { reply } = await responder.reply(question, {});
  return { ...toRecord(reply, catalogue), text: plainText(reply.message).replaceAll('\u00a0', ' ') };
}

test.each([
  ['how many organisations were there in 2023?', 'ℹ️ Revised on May 12, 2026: was 281 organisations.'],
  ['сколько организаций было в 2023 году?', 'ℹ️ Пересмотрено 12 мая 2026 г.; до этого – 281 организация.'],
  ['2023 жылы қанша ұйым болды?', 'ℹ️ 2026 ж. 12 мамыр күні қайта қаралды; оған дейін – 281 ұйым.'],
])('%s: the note says when it was revised and what was published before', async (question, note) => {
  expect((await replyTo(question)).text.split('\n')).toContain(note);
});

test('of several figures each is told apart, the newest first', async () => {
  const { text } = await replyTo('how many organisations were there in 2022 and in 2023?');
  expect(text).toContain(
    'ℹ️ Revised: 2023 (on May 12, 2026, was 281 organisations); 2022 (on May 12, 2026, was 271 organisations).',
  );
});

test('a computed figure says which of the figures behind it were revised', async () => {
  const { text } = await replyTo('на сколько выросло число организаций в 2023 году?');
  expect(text).toContain(
    'Пересмотрено: 2023 (12 мая 2026 г., до этого – 281 организация); 2022 (12 мая 2026 г., до этого – 271 организация)',
  );
});

test('a figure that was not revised has no such note', async () => {
  const { text, notes } = await replyTo('how many organisations were there in towns in 2023?');
  expect(notes).not.toContain('revised');
  expect(text).not.toContain('evised');
});

test('as a record the note has its name, and the value before is none of the figures', async () => {
  const { notes, observations } = await replyTo('how many organisations were there in 2023?');
  expect(notes).toContain('revised');
  expect(observations.map(({ value }) => value)).not.toContain(281);
});
