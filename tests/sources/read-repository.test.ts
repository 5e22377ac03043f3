import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openFetch } from '../../src/sources/download.ts';
import { LIMITS, type Limits } from '../../src/sources/limits.ts';
import type { Oddity } from '../../src/sources/oddity.ts';
import { readRepository } from '../../src/sources/open-sdg/read-repository.ts';
import { type Packed, packTarGz, packZip } from './archives.ts';
import { type Served, serve } from './serve.ts';

const TABLE = 'Year,Value\n2020,1\n';
const FILES: readonly Packed[] = [
  { path: 'repo-main/', is: 'directory' },
  { path: 'repo-main/README.md', text: 'Not read.' },
  { path: 'repo-main/config_data.yml', text: 'docs_branding: Office\n' },
  { path: 'repo-main/data/indicator_1-1-1.csv', text: TABLE },
  { path: 'repo-main/meta/1-1-1.yml', text: 'indicator_name: Poverty\n' },
  { path: `repo-main/translations/kk/${'long-'.repeat(30)}.yml`, text: 'a: Кедейлік\n' },
];
const NAMES = FILES.slice(2).map(({ path }) => path.replace('repo-main/', ''));
const SMALL: Limits = { download: 50_000, unpacked: 20_000, files: 10, wait: 600, silence: 300 };

const open: Served[] = [];
const folders: string[] = [];
const close = async (): Promise<void> => {
  await Promise.all(open.splice(0).map((one) => one.close()));
  await Promise.all(folders.splice(0).map((one) => rm(one, { recursive: true })));
};
afterEach(close);

async function start(answer: RequestListener): Promise<string> {
  const served = await serve(answer);
  open.push(served);
  return served.address;
}

/** The address at which an archive is served. */
function offer(archive: Buffer): Promise<string> {
  return start((_, response) => response.end(archive));
}

/** Reads and gives back files as texts by path, and what was told. */
async function read(
  source: string,
  limits: Limits = LIMITS,
): Promise<{ readonly files: Readonly<Record<string, string>>; readonly oddities: readonly Oddity[] }> {
  const oddities: Oddity[] = [];
  const repository = await readRepository(source, (oddity) => oddities.push(oddity), limits);
  return {
    files: Object.fromEntries([...repository].map(([path, bytes]) => [path, bytes.toString('utf8')])),
    oddities,
  };
}

