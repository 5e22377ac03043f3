import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { describeOnBoth } from '../on-both.ts';

const run = promisify(execFile);

describeOnBoth('several replicas that start at once', (open, url) => {
  test('make the tables once, and all of them work', async () => {
    const replica = (chat: number) =>
      run(process.execPath, [
        '--input-type=module',
        '--eval',
        `const { openStorage } = await import(${JSON.stringify(new URL('../../../src/storage/open-storage.ts', import.meta.url).href)});
         const storage = await openStorage(${JSON.stringify(url())});
         await storage.chats.write(${chat}, { language: 'kk' }, 1);
         await storage.close();`,
      ]);
    await Promise.all([1, 2, 3, 4].map(replica));
    const { chats } = await open();
    expect(await Promise.all([1, 2, 3, 4].map((chat) => chats.read(chat)))).toEqual(
      Array(4).fill({ language: 'kk' }),
    );
  });
});
