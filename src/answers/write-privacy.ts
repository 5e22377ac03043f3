import { isDeepStrictEqual } from 'node:util';
import { USUAL_SETTINGS } from '../notices/notice-settings.ts';
import type { Answer } from './answer.ts';
import type { Span } from './message.ts';
import { nameQuestion } from './name-question.ts';
import { nameKinds, nameQuiet, nameRhythm } from './name-settings.ts';
import { nameTopic } from './name-topic.ts';
import { noticesOf } from './respond.ts';
import type { Words } from './words.ts';

/** All that is kept of the chat, as it is kept. */
export function writePrivacy(
  words: Words,
  { chat, timeZone }: Extract<Answer, { kind: 'privacy' }>,
): readonly Span[] {
  const { language, text } = words;
  const day = (at: number): string =>
    new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone }).format(at);
  const minute = (at: number): string =>
    new Intl.DateTimeFormat(language, {
      dateStyle: 'long',
      timeStyle: 'short',
      hourCycle: 'h23',
      timeZone,
    }).format(at);
  const { subscriptions, ended, settings } = noticesOf(chat);
  const { last } = chat;
  // A chat that never subscribed and set nothing has no settings of its own.
  const isUsual = subscriptions.length + ended === 0 && isDeepStrictEqual(settings, USUAL_SETTINGS);
  const lines = [
    text('privacy-chat'),
    chat.language === undefined
      ? text('privacy-no-language')
      : text(chat.languageChosen ? 'privacy-language-chosen' : 'privacy-language', {
          language: text(`language-${chat.language}`),
        }),
    text(chat.hidesPictures ? 'privacy-pictures-hidden' : 'privacy-pictures-shown'),
    last === undefined
      ? text('privacy-no-question')
      : text('privacy-question', { question: nameQuestion(words, last.question), at: minute(last.at) }),
    ...(subscriptions.length === 0
      ? [text('privacy-no-subscriptions')]
      : [
          [
            text('privacy-subscriptions'),
            ...subscriptions.map(
              ({ topic, createdAt }) =>
                `   – ${text('privacy-subscription', { topic: nameTopic(words, topic), day: day(createdAt) })}`,
            ),
          ].join('\n'),
        ]),
    ...(ended === 0 ? [] : [text('privacy-ended', { count: ended })]),
    ...(isUsual
      ? []
      : [
          text('privacy-settings', {
            kinds: nameKinds(words, settings),
            rhythm: nameRhythm(words, settings.rhythm),
            quiet: nameQuiet(words, settings.quiet),
          }),
          text('privacy-deliveries'),
        ]),
    ...(settings.pausedAt === undefined ? [] : [text('privacy-paused', { day: day(settings.pausedAt) })]),
    text('privacy-messages'),
  ];
  return [
    { bold: text('privacy') },
    ...lines.map((line) => `\n• ${line}`),
    '\n\n',
    text('privacy-not'),
    '\n\n',
    text('privacy-forget'),
  ];
}
