import { createHmac } from 'node:crypto';
import type { MessageEntity } from 'grammy/types';
import { missForm } from '../misses/miss-form.ts';
import type { BotPorts } from './bot-context.ts';
import type { ChatContext } from './deliver.ts';

/** What Telegram itself takes for somebody or somewhere. */
const POINTS_TO: ReadonlySet<MessageEntity['type']> = new Set([
  'mention',
  'text_mention',
  'phone_number',
  'email',
  'url',
  'text_link',
]);

/** Counts a question that was not understood, once it has been answered. */
export function keepMiss(
  { gatherMiss, now }: BotPorts,
  { asked, api, chatId, msg }: ChatContext,
  text: string,
): void {
  if (asked?.answer !== 'unknown') return;
  const entities = msg?.entities ?? msg?.caption_entities ?? [];
  const form = entities.some(({ type }) => POINTS_TO.has(type)) ? undefined : missForm(text);
  if (form === undefined) return;
  // The token is what every replica has and no database holds.
  const digest = (...parts: (string | number)[]) =>
    createHmac('sha256', api.token)
      .update(['miss', form, ...parts].join('\0'))
      .digest('base64url');
  gatherMiss({ form, digest: digest(), askerDigest: digest(chatId), language: asked.language, at: now() });
}
