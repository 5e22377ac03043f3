import type { Context } from 'grammy';
import type { Logger } from 'pino';
import type { Responder } from '../answers/respond.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Illustrator } from '../charts/create-illustrator.ts';
import type { Painter } from '../charts/open-painter.ts';
import type { Exporter } from '../exports/create-exporter.ts';
import type { Locales } from '../locales/locales.ts';
import type { AskedQuestion, Observer } from '../monitoring/observer.ts';
import type { ButtonStore } from '../storage/button-store.ts';
import type { CalendarStore } from '../storage/calendar-store.ts';
import type { ChatStore } from '../storage/chat-store.ts';
import type { Miss } from '../storage/miss-store.ts';
import type { PictureStore } from '../storage/picture-store.ts';
import type { ReplyStore } from '../storage/reply-store.ts';
import type { ReportStore } from '../storage/report-store.ts';
import type { SubscriptionStore } from '../storage/subscription-store.ts';

/** One update on its way through the bot, with what its log line will say. */
export interface BotContext extends Context {
  /** When its handling began, epoch milliseconds. */
  receivedAt?: number;
  /** What became of it: the kind of answer, or why there was none. */
  outcome?: string;
  /** The question that was answered, where one was asked in a chat. */
  asked?: AskedQuestion;
}

/** What the bot works with; all of it comes from outside. */
export interface BotPorts {
  readonly responder: Responder;
  /** Does work in which responder, exporter and illustrator speak from one state of the data, whatever is read meanwhile. */
  readonly fromOneState: <T>(work: () => Promise<T>) => Promise<T>;
  /** What all of them speak about. */
  readonly catalogueHeld: () => Catalogue;
  readonly chats: ChatStore;
  readonly buttons: ButtonStore;
  readonly replies: ReplyStore;
  readonly reports: ReportStore;
  readonly subscriptions: SubscriptionStore;
  /** Counts a question that was not understood. */
  readonly gatherMiss: (miss: Miss) => void;
  /** Deletes everything that is kept of a chat. */
  readonly forget: (chatId: number) => Promise<void>;
  readonly exporter: Exporter;
  readonly illustrator: Illustrator;
  readonly painter: Pick<Painter, 'draw'>;
  readonly pictures: PictureStore;
  readonly calendar: CalendarStore;
  /** IANA name of the time that the calendar is in. */
  readonly timeZone: string;
  /** Telegram user ids of those who are told what readers report, and who keep the calendar. */
  readonly operators: readonly number[];
  readonly locales: Locales;
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>;
  readonly observer: Observer;
  /** Epoch milliseconds. */
  readonly now: () => number;
}
