import type { NoticeSettings } from '../notices/notice-settings.ts';
import type { Answer } from './answer.ts';
import { exampleAsks } from './examples.ts';
import type { Span } from './message.ts';
import { nameAsk } from './name-question.ts';
import { nameKinds, nameQuiet, nameRhythm, nameTimeZone } from './name-settings.ts';
import { listTopics } from './name-topic.ts';
import { reasonFor } from './reason-not-held.ts';
import { nameShortly, type Words } from './words.ts';

type Of<K extends Answer['kind']> = Extract<Answer, { kind: K }>;

/** What there is to subscribe to stands on the buttons. */
export function writeSubscribe(words: Words): readonly Span[] {
  const [ask] = exampleAsks(words.catalogue);
  const inWords = ask && words.text('subscribe-in-words', { example: nameAsk(words, ask) });
  return [words.text('subscribe'), ...(inWords === undefined ? [] : ['\n\n', inWords])];
}

/** Of what the chat is told from now on, and when. */
export function writeSubscribed(
  words: Words,
  { topics, isNew, settings }: Of<'subscribed'>,
): readonly Span[] {
  return [
    { bold: words.text(isNew ? 'subscribed' : 'subscribed-already') },
    '\n',
    listTopics(words, topics),
    '\n\n',
    whenTold(words, settings),
  ];
}

/** When this chat is told, in a sentence. */
function whenTold(words: Words, { rhythm, quiet, pausedAt }: NoticeSettings): string {
  if (pausedAt !== undefined) return words.text('notices-paused');
  const when = words.text('notices-when', { rhythm: nameRhythm(words, rhythm) });
  const but = quiet && words.text('notices-quiet', { hours: nameQuiet(words, quiet) });
  return but === undefined ? when : `${when} ${but}`;
}

/** Of what it is told no more, and of what it still is. */
export function writeUnsubscribed(
  words: Words,
  { named, topics, still, left }: Of<'unsubscribed'>,
): readonly Span[] {
  if (named === undefined)
    return topics.length === 0
      ? [words.text('unsubscribed-none')]
      : [
          { bold: words.text('unsubscribed-all') },
          '\n',
          listTopics(words, topics),
          '\n\n',
          words.text('unsubscribed-return'),
        ];
  if (topics.length > 0)
    return [
      { bold: words.text('unsubscribed') },
      '\n',
      listTopics(words, topics),
      ...(still.length > 0
        ? ['\n\n', words.text('unsubscribed-still', { topics: listTopics(words, still) })]
        : left.length === 0
          ? ['\n\n', words.text('unsubscribed-return')]
          : []),
    ];
  if (still.length > 0)
    return [
      words.text('unsubscribed-wider', { topics: listTopics(words, still) }),
      '\n\n',
      words.text('subscriptions-end'),
    ];
  return [words.text(left.length > 0 ? 'unsubscribed-other' : 'unsubscribed-none')];
}

/** Asks which topic is meant, or says why there is none and what is nearest. */
export function writeChooseTopic(words: Words, { wish, why, topics }: Of<'chooseTopic'>): readonly Span[] {
  if (wish === 'unsubscribe') return [words.text('unsubscribe-which')];
  switch (why.kind) {
    case 'several':
      return [words.text(topics.length === 1 ? 'subscribe-this' : 'subscribe-which')];
    case 'notHeld':
      return [
        { bold: reasonFor(words, why.indicator, why.why) },
        '\n',
        nameShortly(words, why.indicator),
        '\n\n',
        words.text('subscribe-nearest'),
      ];
    case 'unknown':
      return [
        { bold: words.text('unknown') },
        '\n\n',
        words.text(topics.length > 0 ? 'subscribe-nearest' : 'subscribe-instead'),
      ];
  }
}

/** All that the chat is told of, and when. */
export function writeSubscriptions(
  words: Words,
  { notices: { subscriptions, settings } }: Of<'subscriptions'>,
): readonly Span[] {
  if (subscriptions.length === 0)
    return [words.text('unsubscribed-none'), ' ', words.text('subscriptions-none')];
  const topics = subscriptions.map(({ topic }) => topic);
  return [
    { bold: words.text('subscriptions') },
    '\n',
    listTopics(words, topics),
    '\n\n',
    whenTold(words, settings),
    '\n\n',
    words.text('subscriptions-end'),
  ];
}

/** What holds on a page of the settings, or what is asked there. */
export function writeSettings(
  words: Words,
  { page, settings, timeZone, at }: Of<'noticeSettings'>,
): readonly Span[] {
  const zone = words.text('settings-zone', { zone: nameTimeZone(words, timeZone, at) });
  switch (page) {
    case 'all':
      return [
        { bold: words.text('settings') },
        `\n${words.text('settings-kinds', { kinds: nameKinds(words, settings) })}`,
        `\n${words.text('settings-rhythm', { rhythm: nameRhythm(words, settings.rhythm) })}`,
        `\n${words.text('settings-quiet', { hours: nameQuiet(words, settings.quiet) })}`,
        ...(settings.pausedAt === undefined ? [] : ['\n\n', words.text('notices-paused')]),
        '\n\n',
        zone,
      ];
    case 'kinds':
      return [words.text('settings-kinds-ask')];
    case 'rhythm':
      return [
        words.text('settings-rhythm-ask', { rhythm: nameRhythm(words, settings.rhythm) }),
        '\n\n',
        zone,
      ];
    case 'quiet':
      return [words.text('settings-quiet-ask', { hours: nameQuiet(words, settings.quiet) }), '\n\n', zone];
  }
}