/** The message with which reading fails. */
async function failure(source: string, limits: Limits = SMALL): Promise<string> {
  try {
    await read(source, limits);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error('It was read.');
}

const KINDS: readonly (readonly [string, (files: readonly Packed[]) => Buffer | Promise<Buffer>])[] = [
  ['.zip', packZip],
  ['.tar.gz', packTarGz],
];

describe.each(KINDS)('a %s archive', (_, pack) => {
  test('is read as GitHub serves it: without its one top folder, and of its files those that are needed', async () => {
    const { files, oddities } = await read(await offer(await pack(FILES)));
    expect(Object.keys(files)).toEqual(NAMES.toSorted());
    expect(files['data/indicator_1-1-1.csv']).toBe(TABLE);
    expect(oddities).toEqual([]);
  });

  test('is read without a top folder too', async () => {
    const bare = FILES.slice(1).map((file) => ({ ...file, path: file.path.replace('repo-main/', '') }));
    expect(Object.keys((await read(await offer(await pack(bare)))).files)).toEqual(NAMES.toSorted());
    const [, , table] = bare;
    const alone = await read(await offer(await pack(table === undefined ? [] : [table])));
    expect(Object.keys(alone.files)).toEqual(['data/indicator_1-1-1.csv']);
  });

  test('holding no data is told so', async () => {
    const address = await offer(await pack([{ path: 'repo-main/README.md', text: 'Hello.' }]));
    expect(await failure(address)).toContain(`${address} has no folder "data"`);
  });

  const ways = [
    '../data/indicator_1.csv',
    'repo-main/../../data/x.csv',
    '/etc/passwd',
    'repo-main/data/./x.csv',
    'repo-main//data/x.csv',
    'repo-main\\..\\data\\x.csv',
    'C:/data/x.csv',
    'repo-main/data/a\u0001b.csv',
  ];
  test.each(ways)('with the name %s is refused as a whole', async (path) => {
    const address = await offer(await pack([...FILES, { path, text: TABLE }]));
    expect(await failure(address)).toMatch(/^http:.* holds ".*", which leads out of the archive\./);
  });

  test('with one name twice is refused: nobody can say which one holds', async () => {
    const twice = [...FILES, { path: 'repo-main/data/indicator_1-1-1.csv', text: 'Year,Value\n2020,2\n' }];
    expect(await failure(await offer(await pack(twice)))).toContain('indicator_1-1-1.csv" twice');
  });

  test('with a link where files are read does not follow it, and tells it; elsewhere links do not matter', async () => {
    const links: readonly Packed[] = [
      { path: 'repo-main/data/indicator_2-1-1.csv', is: 'symlink', text: '/etc/passwd' },
      { path: 'repo-main/docs/manual', is: 'symlink', text: '../elsewhere' },
    ];
    const { files, oddities } = await read(await offer(await pack([...FILES, ...links])));
    expect(Object.keys(files)).toEqual(NAMES.toSorted());
    expect(oddities).toEqual([
      { file: 'data/indicator_2-1-1.csv', rule: 'left out', what: 'is a link; it is not followed.' },
    ]);
  });

  test('that unpacks to more than the limit is not read: a bomb', async () => {
    const bomb = [...FILES, { path: 'repo-main/data/big.csv', text: Buffer.alloc(5_000_000) }];
    const archive = await pack(bomb);
    expect(archive.length).toBeLessThan(SMALL.download);
    expect(await failure(await offer(archive))).toContain('holds more than 20000 bytes');
  });

  test('of more files than the limit is not read', async () => {
    const many = Array.from({ length: 11 }, (_, i) => ({ path: `repo-main/data/${i}.csv`, text: 'x' }));
    expect(await failure(await offer(await pack(many)))).toContain('holds more than 10 files');
  });

  test('that is cut off anywhere is not read', async () => {
    const archive = await pack(FILES);
    for (const part of [0.1, 0.5, 0.9, 0.99]) {
      const address = await offer(archive.subarray(0, Math.floor(archive.length * part)));
      expect(await failure(address)).toContain(`${address} is damaged or was cut off`);
    }
  });

  test('in which bytes were changed is not read as if they were not', async () => {
    const archive = await pack(FILES);
    const whole = (await read(await offer(archive))).files;
    for (let at = 12; at < archive.length; at += 23) {
      const changed = Buffer.from(archive);
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      const files = await read(await offer(changed), SMALL).then(
        (one) => one.files,
        () => undefined,
      );
      for (const [path, text] of Object.entries(files ?? {})) {
        // A changed name is another name; a text never is another one.
        if (whole[path] !== undefined) expect(text, `byte ${at}`).toBe(whole[path]);
      }
    }
  });
});

describe('a .zip archive', () => {
  test('that claims a smaller size than its file has is not believed', async () => {
    const [, , , table] = FILES;
    const liar = { ...table, path: 'repo-main/data/big.csv', text: Buffer.alloc(5_000_000), claims: 10 };
    expect(await failure(await offer(packZip([...FILES, liar])))).toContain('is damaged or was cut off');
  });

  test('whose check sum is wrong is not read', async () => {
    const wrong = { path: 'repo-main/data/x.csv', text: TABLE, crc: 1 };
    expect(await failure(await offer(packZip([...FILES, wrong])))).toContain(
      'the check sum of repo-main/data/x.csv is wrong',
    );
  });
});

describe('a .tar.gz archive', () => {
  test('with a hard link does not follow it', async () => {
    const link: Packed = { path: 'repo-main/data/indicator_2-1-1.csv', is: 'link' };
    const { oddities } = await read(await offer(await packTarGz([...FILES, link])));
    expect(oddities.map(({ file }) => file)).toEqual(['data/indicator_2-1-1.csv']);
  });

  test('whose tar was cut off before it was compressed is not read', async () => {
    const tar = gunzipSync(await packTarGz(FILES));
    const end = tar.indexOf('indicator_name: Poverty') + 5;
    expect(await failure(await offer(gzipSync(tar.subarray(0, end))))).toContain('is damaged or was cut off');
  });

  test('that is followed by endless zeros is not read to their end', async () => {
    const archive = Buffer.concat([await packTarGz(FILES), gzipSync(Buffer.alloc(30_000_000))]);
    expect(await failure(await offer(archive))).toMatch(/holds more than|is damaged/);
  });

  test('that GNU tar wrote is read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sandar-tar-'));
    folders.push(folder);
    await mkdir(join(folder, 'repo/data'), { recursive: true });
    await writeFile(join(folder, 'repo/data/indicator_1-1-1.csv'), TABLE);
    await writeFile(join(folder, `repo/data/indicator_${'9'.repeat(120)}.csv`), TABLE);
    const archive = execFileSync('tar', ['-czf', '-', '-C', folder, 'repo']);
    expect(Object.values((await read(await offer(archive))).files)).toEqual([TABLE, TABLE]);
  });
});

