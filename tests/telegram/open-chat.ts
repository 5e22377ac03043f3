import type { InlineKeyboardMarkup, Message, Update, User } from 'grammy/types';
import { onTestFinished } from 'vitest';
import type { Message as Reply } from '../../src/answers/message.ts';
import type { Responder } from '../../src/answers/respond.ts';
import { buildCatalogue } from '../../src/catalogue/catalogue.ts';
import type { Chart } from '../../src/charts/chart.ts';
import type { Illustrator } from '../../src/charts/create-illustrator.ts';
import type { Painter } from '../../src/charts/open-painter.ts';
import type { Exporter } from '../../src/exports/create-exporter.ts';
import { loadLocales } from '../../src/locales/locales.ts';
import { gatherMisses } from '../../src/misses/gather-misses.ts';
import { countUsage } from '../../src/monitoring/count-usage.ts';
import { observedBy } from '../../src/monitoring/observer.ts';
import { readOfficeState } from '../../src/monitoring/office-state.ts';
import { createVitals } from '../../src/monitoring/vitals.ts';
import { createNoticeWriter } from '../../src/notices/create-notice-writer.ts';
import { previewWaiting } from '../../src/releases/preview-waiting.ts';
import { doReleaseOrder, type ReleaseReport } from '../../src/releases/release-order.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import { createBot } from '../../src/telegram/bot.ts';
import type { BotPorts } from '../../src/telegram/bot-context.ts';
import { operatorDesk } from '../../src/telegram/desk/operator-desk.ts';
import { officeDesk } from '../../src/telegram/office/office-desk.ts';
import { writesAfter } from '../../src/telegram/write-after.ts';
import { sampleData } from '../sample-data.ts';
import { ME, startBotApi } from './bot-api.ts';
import { createFakeResponder } from './fake-responder.ts';

/** What the bot's own words may name: the publication of the sample. */
const catalogue = buildCatalogue(sampleData);

export const locales = loadLocales('locales');

/** Holds one file for figures, in every format. */
const fakeExporter: Exporter = {
  export: async (question, language, format) =>
    question.kind === 'figure'
      ? { name: `figure.${format}`, caption: `${language}: file`, bytes: Buffer.from(`a,${format}`) }
      : undefined,
};

/** A picture of the year that is asked for. */
const chartOf = (year: string): Chart => ({
  kind: 'bars',
  language: 'ru',
  title: year,
  about: '',
  notes: [],
  source: '',
  bars: [],
});

/** Figures have a picture where `pictured` says so. */
const fakeIllustrator = (pictured: boolean): Illustrator => ({
  chartOf: async ({ answer }) =>
    pictured && answer.kind === 'figure' && answer.ask.period.kind === 'periods'
      ? chartOf(answer.ask.period.periods.join())
      : undefined,
});

