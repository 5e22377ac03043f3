import type { Digest } from '../notices/notice-settings.ts';
import type { Topic } from '../notices/topic.ts';
import type { Question } from '../questions/question.ts';
import type { Answer } from './answer.ts';
import { offerOf, writeDeepLink } from './deep-link.ts';
import { shareButton } from './menus.ts';
import type { Button, ButtonRows } from './message.ts';
import { nameTopic } from './name-topic.ts';
import type { Words } from './words.ts';

/** Answers about what a chat is told of, apart from its settings. */
type NoticeAnswer = Extract<
  Answer,
  {
    kind: 'subscribe' | 'subscribed' | 'subscriptionsFull' | 'unsubscribed' | 'chooseTopic' | 'subscriptions';
  }
>;

/** The buttons under them: what to subscribe to or to end, and where subscriptions and settings are. */
export function noticeButtons(words: Words, answer: NoticeAnswer): ButtonRows {
  const own = (name: string, question: Question): Button => ({
    label: words.text(`button-${name}`),
    question,
  });
  const topicRows = (
    kind: 'subscribe' | 'unsubscribe',
    topics: readonly Topic[],
    digest?: Digest,
  ): ButtonRows =>
    topics.map((topic) => [
      { label: nameTopic(words, topic), question: { kind, topics: [topic], ...(digest && { digest }) } },
    ]);
  const list = own('subscriptions', { kind: 'subscriptions' });
  const settings = own('settings', { kind: 'noticeSettings', page: 'all' });
  const more = own('subscribe', { kind: 'subscribe' });
  switch (answer.kind) {
    case 'subscribe':
      return [
        ...topicRows('subscribe', answer.topics),
        ...(answer.notices.subscriptions.length > 0 ? [[list]] : []),
      ];
    case 'subscribed':
      return [
        [own('unsubscribe', { kind: 'unsubscribe', topics: answer.topics }), settings],
        [list, ...passOn(words, answer.topics)],
      ];
    case 'subscriptionsFull':
      return [[list]];
    case 'unsubscribed': {
      const { named, topics, still, left } = answer;
      if (topics.length > 0)
        return [[own('subscribe-again', { kind: 'subscribe', topics }), ...(left.length > 0 ? [list] : [])]];
      if (named === undefined || left.length === 0) return [[more]];
      return [...topicRows('unsubscribe', still), [list]];
    }
    case 'chooseTopic':
      return [
        ...topicRows(answer.wish, answer.topics, answer.digest),
        [answer.wish === 'subscribe' ? own('subscribe-other', { kind: 'subscribe' }) : list],
      ];
    case 'subscriptions': {
      const topics = answer.notices.subscriptions.map(({ topic }) => topic);
      return topics.length === 0
        ? [[more]]
        : [...topicRows('unsubscribe', topics), [own('subscribe-more', { kind: 'subscribe' }), settings]];
    }
  }
}

/** A link by which somebody else can subscribe to the same. */
function passOn(words: Words, topics: readonly Topic[]): readonly Button[] {
  const [topic, ...others] = topics;
  if (topic === undefined || others.length > 0) return [];
  const offer = offerOf(topic);
  // What does not fit a link would lead to this chat's own subscribing, which links never do.
  if (writeDeepLink(offer, words.catalogue) === undefined) return [];
  return [shareButton(words, nameTopic(words, topic), offer)];
}
