import { expect, test } from 'vitest';
import { openBot } from '../conversations/open-bot.ts';

/** Олег, who speaks Russian. */
const PERSON = 102;
const BROKEN = { kind: 'reset', when: 'after' } as const;

async function openAsked() {
  const playground = await openBot();
  const { telegram, act } = playground;
  const messages = () => [...(telegram.chats.get(PERSON)?.messages.values() ?? [])];
  const fromBot = () => messages().filter(({ from }) => from?.is_bot);
  await act(PERSON, 'say', { text: 'сколько организаций в селе?' });
  await expect.poll(() => fromBot().length, { timeout: 10_000 }).toBe(1);
  const buttons = fromBot()[0]?.reply_markup?.inline_keyboard.flat() ?? [];
  const more = buttons.findLast(({ callback_data }) => callback_data?.startsWith('m:'));
  const press = () =>
    act(PERSON, 'press', { messageId: fromBot()[0]?.message_id, data: more?.callback_data });
  /** What was shown above the chat. */
  const told: string[] = [];
  telegram.events.on('chat', (_, event) => {
    if (event.kind === 'pressed' && event.text !== '') told.push(event.text);
  });
  return { telegram, fromBot, press, told };
}

const keyboardOf = (message: { reply_markup?: unknown } | undefined) => JSON.stringify(message?.reply_markup);

test('where the connection breaks after a message was changed, that is no failure', async () => {
  const { telegram, fromBot, press, told } = await openAsked();
  const before = keyboardOf(fromBot()[0]);
  telegram.faults.plan({ fault: BROKEN, method: 'editMessageReplyMarkup' });
  telegram.faults.plan({ fault: BROKEN, method: 'answerCallbackQuery' });
  expect(await press()).toBeLessThan(300);
  await expect.poll(() => keyboardOf(fromBot()[0]), { timeout: 10_000 }).not.toBe(before);
  await expect.poll(() => telegram.presses.size, { timeout: 10_000 }).toBe(0);
  expect(fromBot()).toHaveLength(1);
  expect(told).toEqual([]);
});

test('where it breaks again and again before, the person is told', async () => {
  const { telegram, press, told } = await openAsked();
  telegram.faults.plan({
    fault: { kind: 'reset', when: 'before' },
    method: 'editMessageReplyMarkup',
    times: 2,
  });
  await press();
  await expect.poll(() => told.join(), { timeout: 10_000 }).toContain('произошла ошибка');
});
