import { expect, test } from 'vitest';
import { openChat } from './open-chat.ts';

test('a corrected question corrects its answer', async () => {
  const { says, edits, api } = await openChat();
  const first = await says('2021');
  await says('2022');
  await edits(first, '2020');
  expect(api.sent()).toHaveLength(2);
  expect(api.of('editMessageText')).toMatchObject([
    { message_id: 1001, text: 'ru: figure {"kind":"periods","periods":["2020"]}' },
  ]);
});

test('a corrected question whose answer is not known is answered anew, naming it', async () => {
  const { edits, api } = await openChat();
  await edits(7, '2020');
  expect(api.sent()).toMatchObject([
    { reply_parameters: { message_id: 7, allow_sending_without_reply: true } },
  ]);
});

test('what was not meant for the bot before is answered once it is', async () => {
  const { says, update, chat, person, api } = await openChat({ group: true });
  const id = await says('2021');
  const text = '@sandar_bot 2021';
  const entities = [{ type: 'mention', offset: 0, length: 11 }];
  await update({
    edited_message: { message_id: id, date: 0, edit_date: 1, chat, from: person, text, entities },
  });
  expect(api.sent()).toHaveLength(1);
});