describe('an address', () => {
  let archive: Buffer;
  beforeEach(async () => {
    archive = await packTarGz(FILES);
  });

  test.each([
    [404, 'Check the address'],
    [403, 'Check the address'],
    [204, 'Check the address'],
    [500, 'Try again later'],
  ])('that answers with status %d is told, with what to do', async (status, advice) => {
    const address = await start((_, response) => response.writeHead(status).end('x'));
    const message = await failure(`${address}/a.zip`);
    expect(message).toContain(`${address}/a.zip answers with HTTP status ${status}. ${advice}`);
  });

  test('that gives something else than an archive is told so', async () => {
    const page = await start((_, response) => response.end('<!DOCTYPE html><title>Not here</title>'));
    expect(await failure(page)).toContain(`${page} is a web page and no .zip or .tar.gz archive`);
    const empty = await start((_, response) => response.end());
    expect(await failure(empty)).toContain(`${empty} is no .zip or .tar.gz archive`);
  });

  test('where nobody answers is told so', async () => {
    const address = await start((_, response) => response.end());
    await close();
    expect(await failure(address)).toContain(`${address} cannot be reached (ECONNREFUSED)`);
  });

  test('that never answers is given up', async () => {
    const address = await start(() => undefined);
    expect(await failure(address)).toContain(`${address} sent nothing for 0.3 seconds`);
  });

  test('that falls silent in the middle is given up', async () => {
    const address = await start((_, response) => {
      response.write(archive.subarray(0, 100));
    });
    expect(await failure(address)).toContain(`${address} sent nothing for 0.3 seconds`);
  });

  test('that trickles is given up after the whole time', async () => {
    const address = await start((_, response) => {
      const timer = setInterval(() => response.write('x'), 50);
      response.on('close', () => clearInterval(timer));
    });
    expect(await failure(address)).toContain(`${address} did not arrive within 0.6 seconds`);
  });

  test('that breaks off is told so', async () => {
    const address = await start((_, response) => {
      response.writeHead(200, { 'content-length': archive.length });
      response.write(archive.subarray(0, 100), () => response.destroy());
    });
    expect(await failure(address)).toContain(`${address} broke off before it was complete`);
  });

  test.each([true, false])('that gives too much is not read (size told before: %s)', async (told) => {
    let sent = 0;
    const address = await start((_, response) => {
      if (told) response.writeHead(200, { 'content-length': 10_000_000 });
      const send = (): void => {
        if (sent >= 10_000_000 || response.destroyed) return;
        sent += 10_000;
        response.write(Buffer.alloc(10_000), send);
      };
      send();
    });
    expect(await failure(address)).toContain(`${address} is larger than 50000 bytes`);
    expect(sent).toBeLessThan(10_000_000);
  });

  test('is followed where it leads on, also relatively', async () => {
    const address = await start((request, response) => {
      if (request.url === '/a.zip') response.writeHead(302, { location: 'b.zip' }).end();
      else if (request.url === '/b.zip') response.writeHead(308, { location: '/c.zip' }).end();
      else response.end(archive);
    });
    expect(Object.keys((await read(`${address}/a.zip`)).files)).toEqual(NAMES.toSorted());
  });

  test('that leads round in circles is given up', async () => {
    const address = await start((_, response) => response.writeHead(302, { location: '/' }).end());
    expect(await failure(address)).toContain('leads on more than 5 times');
  });

  test.each([
    'file:///etc/passwd',
    'ftp://example.org/a.zip',
    'data:text/plain,x',
    'javascript:1',
    'http://',
  ])('that leads on to %s is not followed', async (location) => {
    const address = await start((_, response) => response.writeHead(302, { location }).end());
    expect(await failure(address)).toContain(
      `leads to "${location}", which is no http or https address; it is not followed`,
    );
  });

  test.each(['127.0.0.1', 'localhost', '[::1]'])(
    'of the public internet that leads on to %s, in a private network, is not followed',
    async (host) => {
      let asked = 0;
      const address = await start((_, response) => {
        asked += 1;
        const location = `http://${host}:${new URL(address).port}/a.zip`;
        response.writeHead(302, { location }).end(archive);
      });
      // The first host is taken for a public one, all others for private ones.
      const fetched = openFetch(SMALL, () => asked > 0)({ address });
      await expect(fetched).rejects.toThrow(`${address} leads to ${host.replace(/[[\]]/g, '')} in a private`);
      expect(asked).toBe(1);
    },
  );

  test('that is none is told so', async () => {
    expect(await failure('http://')).toContain('is no http or https address');
  });
});

describe('a directory', () => {
  test('is read: those of its files that are needed, no links', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sandar-sdg-'));
    folders.push(folder);
    for (const { path, text = '' } of FILES.slice(1)) {
      const file = join(folder, path);
      await mkdir(join(file, '..'), { recursive: true });
      await writeFile(file, text);
    }
    const root = join(folder, 'repo-main');
    await symlink('/etc/hostname', join(root, 'data/indicator_2-1-1.csv'));
    const { files, oddities } = await read(root);
    expect(Object.keys(files)).toEqual(NAMES.toSorted());
    expect(files['data/indicator_1-1-1.csv']).toBe(TABLE);
    expect(oddities.map(({ file, rule }) => [file, rule])).toEqual([
      ['data/indicator_2-1-1.csv', 'left out'],
    ]);
    expect(await failure(folder)).toContain(`${folder} has no folder "data"`);
    expect(await failure(join(folder, 'none'))).toContain('none cannot be read (ENOENT)');
    expect(await failure(root, { ...SMALL, files: 3 })).toContain('holds more than 3 files');
    expect(await failure(root, { ...SMALL, unpacked: 20 })).toContain('holds more than 20 bytes');
  });
});
