import { expect, test } from 'vitest';
import { plainText } from '../../src/answers/message.ts';
import type { Edition } from '../../src/catalogue/edition.ts';
import { orderPreview } from '../../src/releases/order-release.ts';
import { receiveEdition } from '../../src/releases/receive-edition.ts';
import { addObservation } from '../notices/editions.ts';
import { sampleData } from '../sample-data.ts';
import { describeOnBoth } from '../storage/on-both.ts';

const [books] = sampleData.editions as readonly [Edition];
const with2023 = addObservation(books, 'libraries', {}, { period: '2023', value: 57, status: 'A' });

describeOnBoth('an edition that waits', (open, url) => {
  test('is looked at in a thread of its own, and goes on waiting', async () => {
    const storage = await open();
    const receive = (edition: Edition, dueAt?: number) =>
      receiveEdition(
        storage,
        { edition, shared: sampleData.codelists, disagreements: [] },
        { origin: { kind: 'publish' }, fingerprint: String(dueAt), ...(dueAt && { dueAt }) },
        1,
      );
    await receive(books);
    await receive(with2023, 1000);
    const order = { kind: 'preview', releaseId: 2, timeZone: 'Asia/Almaty' } as const;
    const preview = await orderPreview(url(), order, 2);
    if (preview.kind === 'silent') throw new Error(preview.why);
    expect(preview.messages.map(({ message }) => plainText(message).split('.')[0])).toEqual([
      'Жаңа деректер',
      'Новые данные',
      'New figures',
    ]);
    expect(plainText(preview.messages[2]?.message ?? { spans: [], buttons: [] })).toContain('57');
    expect(await storage.releases.find(2)).toMatchObject({ state: 'embargoed' });
    expect(await storage.releases.answering('books')).toMatchObject({ id: 1 });
  });
});
