import { beforeEach, expect, test } from 'vitest';
import type { Group } from '../../src/playground/chat.ts';
import { migrate, openGroupChat, sayInGroup, setMembership } from '../../src/playground/group-acts.ts';
import { ME, PEOPLE } from '../../src/playground/people.ts';
import { openPlayground, type Playground } from './open-playground.ts';

const [aigul, oleg, ann] = PEOPLE as [(typeof PEOPLE)[0], (typeof PEOPLE)[0], (typeof PEOPLE)[0]];

let playground: Playground;
let group: Group;

const send = (more: object = {}) => ({ chat_id: group.info.id, text: 'a', ...more });

beforeEach(async () => {
  playground = await openPlayground();
  group = openGroupChat(playground.telegram, 'Newsroom', 'group', [aigul, oleg]);
});

test('the bot cannot write into a group before it is taken in', async () => {
  expect(await playground.refusal('sendMessage', send())).toEqual([
    403,
    'Forbidden: bot is not a member of the group chat',
  ]);
});

test('being taken in and removed comes as my_chat_member and as a message', async () => {
  setMembership(playground.telegram, group, ME, 'member', oleg);
  const [joined, greeted] = await playground.updates();
  expect(joined?.my_chat_member).toMatchObject({
    chat: { type: 'group', title: 'Newsroom' },
    from: { id: oleg.id },
    old_chat_member: { status: 'left' },
    new_chat_member: { status: 'member' },
  });
  expect(greeted?.message?.new_chat_members).toMatchObject([{ id: ME.id }]);
  expect((await playground.call('sendMessage', send())).result.chat.id).toBe(group.info.id);

  setMembership(playground.telegram, group, ME, 'kicked', oleg);
  expect((await playground.updates()).map((update) => update.my_chat_member?.new_chat_member.status)).toEqual(
    ['kicked'],
  );
  expect(await playground.refusal('sendMessage', send())).toEqual([
    403,
    'Forbidden: bot was kicked from the group chat',
  ]);
});

test('the bot hears what is meant for it', async () => {
  setMembership(playground.telegram, group, ME, 'member');
  await playground.updates();
  const { result: own } = await playground.call('sendMessage', send());
  const hears = async (text: string, more = {}) => {
    sayInGroup(playground.telegram, group, ann, text, more);
    return (await playground.updates())[0]?.message;
  };
  expect(await hears('nothing for you')).toBeUndefined();
  expect(await hears('@another_bot poverty')).toBeUndefined();
  expect(await hears('/ask@another_bot poverty')).toBeUndefined();
  expect(await hears(`@${ME.username} poverty`)).toMatchObject({
    entities: [{ type: 'mention', offset: 0 }],
  });
  expect(await hears('/ask poverty')).toMatchObject({ entities: [{ type: 'bot_command' }] });
  expect(await hears(`/ask@${ME.username} poverty`)).toBeDefined();
  expect(await hears('and in 2021?', { replyTo: own.message_id })).toMatchObject({
    reply_to_message: { message_id: own.message_id },
  });
});

test('an administrator hears everything, and may take away what others wrote', async () => {
  setMembership(playground.telegram, group, ME, 'member');
  await playground.updates();
  const written = sayInGroup(playground.telegram, group, oleg, 'hello all');
  const target = { chat_id: group.info.id, message_id: written.message_id };
  expect(await playground.refusal('deleteMessage', target)).toEqual([
    400,
    "Bad Request: message can't be deleted for everyone",
  ]);
  setMembership(playground.telegram, group, ME, 'administrator');
  sayInGroup(playground.telegram, group, oleg, 'hello again');
  expect((await playground.updates()).at(-1)?.message?.text).toBe('hello again');
  expect((await playground.call('deleteMessage', target)).result).toBe(true);
  expect(await playground.refusal('deleteMessage', target)).toEqual([
    400,
    'Bad Request: message to delete not found',
  ]);
});

