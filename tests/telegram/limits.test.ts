import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPurses } from '../../src/telegram/allowance.ts';
import { createBot } from '../../src/telegram/bot.ts';
import { createFakeResponder } from './fake-responder.ts';
import { locales, openChat } from './open-chat.ts';

const GROUP = { id: -100, type: 'supergroup', title: 'Редакция' };

/** The bot on a clock of the test's own, with limits of five. */
async function openLimited(operators: readonly number[] = []) {
  const opened = await openChat({ operators });
  const clock = { now: Date.UTC(2024, 5, 1) };
  const five = { most: 5, perMinute: 10 };
  const { bot } = createBot(
    '1:TEST',
    opened.api.root,
    { ...opened.ports, responder: createFakeResponder(), now: () => clock.now },
    { limits: { person: five, group: { most: 8, perMinute: 8 }, inline: five } },
  );
  await bot.init();
  let id = 0;
  const update = (content: object) => bot.handleUpdate({ update_id: ++id, ...content } as never);
  const person = (who: number) => ({ id: who, is_bot: false, first_name: 'x', language_code: 'ru' });
  const says = (who: number, text = 'жители', chat: object = { id: who, type: 'private' }) =>
    update({ message: { message_id: ++id, date: 0, chat, from: person(who), text } });
  const presses = (who: number, chat: object = { id: who, type: 'private' }) =>
    update({
      callback_query: {
        id: String(++id),
        from: person(who),
        chat_instance: '1',
        data: 'q:AAAAAAAAAAAA:ru',
        message: { message_id: 1, date: 1, chat, text: '…' },
      },
    });
  const types = (who: number) =>
    update({ inline_query: { id: String(++id), from: person(who), query: '/help', offset: '' } });
  /** Texts sent to a chat, and how many of them ask for a moment. */
  const heard = (chat: number) => {
    const texts = opened.api.calls
      .filter(({ method, payload }) => method === 'sendMessage' && payload.chat_id === chat)
      .map(({ payload }) => String(payload.text));
    const polite = texts.filter((text) => text === locales.text('ru', 'telegram-too-much')).length;
    return { answers: texts.length - polite, polite };
  };
  return { ...opened, clock, says, presses, types, heard };
}

const times = async (count: number, work: () => Promise<unknown>) => {
  for (let i = 0; i < count; i++) await work();
};

describe('a person who asks too much at once', () => {
  test('is asked once for a moment, and then not answered', async () => {
    const { says, heard } = await openLimited();
    await times(20, () => says(1));
    expect(heard(1)).toEqual({ answers: 5, polite: 1 });
  });

  test('is answered again when it has calmed down, and told again only then', async () => {
    const { says, heard, clock } = await openLimited();
    await times(10, () => says(1));
    clock.now += 12_000;
    await times(3, () => says(1));
    expect(heard(1)).toEqual({ answers: 5, polite: 1 });
    clock.now += 6_000;
    await times(10, () => says(1));
    expect(heard(1)).toEqual({ answers: 8, polite: 2 });
  });

  test('does not keep others from being answered', async () => {
    const { says, heard } = await openLimited();
    await times(20, () => says(1));
    await says(2);
    expect(heard(2)).toEqual({ answers: 1, polite: 0 });
  });

  test('has buttons counted, too, and hears it above the chat', async () => {
    const { presses, says, api, heard } = await openLimited();
    await times(10, () => presses(1));
    const told = api.calls
      .filter(({ method }) => method === 'answerCallbackQuery')
      .map(({ payload }) => payload.text);
    expect(told).toHaveLength(6);
    expect(told.at(-1)).toBe(locales.text('ru', 'telegram-too-much'));
    await says(1);
    expect(heard(1)).toEqual({ answers: 0, polite: 0 });
  });

  test('may still type after the name of the bot, within a limit of its own', async () => {
    const { says, types, api } = await openLimited();
    await times(10, () => says(1));
    await times(10, () => types(1));
    const answered = api.calls.filter(({ method }) => method === 'answerInlineQuery');
    expect(answered).toHaveLength(6);
    expect(answered.at(-1)?.payload.results).toEqual([]);
  });

  test('is not limited where they are an operator', async () => {
    const { says, heard } = await openLimited([1]);
    await times(20, () => says(1));
    expect(heard(1)).toEqual({ answers: 20, polite: 0 });
  });
});

test('a person who asks at the pace of reading is never limited', async () => {
  const { says, heard, clock } = await openLimited();
  await times(40, async () => {
    clock.now += 6_000;
    await says(1);
  });
  expect(heard(1)).toEqual({ answers: 40, polite: 0 });
});

test('a group is limited as a whole; what people say to each other is not counted', async () => {
  const { says, heard } = await openLimited();
  await times(50, () => says(1, 'Сәлем!', GROUP));
  for (const who of [1, 2, 3]) await times(4, () => says(who, '/ask жители', GROUP));
  expect(heard(GROUP.id)).toEqual({ answers: 8, polite: 1 });
});

test('a channel is not, since nothing is written there: each of its readers for themselves', async () => {
  const { presses, api } = await openLimited();
  const channel = { id: -1_001_234, type: 'channel', title: 'Figures' };
  for (let who = 1; who <= 20; who += 1) await presses(who, channel);
  const told = new Set(api.of('answerCallbackQuery').map(({ text }) => text));
  expect([...told]).toEqual([locales.text('ru', 'telegram-stale-button')]);
});

test('never more is granted than there was at first and has come since', () => {
  const steps = fc.array(fc.nat({ max: 5_000 }), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(steps, (pauses) => {
      const spend = createPurses({ most: 5, perMinute: 30 });
      let now = 0;
      let granted = 0;
      for (const pause of pauses) {
        now += pause;
        if (spend(1, now) === 'granted') granted += 1;
        expect(granted).toBeLessThanOrEqual(5 + (now * 30) / 60_000 + 1e-6);
      }
    }),
  );
});

test('of many strangers only some are remembered, and those heard of last', () => {
  const spend = createPurses({ most: 1, perMinute: 1 });
  expect([spend(1, 0), spend(1, 0)]).toEqual(['granted', 'refused_first']);
  for (let stranger = 2; stranger < 10_001; stranger++) spend(stranger, 0);
  expect(spend(1, 0)).toBe('refused');
  for (let stranger = 20_000; stranger < 30_001; stranger++) spend(stranger, 0);
  expect(spend(1, 0)).toBe('granted');
});
