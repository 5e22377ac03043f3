import { beforeEach, describe, expect, test } from 'vitest';
import { openGroupChat, setMembership } from '../../src/playground/group-acts.ts';
import { ME, PEOPLE } from '../../src/playground/people.ts';
import { createTelegram } from '../../src/playground/telegram.ts';
import { openPlayground, type Playground } from './open-playground.ts';

const ANN = 103;
const OLEG = 102;

let playground: Playground;
let clock: number;

const send = (chat_id = ANN, more: object = {}) =>
  playground.call('sendMessage', { chat_id, text: 'a', ...more });

/** Groups, to write into more chats than there are people. */
function openGroups(count: number): number[] {
  return Array.from({ length: count }, (_, at) => {
    const group = openGroupChat(playground.telegram, `Group ${at}`, 'supergroup', PEOPLE);
    setMembership(playground.telegram, group, ME, 'member');
    return group.info.id;
  });
}

beforeEach(async () => {
  clock = Date.parse('2024-06-01T12:00:00Z');
  playground = await openPlayground(createTelegram({ clock: () => clock }));
  for (const person of [ANN, OLEG]) await playground.act(person, 'say', { text: '/start' });
});

describe('limits on sending', () => {
  beforeEach(() => playground.telegram.flood.enforce(true));

  test('one message a second into a chat', async () => {
    expect((await send()).ok).toBe(true);
    expect(await send()).toMatchObject({
      status: 429,
      description: 'Too Many Requests: retry after 1',
      parameters: { retry_after: 1 },
    });
    expect((await send(OLEG)).ok).toBe(true);
    clock += 1000;
    expect((await send()).ok).toBe(true);
  });

  test('who does not wait, waits longer', async () => {
    await send();
    const waits: unknown[] = [];
    for (let call = 0; call < 3; call += 1) waits.push((await send()).parameters?.retry_after);
    expect(waits).toEqual([1, 2, 3]);
    clock += 3000;
    expect((await send()).ok).toBe(true);
  });

  test('twenty messages a minute into a group', async () => {
    const [group] = openGroups(1);
    for (let message = 0; message < 20; message += 1) {
      expect((await send(group)).ok).toBe(true);
      clock += 1000;
    }
    expect((await send(group)).parameters).toEqual({ retry_after: 40 });
    clock += 40_000;
    expect((await send(group)).ok).toBe(true);
  });

  test('thirty messages a second in all, unless they are paid for', async () => {
    const groups = openGroups(62);
    const sent = [];
    for (const group of groups.slice(0, 31)) sent.push((await send(group)).status);
    expect(sent).toEqual([...Array<number>(30).fill(200), 429]);
    clock += 2000;
    for (const group of groups.slice(31)) {
      expect((await send(group, { allow_paid_broadcast: true })).ok).toBe(true);
    }
  });

  test('edits are counted for themselves', async () => {
    const { result } = await send();
    const edit = (text: string) =>
      playground.call('editMessageText', { chat_id: ANN, message_id: result.message_id, text });
    expect((await edit('b')).ok).toBe(true);
    expect((await edit('c')).status).toBe(429);
  });

  test('a refused message does not count', async () => {
    expect((await send(ANN, { text: '' })).status).toBe(400);
    expect((await send()).ok).toBe(true);
  });
});

test('without being switched on there are no limits', async () => {
  for (let message = 0; message < 40; message += 1) expect((await send()).ok).toBe(true);
});

describe('planned faults', () => {
  const written = () => playground.telegram.chats.get(ANN)?.messages.size;

  test('a refusal meets the calls that it was planned for', async () => {
    playground.telegram.faults.plan({
      fault: { kind: 'refused', code: 502, description: 'Bad Gateway' },
      method: 'sendMessage',
      chatId: ANN,
      times: 2,
    });
    expect((await send(OLEG)).ok).toBe(true);
    expect((await playground.call('getMe')).ok).toBe(true);
    expect(await send()).toMatchObject({
      status: 502,
      ok: false,
      error_code: 502,
      description: 'Bad Gateway',
    });
    expect((await send()).status).toBe(502);
    expect((await send()).ok).toBe(true);
  });

  test('a refusal may ask to wait', async () => {
    playground.telegram.faults.plan({
      fault: { kind: 'refused', code: 429, description: 'Too Many Requests: retry after 7', retryAfter: 7 },
    });
    expect((await send()).parameters).toEqual({ retry_after: 7 });
  });

  test('the connection breaks before or after the message is written', async () => {
    playground.telegram.faults.plan({ fault: { kind: 'reset', when: 'before' } });
    await expect(send()).rejects.toThrow();
    expect(written()).toBe(1);
    playground.telegram.faults.plan({ fault: { kind: 'reset', when: 'after' } });
    await expect(send()).rejects.toThrow();
    expect(written()).toBe(2);
  });

  test('an answer that is no JSON', async () => {
    playground.telegram.faults.plan({ fault: { kind: 'malformed' } });
    await expect(send()).rejects.toThrow(SyntaxError);
    expect(written()).toBe(2);
  });

  test('an answer that is slow comes in the end; a caller who hangs up does not learn of it', async () => {
    playground.telegram.faults.plan({ fault: { kind: 'slow', milliseconds: 100 } });
    expect((await send()).ok).toBe(true);
    playground.telegram.faults.plan({ fault: { kind: 'slow', milliseconds: 200 } });
    const body = JSON.stringify({ chat_id: ANN, text: 'a' });
    const headers = { 'content-type': 'application/json' };
    await expect(
      playground.call('sendMessage', {}, { headers, body, signal: AbortSignal.timeout(50) }),
    ).rejects.toThrow();
    await expect.poll(written).toBe(3);
  });

  test('faults that are called off do not come', async () => {
    playground.telegram.faults.plan({ fault: { kind: 'malformed' }, times: 5 });
    playground.telegram.faults.clear();
    expect((await send()).ok).toBe(true);
  });
});
