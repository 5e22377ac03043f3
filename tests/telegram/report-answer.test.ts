import { expect, test } from 'vitest';
import { openResponder } from '../open-responder.ts';
import { openChat } from './open-chat.ts';

const { responder } = await openResponder();

const reports = ({ api }: Awaited<ReturnType<typeof openChat>>) =>
  api.sent().filter(({ chat_id }) => chat_id === 900 || chat_id === 901);

async function report(chat: Awaited<ReturnType<typeof openChat>>) {
  await chat.presses('More…');
  await chat.presses('This is wrong');
}

test('every operator is told what was asked and answered, in a language of their own', async () => {
  const chat = await openChat({ responder, languageCode: 'en', operators: [900, 901] });
  await chat.storage.chats.write(901, { language: 'ru' }, 0);
  await chat.says('unemployment rate in Atyrau in 2022');
  await report(chat);
  const [first, second] = reports(chat);
  expect(first?.text).toContain('A reader says that this answer is wrong:\n\nsdg/8-5-2\n');
  expect(first?.text).toContain('sdg/8-5-2\nREF_AREA=KZATY\nperiods 2022\n');
  expect(first?.text).toContain('Unemployment rate: Atyrau region');
  expect(second?.text).toContain('Уровень безработицы: Атырауская область');
  expect(JSON.stringify(first?.entities)).toMatch(/https:\/\/t\.me\/sandar_bot\?start=k-[\w-]{12}/);
  expect(chat.api.of('answerCallbackQuery').at(-1)).toEqual({
    callback_query_id: '7',
    text: 'Thank you. The operators have been told.',
  });
});

test('nothing tells who pressed, or what they wrote', async () => {
  const chat = await openChat({ responder, languageCode: 'en', operators: [900] });
  await chat.says('Bolat here, unemployment rate please');
  await report(chat);
  const told = JSON.stringify(reports(chat)) + chat.logged.join();
  expect(reports(chat)).toHaveLength(1);
  expect(told).not.toMatch(/Bolat|please/i);
  expect(told).not.toMatch(/Айгүл/);
  expect(told).not.toMatch(/\b42\b/);
});

test.each([
  ['unemployment rate in 1990', ['More…'], 'sdg/8-5-2\ntotal\nperiods 1990\n'],
  ['what is the price of bread in Paris', [], 'sdg/2-c-1\n'],
  ['the number of penguins, says Bolat', [], 'I don’t hold that'],
  ['water', ['More…'], 'sdg/6-4-2\ntotal\nnewest\nsdg/6-5-2\n'],
])('a refusal and a choice are reported by what was understood: %s', async (asked, way, said) => {
  const chat = await openChat({ responder, languageCode: 'en', operators: [900] });
  await chat.says(asked);
  for (const label of way) await chat.presses(label);
  await chat.presses('This is wrong');
  const [told] = reports(chat);
  expect(told?.text).toContain(said);
  expect(told?.text).not.toMatch(/bread|Bolat|penguins/);
  expect(JSON.stringify(told?.entities)).toMatch(/start=k-[\w-]{12}/);
});

test('the same answer is reported once, another one again; readers are thanked every time', async () => {
  const chat = await openChat({ responder, languageCode: 'en', operators: [900] });
  await chat.says('unemployment rate');
  await report(chat);
  await chat.presses('This is wrong');
  expect(reports(chat)).toHaveLength(1);
  await chat.says('poverty rate');
  await report(chat);
  expect(reports(chat)).toHaveLength(2);
  const thanks = chat.api.of('answerCallbackQuery').filter(({ text }) => text !== undefined);
  expect(thanks).toHaveLength(3);
});

test('an operator who cannot be written to holds up neither the others nor the reader', async () => {
  const chat = await openChat({ responder, languageCode: 'en', operators: [900, 901] });
  await chat.says('unemployment rate');
  await chat.presses('More…');
  chat.api.next('sendMessage', {
    error_code: 403,
    description: "Forbidden: bot can't initiate conversation",
  });
  await chat.presses('This is wrong');
  expect(reports(chat).map(({ chat_id }) => chat_id)).toEqual([900, 901]);
  expect(chat.api.of('answerCallbackQuery').at(-1)?.text).toMatch(/^Thank you/);
  expect(chat.logged.join()).toContain('an operator could not be told of a report');
});

test('without operators the log keeps it', async () => {
  const chat = await openChat({ responder, languageCode: 'en' });
  await chat.says('unemployment rate');
  await report(chat);
  expect(chat.logged.join()).toContain('an answer was reported as wrong');
});
