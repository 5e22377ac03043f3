import { expect, test } from 'vitest';
import { runAnew } from '../src/run-anew.ts';

test('what is asked for while it goes on is done once more, however often it is asked for', async () => {
  const going: (() => void)[] = [];
  let atOnce = 0;
  let most = 0;
  const again = runAnew(async () => {
    atOnce += 1;
    most = Math.max(most, atOnce);
    await new Promise<void>((resolve) => going.push(resolve));
    atOnce -= 1;
  });
  const first = again();
  await expect.poll(() => going.length).toBe(1);
  const later = [again(), again(), again()];
  going[0]?.();
  await first;
  await expect.poll(() => going.length).toBe(2);
  going[1]?.();
  await Promise.all(later);
  expect([going.length, most]).toEqual([2, 1]);
  const last = again();
  await expect.poll(() => going.length).toBe(3);
  going[2]?.();
  await last;
});
