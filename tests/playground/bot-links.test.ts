import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shareAddress, startAddress } from '../../src/telegram/share-link.ts';

// The page is plain JavaScript without declarations: imported by a name that only becomes known here.
const { sharedLink, startCommand } = (await import(
  join(import.meta.dirname, '../../src/playground/page/bot-links.js')
)) as {
  sharedLink(address: string): string | undefined;
  startCommand(address: string, username: string): string | undefined;
};

test('the page finds the link in what the bot asks Telegram to pass on', () => {
  const link = startAddress('sandar_playground_bot', 'f--sdg--8-5-2');
  expect(sharedLink(shareAddress(link, '4,7 % & more'))).toBe(link);
  expect(sharedLink('https://stat.gov.kz/share/url?url=x')).toBeUndefined();
});

test('a link to the bot of the page says to it what it would say at Telegram', () => {
  const link = startAddress('sandar_playground_bot', 'f--sdg--8-5-2');
  expect(startCommand(link, 'sandar_playground_bot')).toBe('/start f--sdg--8-5-2');
  expect(startCommand(link, 'another_bot')).toBeUndefined();
  expect(startCommand(`${link}&x=1`, 'sandar_playground_bot')).toBeUndefined();
});
