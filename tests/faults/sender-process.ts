import { pino } from 'pino';
import { announcing } from '../../src/announcing.ts';
import { catalogueOf } from '../../src/catalogue/catalogue.ts';
import { startLeading } from '../../src/leading.ts';
import { loadLocales } from '../../src/locales/locales.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import { createNoticeSender } from '../../src/telegram/send-notice.ts';
import { unobserved } from '../unobserved.ts';

/**
 * A bot that does nothing but lead and send notices, to be killed: `sender-process.ts DATABASE_URL API_ROOT TOKEN BOT RATE PAID`, `BOT` being what the Bot API
 * says of it. Writes a line for all that operators are told.
 */
const [url = '', apiRoot = '', token = '', bot = '{}', rate = '1', paid = 'false'] = process.argv.slice(2);

const storage = await openStorage(url);
const log = pino({ level: 'warn' }, pino.destination(2));
const locales = loadLocales('locales');
const catalogueHeld = () => catalogueOf([], []);
const painter = { draw: async () => new Uint8Array() };
const sending = { token, apiRoot, me: JSON.parse(bot), paid: paid === 'true' };
startLeading(
  { ...storage, log, now: Date.now },
  announcing(
    {
      ...storage,
      ...createNoticeSender(
        { ...storage, locales, catalogueHeld, painter, log, observer: unobserved, now: Date.now },
        sending,
      ),
      writeNotice: async ({ id }) => ({
        spans: [{ bold: `Notice ${id}` }, '\n\nNew figures'],
        buttons: [[{ label: 'Help', question: { kind: 'help' } }]],
      }),
      illustrateNotice: async () => undefined,
      isUpToDate: async () => true,
      tellOperators: async (news) => console.log(JSON.stringify(news)),
      log,
    },
    { rate: Number(rate), paid: paid === 'true', timeZone: 'Asia/Almaty' },
  ),
  // Killed again and again, it leads again soon.
  { holder: String(process.pid), heldFor: 300 },
);
console.log('ready');
