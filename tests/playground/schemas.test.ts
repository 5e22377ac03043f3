import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ApiMethods } from 'grammy/types';
import { describe, expect, test } from 'vitest';
import { correctPost, openChannel, post, setChannelRole } from '../../src/playground/channel-acts.ts';
import { migrate, openGroupChat, sayInGroup, setMembership } from '../../src/playground/group-acts.ts';
import { ME, PEOPLE } from '../../src/playground/people.ts';
import { writeSchemas } from '../../src/playground/schemas/write-schemas.ts';
import { DESCRIPTION, misfits } from './description.ts';
import { openPlayground } from './open-playground.ts';
import { png } from './pictures.ts';

const ANN = 103;
const [aigul, oleg] = PEOPLE as [(typeof PEOPLE)[0], (typeof PEOPLE)[0]];

describe.skipIf(DESCRIPTION === undefined)('the public description of the Bot API', () => {
  const description = DESCRIPTION ?? { version: '', methods: {}, types: {} };

  test('the schemas of parameters are written from it', () => {
    const path = join(import.meta.dirname, '../../src/playground/schemas/bot-api.ts');
    expect(writeSchemas(description)).toBe(readFileSync(path, 'utf8'));
  });

  test('results and updates are what it says', async () => {
    const { telegram, act, call, upload, updates } = await openPlayground();
    const wrong: string[] = [];
    const answer = async <M extends keyof ApiMethods>(
      method: M,
      type: string,
      parameters: Readonly<Record<string, unknown>> = {},
    ) => {
      const isForm = Object.values(parameters).some((value) => value instanceof File);
      const { result, description: refused } = await (isForm
        ? upload(method, parameters)
        : call(method, parameters));
      expect(refused).toBeUndefined();
      wrong.push(...misfits(description.types, type, result, method));
      return result;
    };
    await call('getUpdates', { allowed_updates: Object.keys(updateKinds()) });
    await act(ANN, 'say', { text: '/start @sandar_playground_bot https://stat.gov.kz' });
    const callback = { inline_keyboard: [[{ text: 'x', callback_data: 'y' }]] };
    await answer('getMe', 'User');
    const text = await answer('sendMessage', 'Message', { chat_id: ANN, text: 'a', reply_markup: callback });
    const photo = await answer('sendPhoto', 'Message', { chat_id: ANN, photo: new File([png(4, 3)], 'a') });
    await answer('sendDocument', 'Message', {
      chat_id: ANN,
      document: new File(['a'], 'a.csv'),
      reply_parameters: { message_id: text.message_id },
    });
    await answer('getFile', 'File', { file_id: photo.photo?.[0]?.file_id });
    await answer('getChat', 'ChatFullInfo', { chat_id: ANN });
    await answer('getWebhookInfo', 'WebhookInfo');
    await act(ANN, 'press', { messageId: text.message_id, data: 'y' });
    await answer('editMessageText', 'Message', { chat_id: ANN, message_id: text.message_id, text: 'b' });
    await act(ANN, 'inline', { query: 'q' });
    const asked = (await updates()).flatMap((update) => {
      wrong.push(...misfits(description.types, 'Update', update));
      return update.inline_query?.id ?? [];
    });
    const result = { type: 'article', id: '1', title: 'a', input_message_content: { message_text: 'a' } };
    const results = [{ ...result, reply_markup: callback }];
    await answer('answerInlineQuery', 'Boolean', { inline_query_id: asked[0], results });
    await act(ANN, 'choose', { queryId: asked[0], resultId: '1' });
    await act(ANN, 'block', { blocked: true });

    const group = openGroupChat(telegram, 'Newsroom', 'group', [aigul]);
    for (const status of ['member', 'administrator', 'restricted', 'kicked', 'left', 'member'] as const)
      setMembership(telegram, group, ME, status, aigul);
    sayInGroup(telegram, group, aigul, '/ask x');
    setMembership(telegram, group, oleg, 'member', aigul);
    await answer('getChat', 'ChatFullInfo', { chat_id: group.info.id });
    for (const { id } of [ME, aigul, oleg])
      await answer('getChatMember', 'ChatMember', { chat_id: group.info.id, user_id: id });
    migrate(telegram, group, aigul);

    const channel = openChannel(telegram, 'Figures', { username: 'office_figures', readers: [aigul] });
    for (const role of ['silent', 'kicked', 'administrator'] as const)
      setChannelRole(telegram, channel, role, aigul);
    correctPost(telegram, channel, post(telegram, channel, 'https://stat.gov.kz').message_id, 'x');
    const chat_id = '@office_figures';
    const { message_id } = await answer('sendMessage', 'Message', {
      chat_id,
      text: 'a',
      reply_markup: callback,
    });
    await act(aigul.id, 'press', { messageId: message_id, data: 'y' }, {}, channel.info.id);
    await answer('editMessageText', 'Message', { chat_id, message_id, text: 'b' });
    await answer('getChat', 'ChatFullInfo', { chat_id });
    for (const { id } of [ME, aigul]) await answer('getChatMember', 'ChatMember', { chat_id, user_id: id });
    const seen = await updates();
    for (const update of seen) wrong.push(...misfits(description.types, 'Update', update));
    expect(new Set(seen.flatMap((update) => Object.keys(update)))).toEqual(
      new Set([
        'update_id',
        'message',
        'chosen_inline_result',
        'my_chat_member',
        'chat_member',
        'channel_post',
        'edited_channel_post',
        'callback_query',
      ]),
    );
    expect(wrong).toEqual([]);
  });

  function updateKinds(): Record<string, unknown> {
    const kinds = description.types.Update?.fields.filter(({ name }) => name !== 'update_id') ?? [];
    return Object.fromEntries(kinds.map(({ name }) => [name, true]));
  }
});
