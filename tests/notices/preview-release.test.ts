import { expect, test } from 'vitest';
import { plainText } from '../../src/answers/message.ts';
import type { Edition } from '../../src/catalogue/edition.ts';
import { loadLocales } from '../../src/locales/locales.ts';
import { previewRelease } from '../../src/notices/preview-release.ts';
import type { Topic } from '../../src/notices/topic.ts';
import { assessEdition } from '../../src/releases/assess-edition.ts';
import { receiveEdition } from '../../src/releases/receive-edition.ts';
import type { Storage } from '../../src/storage/open-storage.ts';
import { sampleData } from '../sample-data.ts';
import { describeOnBoth } from '../storage/on-both.ts';
import { addObservation, changeObservations } from './editions.ts';

const [books] = sampleData.editions as readonly [Edition];
const locales = loadLocales(new URL('../../locales', import.meta.url).pathname);
const arriving = (edition: Edition) => ({ edition, shared: sampleData.codelists, disagreements: [] });

async function preview(storage: Storage, edition: Edition) {
  const ports = { ...storage, readCalendar: storage.calendar.read, locales, timeZone: 'Asia/Almaty' };
  return previewRelease(ports, arriving(edition), await assessEdition(storage, arriving(edition)), 1);
}

const subscribe = (storage: Storage, chatId: number, topic: Topic) =>
  storage.subscriptions.apply(chatId, { kind: 'subscribe', topics: [topic] }, 1);

describeOnBoth('previewing a release', (open) => {
  test('what would be announced, and to how many chats', async () => {
    const storage = await open();
    const reception = { origin: { kind: 'publish' }, fingerprint: 'a' } as const;
    await receiveEdition(storage, arriving(books), reception, 1);
    const rural: Topic = { kind: 'slice', indicator: 'books/libraries', slice: { URBANISATION: 'R' } };
    await subscribe(storage, 1, { kind: 'all' });
    await subscribe(storage, 2, { kind: 'publication', publication: 'books' });
    await subscribe(storage, 2, rural);
    await subscribe(storage, 3, rural);
    await subscribe(storage, 4, { kind: 'indicator', indicator: 'books/readers' });
    await subscribe(storage, 5, { kind: 'all' });
    await storage.subscriptions.apply(
      5,
      { kind: 'set', setting: { kind: 'kind', of: 'figures', wanted: false } },
      1,
    );
    await subscribe(storage, 6, { kind: 'all' });
    await storage.subscriptions.apply(6, { kind: 'set', setting: { kind: 'paused', paused: true } }, 1);

    const next = addObservation(
      books,
      'libraries',
      { URBANISATION: 'R' },
      {
        period: '2023',
        value: 33,
        status: 'P',
      },
    );
    const previewed = await preview(storage, next);
    expect(previewed).toMatchObject({ kind: 'announced', chats: 3 });
    const messages = previewed.kind === 'announced' ? previewed.messages : [];
    expect(messages.map(({ language }) => language)).toEqual(['kk', 'ru', 'en']);
    expect(plainText(messages[2]?.message ?? { spans: [], buttons: [] }).replaceAll('\u00a0', ' ')).toContain(
      'rural: 33 libraries (provisional), end of 2023\n   increase: +3 libraries, +10.0%; end of 2022 – 30 libraries',
    );
    expect(await storage.notices.list(10)).toEqual([]);
  });

  test('a first edition, and other notes alone, are announced to nobody', async () => {
    const storage = await open();
    expect(await preview(storage, books)).toEqual({ kind: 'silent', why: 'first' });
    const reception = { origin: { kind: 'publish' }, fingerprint: 'a' } as const;
    await receiveEdition(storage, arriving(books), reception, 1);
    const noted = changeObservations(books, (one) => ({ ...one, note: 'odd' }));
    expect(await preview(storage, noted)).toEqual({ kind: 'silent', why: 'nothing' });
  });
});
