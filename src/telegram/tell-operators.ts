import type { Api } from 'grammy';
import { nameQuestion } from '../answers/name-question.ts';
import type { Words } from '../answers/words.ts';
import type { Channel } from '../notices/channel.ts';
import type { NoticeProgress } from '../notices/notice.ts';
import type { NoticeNews, TellOperators } from '../notices/notice-news.ts';
import type { ChannelStore } from '../storage/channel-store.ts';
import type { NoticeStore } from '../storage/notice-store.ts';
import { deskButton } from './desk/desk-button.ts';
import { nameStop } from './desk/name-stop.ts';
import { type TellingPorts, tellEachOperator } from './desk/tell-each-operator.ts';

type Ports = TellingPorts & {
  readonly notices: Pick<NoticeStore, 'read'>;
  readonly channels: Pick<ChannelStore, 'find'>;
};

/** Tells each operator, in the operator's own language, how notices go. */
export function tellOperatorsBy(api: Pick<Api, 'sendMessage'>, ports: Ports): TellOperators {
  return async (news) => {
    const notice = await ports.notices.read(news.noticeId).catch(() => undefined);
    ports.log.info({ news, counts: notice?.counts }, 'a notice');
    if (notice === undefined) return;
    const channel =
      news.kind === 'channel' ? await ports.channels.find(news.channelId).catch(() => undefined) : undefined;
    await tellEachOperator(api, ports, (words) => ({
      spans: [write(words, news, notice, channel)],
      rows: [[deskButton(words.text('desk-notice-open'), 'noticeOpen', notice.id)]],
    }));
  };
}

function write(
  words: Words,
  news: NoticeNews,
  { id, subject, counts, stoppedBecause = '' }: NoticeProgress,
  channel: Channel | undefined,
): string {
  const title = nameQuestion(words, { kind: 'publication', publication: subject.publication });
  const about = words.text('telegram-notice', { id: String(id), title });
  const told = {
    asks: () => words.text('telegram-notice-asks', { total: counts.total }),
    done: () => words.text('telegram-notice-done', { ...counts }),
    stopped: () =>
      words.text('telegram-notice-stopped', {
        why: nameStop(words, stoppedBecause),
        delivered: counts.delivered,
        total: counts.total,
      }),
    unknown: () => words.text('telegram-notice-unknown', { count: news.kind === 'unknown' ? news.count : 0 }),
    channel: () =>
      words.text('telegram-notice-channel', {
        address: channel?.address ?? '',
        why: news.kind === 'channel' ? news.why : '',
      }),
  }[news.kind]();
  return `${about}\n${told}`;
}
