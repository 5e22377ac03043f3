import { expect, test } from 'vitest';
import { describeOnBoth } from '../on-both.ts';

const HOUR = 3_600_000;
/** Supergroups have ids like this one; the whole range has to survive. */
const SUPERGROUP = -1_009_876_543_210_123;

describeOnBoth('replies', (open) => {
  test('photos above replies are taken once, each in its chat, and forgotten when they can no longer be deleted', async () => {
    const { replies } = await open();
    await replies.rememberPhoto(SUPERGROUP, 101, 100, 0);
    await replies.rememberPhoto(2, 101, 99, 0);
    expect(await replies.takePhoto(SUPERGROUP, 101)).toBe(100);
    expect(await replies.takePhoto(SUPERGROUP, 101)).toBeUndefined();
    await replies.rememberPhoto(2, 103, 102, 48 * HOUR + 1);
    expect(await replies.takePhoto(2, 101)).toBeUndefined();
    expect(await replies.takePhoto(2, 103)).toBe(102);
  });

  test('the newest reply to a message in its chat is found', async () => {
    const { replies } = await open();
    await replies.remember(SUPERGROUP, 5, 100, 1);
    await replies.remember(2, 5, 200, 1);
    await replies.remember(SUPERGROUP, 5, 101, 2);
    expect(await replies.find(SUPERGROUP, 5)).toBe(101);
    expect(await replies.find(2, 5)).toBe(200);
    expect(await replies.find(2, 6)).toBeUndefined();
  });

  test('a reply is forgotten after 48 hours', async () => {
    const { replies } = await open();
    await replies.remember(1, 5, 100, 0);
    await replies.remember(1, 6, 101, 48 * HOUR);
    expect(await replies.find(1, 5)).toBe(100);
    await replies.remember(1, 7, 102, 48 * HOUR + 60_000);
    expect(await replies.find(1, 5)).toBeUndefined();
    expect(await replies.find(1, 6)).toBe(101);
  });
});
