import type { Catalogue } from '../catalogue/catalogue.ts';
import { applySetting, type Digest, rhythmOf } from '../notices/notice-settings.ts';
import { type ChatNotices, covers, MOST_SUBSCRIPTIONS, withoutRepeats } from '../notices/subscription.ts';
import { type Topic, topicKey } from '../notices/topic.ts';
import { askOf, type Question } from '../questions/question.ts';
import { topicsOfAsk } from '../questions/topics-named.ts';
import type { Answer } from './answer.ts';
import { type Conversation, noticesOf } from './respond.ts';

/** Questions about the chat itself: what it is told of and how, and what is kept of it. */
const CHAT_KINDS = [
  'subscribe',
  'unsubscribe',
  'chooseTopic',
  'subscriptions',
  'noticeSettings',
  'privacy',
  'forget',
] as const;

/** A question about the chat. */
export type ChatQuestion = Extract<Question, { kind: (typeof CHAT_KINDS)[number] }>;
type Choice = Extract<Question, { kind: 'chooseTopic' }>;

/** True for what is answered from the chat, not from figures. */
export function isAboutChat(question: Question): question is ChatQuestion {
  const kinds: readonly string[] = CHAT_KINDS;
  return kinds.includes(question.kind);
}

/** What a question about the chat is answered from. */
export interface ChatHoldings {
  readonly catalogue: Catalogue;
  /** The chat as it stands before the answer. */
  readonly chat: Conversation;
  /** Epoch milliseconds. */
  readonly at: number;
  /** IANA name of the time in which times are told. */
  readonly timeZone: string;
}

/** Answers from what is kept of the chat. Changes nothing by itself: see `effectOf`. */
export function answerChat(holdings: ChatHoldings, question: ChatQuestion): Answer {
  const { chat, at, timeZone } = holdings;
  const notices = noticesOf(chat);
  switch (question.kind) {
    case 'subscribe':
      return question.topics === undefined
        ? offer(holdings)
        : subscribed(holdings, question.topics, question.digest);
    case 'unsubscribe':
      return unsubscribed(notices, question.topics);
    case 'chooseTopic':
      return question.wish === 'subscribe' ? offerThese(holdings, question) : endOne(notices, question);
    case 'subscriptions':
      return { kind: 'subscriptions', notices };
    case 'noticeSettings': {
      const { page, setting } = question;
      const settings = setting ? applySetting(notices.settings, setting, at) : notices.settings;
      return { kind: 'noticeSettings', page, settings, timeZone, at, ...(setting && { setting }) };
    }
    case 'privacy':
      return { kind: 'privacy', chat, timeZone };
    case 'forget':
      return question.confirmed ? { kind: 'forgotten' } : { kind: 'forget' };
  }
}

/** What was asked about last, everything, and each publication. */
function offer({ catalogue, chat }: ChatHoldings): Answer {
  const ask = askOf(chat.last?.question);
  const asked = ask === undefined ? [] : topicsOfAsk(ask, []);
  const publications = catalogue.editions.map(({ id }): Topic => ({ kind: 'publication', publication: id }));
  const topics: readonly Topic[] = [...asked, { kind: 'all' }, ...publications];
  return {
    kind: 'subscribe',
    topics: topics.filter((topic) => isKnown(catalogue, topic)),
    notices: noticesOf(chat),
  };
}

function subscribed(
  { catalogue, chat }: ChatHoldings,
  wanted: readonly Topic[],
  digest: Digest | undefined,
): Answer {
  const topics = withoutRepeats(wanted).filter((topic) => isKnown(catalogue, topic));
  const { subscriptions, settings } = noticesOf(chat);
  // A button may outlive what it named.
  if (topics.length === 0)
    return { kind: 'chooseTopic', wish: 'subscribe', why: { kind: 'unknown' }, topics: [] };
  const held = new Set(subscriptions.map(({ topic }) => topicKey(topic)));
  const added = topics.filter((topic) => !held.has(topicKey(topic)));
  if (subscriptions.length + added.length > MOST_SUBSCRIPTIONS) return { kind: 'subscriptionsFull' };
  const isNew = added.length > 0;
  if (digest === undefined) return { kind: 'subscribed', topics, isNew, settings };
  const rhythm = rhythmOf(digest, settings);
  return { kind: 'subscribed', topics, isNew, settings: { ...settings, rhythm }, digest };
}

/** Of what was offered, what is still held. */
function offerThese({ catalogue }: ChatHoldings, question: Choice): Answer {
  const topics = question.topics.filter((topic) => isKnown(catalogue, topic));
  const isGone = topics.length === 0 && question.why.kind === 'several';
  return { ...question, ...(isGone && { why: { kind: 'unknown' } }), topics };
}

/** Ends what lies within the topics that are named; without any, everything. What covers them from outside goes on, and is told of. */
function unsubscribed({ subscriptions }: ChatNotices, named: readonly Topic[] | undefined): Answer {
  const held = subscriptions.map(({ topic }) => topic);
  if (named === undefined) return { kind: 'unsubscribed', topics: held, still: [], left: [] };
  const isEnded = (topic: Topic): boolean => named.some((one) => covers(one, topic));
  const left = held.filter((topic) => !isEnded(topic));
  const still = left.filter((topic) => named.some((one) => covers(topic, one)));
  return { kind: 'unsubscribed', named, topics: held.filter(isEnded), still, left };
}

/** Of several that may be meant, the one that is subscribed to; else one of those that are. */
function endOne(notices: ChatNotices, { topics }: Choice): Answer {
  const held = notices.subscriptions.map(({ topic }) => topic);
  const meant = topics.filter((topic) => held.some((one) => covers(topic, one)));
  if (meant.length === 1) return unsubscribed(notices, meant);
  if (held.length === 0) return unsubscribed(notices, topics);
  return { kind: 'chooseTopic', wish: 'unsubscribe', why: { kind: 'several' }, topics: held };
}

function isKnown({ indicators, editions }: Catalogue, topic: Topic): boolean {
  if (topic.kind === 'all') return true;
  if (topic.kind === 'publication') return editions.some(({ id }) => id === topic.publication);
  return indicators.has(topic.indicator);
}
