import { expect, test } from 'vitest';
import { describeOnBoth } from '../on-both.ts';

describeOnBoth('pictures', (open) => {
  test('a file is found by what it shows, for the bot that sent it', async () => {
    const { pictures } = await open();
    await pictures.keep(1, 'a', 'file-1');
    await pictures.keep(2, 'a', 'file-2');
    expect(await pictures.find(1, 'a')).toBe('file-1');
    expect(await pictures.find(2, 'a')).toBe('file-2');
    expect(await pictures.find(1, 'b')).toBeUndefined();
  });

  test('a file sent anew takes the place of the one before', async () => {
    const { pictures } = await open();
    await pictures.keep(1, 'a', 'file-1');
    await pictures.keep(1, 'a', 'file-3');
    expect(await pictures.find(1, 'a')).toBe('file-3');
  });
});
