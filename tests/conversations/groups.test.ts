import { expect, test } from 'vitest';
import type { Group } from '../../src/playground/chat.ts';
import { openGroupChat, sayInGroup, setMembership } from '../../src/playground/group-acts.ts';
import { ME, PEOPLE } from '../../src/playground/people.ts';
import { openBot } from './open-bot.ts';

const [aigul, oleg, ann] = PEOPLE as [(typeof PEOPLE)[0], (typeof PEOPLE)[0], (typeof PEOPLE)[0]];

const newest = ({ messages }: Group) => [...messages.values()].at(-1);

test('a group is subscribed by its owner and its administrators, and by nobody else', async () => {
  const { telegram } = await openBot();
  const group = openGroupChat(telegram, 'Newsroom', 'supergroup', [aigul, oleg, ann]);
  setMembership(telegram, group, ME, 'member', aigul);
  const says = async (person: (typeof PEOPLE)[0], text: string) => {
    const { message_id } = sayInGroup(telegram, group, person, text);
    await expect
      .poll(() => newest(group)?.reply_to_message?.message_id, { timeout: 15_000 })
      .toBe(message_id);
    return newest(group)?.text;
  };
  const stop = `/stop@${ME.username}`;
  const list = `/subscriptions@${ME.username}`;
  expect(await says(oleg, '/ask подпишите нас на безработицу')).toBe(
    'Подписывать группу и менять её настройки могут только администраторы группы.',
  );
  expect(await says(aigul, '/ask жұмыссыздыққа жазылғым келеді')).toMatch(/^Дайын, сіз жазылдыңыз:/);
  expect(await says(ann, '/ask unsubscribe us from everything')).toBe(
    'Only administrators of the group can subscribe it or change its settings.',
  );
  expect(await says(oleg, list)).toMatch(/Жұмыссыздық деңгейі|Уровень безработицы/);
  setMembership(telegram, group, oleg, 'administrator', aigul);
  expect(await says(oleg, stop)).toMatch(/Жұмыссыздық деңгейі|Уровень безработицы/);
  expect(await says(ann, list)).not.toMatch(/Жұмыссыздық деңгейі|Уровень безработицы/);
});