/** Ports, a Bot API and a bot wired to it; what the bot logs is kept as text. */
export async function openBot(
  responder: Responder,
  operators: readonly number[] = [],
  pictured = false,
  database = 'sqlite::memory:',
  sourceProblems: readonly string[] = [],
) {
  const storage = await openStorage(database);
  const api = await startBotApi();
  const logged: string[] = [];
  const drawn: string[] = [];
  const painter: Pick<Painter, 'draw'> = {
    async draw({ title }) {
      drawn.push(title);
      return Buffer.from(title);
    },
  };
  const write = (...parts: unknown[]) => void logged.push(JSON.stringify(parts));
  const vitals = createVitals(Date.now);
  const log = { info: write, warn: write, error: write };
  const timeZone = 'Asia/Almaty';
  const usage = countUsage({ ...storage, timeZone, log, now: Date.now });
  const misses = gatherMisses({ ...storage, log });
  const ports: BotPorts = {
    responder,
    fromOneState: (work) => work(),
    exporter: fakeExporter,
    illustrator: fakeIllustrator(pictured),
    painter,
    operators,
    gatherMiss: misses.add,
    catalogueHeld: () => catalogue,
    timeZone,
    ...storage,
    locales,
    log,
    observer: observedBy(vitals.observer, usage.observer),
    now: Date.now,
  };
  const reports: ReleaseReport[] = [];
  const ofOffice = officeDesk({
    ...ports,
    ...storage,
    version: '1.2.3',
    replica: 'this',
    vitals,
    office: () => readOfficeState({ ...storage, catalogueHeld: ports.catalogueHeld, now: ports.now }),
    keepUsage: usage.keep,
    keepMisses: misses.keep,
    reload: async () => reports.shift() ?? { ok: true, taken: [] },
  });
  const ofOperators = operatorDesk({
    ...ports,
    ...storage,
    ...createNoticeWriter({ ...ports, ...storage, readCalendar: storage.calendar.read }),
    sourceProblems,
    order: (order) => doReleaseOrder(storage, order, Date.now()),
    preview: (releaseId) => previewWaiting(storage, { kind: 'preview', releaseId, timeZone }, Date.now()),
  });
  const { bot, commands } = createBot('1:TEST', api.root, ports, { desks: [ofOffice, ofOperators] });
  onTestFinished(async () => {
    await usage.stop();
    await misses.stop();
    await api.close();
    await storage.close();
  });
  return { storage, api, logged, drawn, painter, ports, bot, commands, usage, misses, reports };
}

/** A chat as one person sees it: they say and press things, and read what the bot sent. */
export async function openChat(
  options: {
    languageCode?: string;
    group?: true;
    spans?: Reply['spans'];
    responder?: Responder;
    operators?: readonly number[];
    pictured?: true;
    database?: string;
    sourceProblems?: readonly string[];
  } = {},
) {
  const opened = await openBot(
    options.responder ?? createFakeResponder(options.spans),
    options.operators,
    options.pictured,
    options.database,
    options.sourceProblems,
  );
  const { bot, api } = opened;
  await bot.init();
  const person: User = {
    id: 42,
    is_bot: false,
    first_name: 'Айгүл',
    language_code: options.languageCode ?? 'ru',
  };
  const chat: Message['chat'] = options.group
    ? { id: -100, type: 'supergroup', title: 'Редакция' }
    : { id: 42, type: 'private', first_name: 'Айгүл' };
  let updateId = 0;
  let messageId = 0;

  const update = async (content: object) => {
    updateId += 1;
    const update = { update_id: updateId, ...content } as Update;
    try {
      await bot.handleUpdate(update);
    } catch (error) {
      await bot.errorHandler(error as never);
    }
    for (const write of writesAfter(update)) await write();
  };
  const message = (content: object) => ({ date: 0, chat, from: person, ...content });
  const sends = async (content: object) => {
    messageId += 1;
    await update({ message: message({ message_id: messageId, ...content }) });
    return messageId;
  };
  const pressesData = (data: string, messageOfButton = 1001) =>
    update({
      callback_query: {
        id: '7',
        from: person,
        chat_instance: '1',
        data,
        message: { message_id: messageOfButton, date: 1, chat, from: ME, text: '…' },
      },
    });

  return {
    ...opened,
    chat,
    person,
    update,
    sends,
    pressesData,
    says: (text: string, more: object = {}) => sends({ text, ...more }),
    edits: (id: number, text: string) =>
      update({ edited_message: message({ message_id: id, edit_date: 1, text }) }),
    /** Presses a button of the last message sent or edited. */
    presses(label: string) {
      const shown = api.calls.findLast(({ payload }) => payload.reply_markup !== undefined)?.payload;
      const markup = shown?.reply_markup as InlineKeyboardMarkup | undefined;
      const button = markup?.inline_keyboard.flat().find(({ text }) => text === label);
      if (button === undefined) throw new Error(`no button "${label}"`);
      return pressesData('callback_data' in button ? button.callback_data : '');
    },
  };
}
