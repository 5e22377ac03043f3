import type { Api } from 'grammy';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { inLanguage, type Language, languageOfInterface } from '../language/language.ts';
import type { NoticeProgress } from '../notices/notice.ts';
import type { NoticeNews, TellOperators } from '../notices/notice-news.ts';
import type { NoticeStore } from '../storage/notice-store.ts';
import type { BotPorts } from './bot-context.ts';
import { describeError } from './describe-error.ts';
import { deskButton } from './desk/desk-button.ts';

export type TellingPorts = Pick<BotPorts, 'chats' | 'locales' | 'log' | 'operators'> & {
  readonly notices: Pick<NoticeStore, 'read'>;
  readonly catalogueHeld: () => Catalogue;
};

/** Tells each operator, in the operator's own language, how notices go. One who never opened the bot cannot be written to. */
export function tellOperatorsBy(api: Pick<Api, 'sendMessage'>, ports: TellingPorts): TellOperators {
  return async (news) => {
    const notice = await ports.notices.read(news.noticeId).catch(() => undefined);
    ports.log.info({ news, counts: notice?.counts }, 'a notice');
    if (notice === undefined) return;
    for (const operator of ports.operators) {
      try {
        const { language = languageOfInterface(undefined) } = await ports.chats.read(operator);
        const label = ports.locales.text(language, 'desk-notice-open');
        await api.sendMessage(operator, write(ports, news, notice, language), {
          reply_markup: { inline_keyboard: [[deskButton(label, 'noticeOpen', notice.id)]] },
        });
      } catch (error) {
        ports.log.warn({ error: describeError(error) }, 'an operator could not be told of a notice');
      }
    }
  };
}

function write(
  { locales, catalogueHeld }: TellingPorts,
  news: NoticeNews,
  { id, subject, counts, stoppedBecause = '' }: NoticeProgress,
  language: Language,
): string {
  const edition = catalogueHeld().editions.find((one) => one.id === subject.publication);
  const title = inLanguage(edition?.publication.title ?? {}, language);
  const about = locales.text(language, 'telegram-notice', { id: String(id), title });
  const told = {
    asks: () => locales.text(language, 'telegram-notice-asks', { total: counts.total }),
    done: () => locales.text(language, 'telegram-notice-done', { ...counts }),
    stopped: () =>
      locales.text(language, 'telegram-notice-stopped', {
        why: stoppedBecause,
        delivered: counts.delivered,
        total: counts.total,
      }),
    unknown: () =>
      locales.text(language, 'telegram-notice-unknown', { count: news.kind === 'unknown' ? news.count : 0 }),
  }[news.kind]();
  return `${about}\n${told}`;
}
