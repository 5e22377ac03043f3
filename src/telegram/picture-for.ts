import type { Chart } from '../charts/chart.ts';
import type { BotPorts } from './bot-context.ts';
import type { Shown } from './compose-buttons.ts';

/** The picture of a reply: shown with its words, or left to a button where the chat hides pictures. */
export type Picture = { readonly kind: 'shown'; readonly chart: Chart } | { readonly kind: 'hidden' };

/** What becomes of a reply's picture in a chat; undefined where it has none. */
export async function pictureFor(
  { illustrator, chats }: Pick<BotPorts, 'illustrator' | 'chats'>,
  chatId: number,
  reply: Shown,
): Promise<Picture | undefined> {
  const chart = await illustrator.chartOf(reply);
  if (chart === undefined) return undefined;
  const { hidesPictures } = await chats.read(chatId);
  return hidesPictures ? { kind: 'hidden' } : { kind: 'shown', chart };
}
