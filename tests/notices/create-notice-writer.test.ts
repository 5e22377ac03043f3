import { expect, test } from 'vitest';
import { plainText } from '../../src/answers/message.ts';
import type { Edition } from '../../src/catalogue/edition.ts';
import { loadLocales } from '../../src/locales/locales.ts';
import { createNoticeWriter } from '../../src/notices/create-notice-writer.ts';
import type { Notice, NoticeSubject } from '../../src/notices/notice.ts';
import type { Topic } from '../../src/notices/topic.ts';
import { receiveEdition } from '../../src/releases/receive-edition.ts';
import { takeBack } from '../../src/releases/take-back.ts';
import type { Storage } from '../../src/storage/open-storage.ts';
import { sampleData } from '../sample-data.ts';
import { describeOnBoth } from '../storage/on-both.ts';
import { addObservation } from './editions.ts';

const [books] = sampleData.editions as readonly [Edition];
const locales = loadLocales(new URL('../../locales', import.meta.url).pathname);
const at = Date.parse('2026-11-27T09:00:00Z');
const libraries: readonly Topic[] = [{ kind: 'indicator', indicator: 'books/libraries' }];

async function receive(storage: Storage, edition: Edition, fingerprint: string): Promise<number> {
  const received = await receiveEdition(
    storage,
    { edition, shared: sampleData.codelists, disagreements: [] },
    { origin: { kind: 'publish' }, fingerprint },
    at,
  );
  if (received.kind !== 'installed') throw new Error(received.kind);
  return received.release;
}

function writerOver(storage: Storage) {
  const { writeNotice, illustrateNotice } = createNoticeWriter({
    ...storage,
    readCalendar: storage.calendar.read,
    locales,
    timeZone: 'Asia/Almaty',
  });
  const about = (subject: NoticeSubject): Notice => ({ id: 1, subject, createdAt: at });
  return {
    write: async (subject: NoticeSubject) =>
      plainText(await writeNotice(about(subject), libraries, 'en')).replaceAll('\u00a0', ' '),
    illustrate: (subject: NoticeSubject) => illustrateNotice(about(subject), libraries, 'en'),
  };
}

const with2023 = addObservation(books, 'libraries', {}, { period: '2023', value: 57, status: 'A' });

describeOnBoth('writing notices', (open) => {
  test('a release is told as it was, whatever answers by then', async () => {
    const storage = await open();
    await receive(storage, books, 'a');
    const releaseId = await receive(storage, with2023, 'b');
    const revised = addObservation(books, 'libraries', {}, { period: '2023', value: 99, status: 'A' });
    await receive(storage, revised, 'c');
    const subject = { kind: 'release', publication: 'books', releaseId } as const;
    const { write, illustrate } = writerOver(storage);
    const text = await write(subject);
    expect(text).toContain('57 libraries, end of 2023');
    expect(text).toContain('increase: +3 libraries, +5.6%; end of 2022 – 54 libraries');
    expect(text).not.toContain('99');
    expect((await illustrate(subject))?.kind).toBe('columns');
  });

  test('a release that was taken back is never told as if it held', async () => {
    const storage = await open();
    await receive(storage, books, 'a');
    const releaseId = await receive(storage, with2023, 'b');
    await takeBack(storage.releases, 'books', at);
    const { write, illustrate } = writerOver(storage);
    for (const kind of ['release', 'correction'] as const) {
      const text = await write({ kind, publication: 'books', releaseId });
      expect(text).toContain('end of 2023: 57 libraries – no longer holds');
      expect(text).toContain('54 libraries, end of 2022');
      expect(await illustrate({ kind, publication: 'books', releaseId })).toBeUndefined();
    }
  });

  test('an entry of the calendar is told as it stands', async () => {
    const storage = await open();
    await receive(storage, books, 'a');
    await storage.calendar.change('books', () => [
      {
        publication: 'books',
        id: '2023',
        period: '2023',
        date: '2026-12-15T11:00',
        movedFrom: '2026-12-01',
        status: 'confirmed',
        origin: 'operator',
        sequence: 1,
        changedAt: at,
        stated: {},
      },
    ]);
    const { write } = writerOver(storage);
    const text = await write({ kind: 'moved', publication: 'books', entry: '2023' });
    expect(text).toContain('Release date changed. Libraries and readers: 2023');
    expect(text).toContain('December 15, 2026, 11:00 (UTC+5)');
    expect(text).toContain('the date was December 1, 2026');
  });
});
