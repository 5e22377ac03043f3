import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openBot } from './open-bot.ts';
import { playScript } from './play-script.ts';

test.each(['kk', 'ru', 'en', 'tools', 'inline', 'calendar', 'subscriptions'])(
  'the conversation in %s.txt',
  async (language) => {
    const file = new URL(`${language}.txt`, import.meta.url).pathname;
    const played = await playScript(await openBot(), readFileSync(file, 'utf8'));
    await expect(played).toMatchFileSnapshot(file);
  },
);
