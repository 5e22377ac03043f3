import { expect, test } from 'vitest';
import { describeOnBoth } from '../on-both.ts';

describeOnBoth('sources', (open) => {
  const state = {
    failures: 0,
    content: 'a',
    readAt: 1_795_521_600_123,
    validators: { x: { etag: '"1"' } },
  };

  test('one never looked at has no history', async () => {
    const { sources } = await open();
    expect(await sources.state('a')).toEqual({ failures: 0 });
    expect(await sources.list()).toEqual([]);
  });

  test('what came of each look is kept; when it last changed outlives later looks', async () => {
    const { sources } = await open();
    await sources.keep('b', { kind: 'unchanged', state }, 1);
    await sources.keep('a', { kind: 'changed', files: new Map(), oddities: [], state }, 2);
    expect(await sources.state('a')).toEqual(state);
    const failed = { ...state, failures: 1, openUntil: 9 };
    await sources.keep('a', { kind: 'failed', code: 'timed_out', message: 'Too slow.', state: failed }, 3);
    expect(await sources.list()).toEqual([
      { id: 'a', checkedAt: 3, changedAt: 2, error: 'timed_out: Too slow.', state: failed },
      { id: 'b', checkedAt: 1, state },
    ]);
    await sources.keep('a', { kind: 'unchanged', state }, 4);
    expect((await sources.list())[0]).toEqual({ id: 'a', checkedAt: 4, changedAt: 2, state });
  });
});