test('a bot without rights may not write', async () => {
  setMembership(playground.telegram, group, ME, 'restricted');
  expect(await playground.refusal('sendMessage', send())).toEqual([
    400,
    'Bad Request: not enough rights to send text messages to the chat',
  ]);
});

test('who comes and goes is told to bots that ask for it', async () => {
  setMembership(playground.telegram, group, ME, 'member');
  await playground.updates();
  setMembership(playground.telegram, group, ann, 'member', oleg);
  expect((await playground.updates()).map((update) => Object.keys(update)[1])).toEqual(['message']);
  const asked = { chat_id: group.info.id, user_id: ann.id };
  expect((await playground.call('getChatMember', asked)).result.status).toBe('member');
  await playground.call('getUpdates', { allowed_updates: ['chat_member', 'message'] });
  setMembership(playground.telegram, group, ann, 'kicked', oleg);
  const updates = await playground.updates();
  expect(updates[0]?.chat_member).toMatchObject({
    from: { id: oleg.id },
    new_chat_member: { status: 'kicked' },
  });
  expect(updates[1]?.message?.left_chat_member?.id).toBe(ann.id);
  expect(await playground.refusal('getChatMember', asked)).toEqual([400, 'Bad Request: member not found']);
});

test('a group has an owner, administrators and members', async () => {
  setMembership(playground.telegram, group, ME, 'member');
  setMembership(playground.telegram, group, ann, 'administrator', aigul);
  const member = async ({ id }: { id: number }) =>
    (await playground.call('getChatMember', { chat_id: group.info.id, user_id: id })).result;
  expect(await member(aigul)).toEqual({ user: aigul, status: 'creator', is_anonymous: false });
  expect(await member(ann)).toMatchObject({ status: 'administrator', can_manage_chat: true });
  expect(await member(oleg)).toEqual({ user: oleg, status: 'member' });
  setMembership(playground.telegram, group, ann, 'member', aigul);
  expect((await member(ann)).status).toBe('member');
});

test('the bot leaves', async () => {
  setMembership(playground.telegram, group, ME, 'member');
  expect((await playground.call('leaveChat', { chat_id: group.info.id })).result).toBe(true);
  expect((await playground.updates()).at(-1)?.my_chat_member?.new_chat_member.status).toBe('left');
  expect((await playground.refusal('getChat', { chat_id: group.info.id }))[0]).toBe(403);
});

test('a group that has become a supergroup says where it has gone', async () => {
  setMembership(playground.telegram, group, ME, 'member');
  await playground.updates();
  const supergroup = migrate(playground.telegram, group, oleg);
  const [from, to] = await playground.updates();
  expect(from?.message).toMatchObject({
    chat: { id: group.info.id },
    migrate_to_chat_id: supergroup.info.id,
  });
  expect(to?.message).toMatchObject({
    chat: { id: supergroup.info.id },
    migrate_from_chat_id: group.info.id,
  });
  const refused = await playground.call('sendMessage', send());
  expect(refused).toMatchObject({
    status: 400,
    description: 'Bad Request: group chat was upgraded to a supergroup chat',
    parameters: { migrate_to_chat_id: supergroup.info.id },
  });
  const moved = await playground.call('sendMessage', send({ chat_id: supergroup.info.id }));
  expect(moved.result.chat).toMatchObject({ id: supergroup.info.id, type: 'supergroup' });
});

test('answers in a group name what they answer', async () => {
  setMembership(playground.telegram, group, ME, 'member');
  const asked = sayInGroup(playground.telegram, group, oleg, '/ask poverty');
  const reply_parameters = { message_id: asked.message_id };
  const { result } = await playground.call('sendMessage', send({ reply_parameters }));
  expect(result.reply_to_message).toMatchObject({ text: '/ask poverty', from: { id: oleg.id } });
  const gone = { message_id: 1, allow_sending_without_reply: true };
  expect((await playground.call('sendMessage', send({ reply_parameters: gone }))).ok).toBe(true);
});
