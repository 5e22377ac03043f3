import { expect, test } from 'vitest';
import type { Miss } from '../../../src/storage/miss-store.ts';
import { describeOnBoth } from '../on-both.ts';

const asked = (form: string, chat: number, at = 1): Miss => ({
  form,
  digest: `d:${form}`,
  askerDigest: `a:${form}:${chat}`,
  language: 'ru',
  at,
});

describeOnBoth('questions that were not understood', (open) => {
  test('their words are kept once three chats have asked the same, however often one asks', async () => {
    const { misses } = await open();
    for (const chat of [1, 1, 1, 1, 2]) await misses.add([asked('сколько котов', chat, 1)]);
    expect(await misses.common(10)).toEqual([]);
    await misses.add([asked('сколько котов', 3, 2)]);
    expect(await misses.common(10)).toEqual([{ form: 'сколько котов', language: 'ru', asked: 6, chats: 3 }]);
    await misses.add([asked('сколько котов', 4, 3)]);
    expect(await misses.common(10)).toMatchObject([{ asked: 7, chats: 4 }]);
  });

  test('the most asked come first', async () => {
    const { misses } = await open();
    for (const chat of [1, 2, 3]) await misses.add([asked('сколько котов', chat, 1)]);
    for (const chat of [1, 2, 3, 4]) await misses.add([asked('сколько собак', chat, 1)]);
    const forms = async (most: number) => (await misses.common(most)).map(({ form }) => form);
    expect(await forms(10)).toEqual(['сколько собак', 'сколько котов']);
    expect(await forms(1)).toEqual(['сколько собак']);
  });

  test('chats that ask at once are counted all', async () => {
    const { misses } = await open();
    await Promise.all([1, 2, 3, 4, 5].map((chat) => misses.add([asked('сколько котов', chat, 1)])));
    expect(await misses.common(10)).toMatchObject([{ asked: 5, chats: 5 }]);
  });

  test('what was last asked too long ago is forgotten, and who asked it', async () => {
    const { misses } = await open();
    for (const chat of [1, 2, 3]) await misses.add([asked('сколько котов', chat, 10)]);
    for (const chat of [1, 2, 3]) await misses.add([asked('сколько собак', chat, 20)]);
    expect(await misses.forget(20, 10)).toBe(1);
    expect(await misses.common(10)).toMatchObject([{ form: 'сколько собак' }]);
    await misses.add([asked('сколько котов', 1, 30)]);
    expect(await misses.common(10)).toHaveLength(1);
    expect(await misses.forget(10, 10)).toBe(0);
  });
});

describeOnBoth('how much the bot is used', (open) => {
  test('is added up by month, publication, language and outcome', async () => {
    const { usage } = await open();
    const count = { month: '2026-11', publication: 'sdg', language: 'kk', outcome: 'answered' } as const;
    await usage.add([
      { ...count, questions: 2 },
      { ...count, outcome: 'refused', questions: 1 },
    ]);
    await usage.add([{ ...count, questions: 3 }]);
    await usage.add([{ ...count, month: '2026-12', publication: '', questions: 9 }]);
    expect(await usage.ofMonth('2026-11')).toEqual([
      { ...count, questions: 5 },
      { ...count, outcome: 'refused', questions: 1 },
    ]);
    expect(await usage.ofMonth('2026-10')).toEqual([]);
  });

  test('subscribers are chats with a subscription that goes on, each once', async () => {
    const { usage, subscriptions } = await open();
    const subscribe = (chatId: number, publication?: string) => {
      const topic =
        publication === undefined
          ? ({ kind: 'all' } as const)
          : ({ kind: 'publication', publication } as const);
      return subscriptions.apply(chatId, { kind: 'subscribe', topics: [topic] }, 1);
    };
    await subscribe(5);
    await subscribe(5, 'sdg');
    await subscribe(6, 'sdg');
    await subscribe(7);
    await subscriptions.apply(7, { kind: 'end', topics: [{ kind: 'all' }] }, 2);
    expect(await usage.subscribers()).toBe(2);
  });
});
