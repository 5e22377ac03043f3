import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { RequestListener, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openFetch } from '../../../src/sources/download.ts';
import type { Clock } from '../../../src/sources/fetch.ts';
import {
  checkSource,
  type SourceOutcome,
  type SourcePorts,
} from '../../../src/sources/watch/check-source.ts';
import { openSourcePorts } from '../../../src/sources/watch/open-source-ports.ts';
import type { Source } from '../../../src/sources/watch/source.ts';
import { restsUntil, type SourceState, UNSEEN } from '../../../src/sources/watch/state.ts';
import { fakeClock, SMALL } from '../read-format.ts';
import { type Served, serve } from '../serve.ts';

const CSV = 'DATAFLOW,SEX,TIME_PERIOD,OBS_VALUE\nV,F,2022,12\nV,M,2022,11\n';
const NEWER = `${CSV}V,F,2023,13\n`;
const HOUR = 3_600_000;
const START = Date.UTC(2026, 0, 1);

let folder: string;
let clock: Clock & { readonly slept: number[] };
const open: Served[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandar-watch-'));
  clock = fakeClock(START);
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
  await rm(folder, { recursive: true });
});

/** Asked paths, and what they were asked with. */
interface Server {
  readonly address: string;
  readonly asked: { readonly path: string; readonly condition: string | undefined }[];
  answer: RequestListener;
}

async function start(answer: RequestListener): Promise<Server> {
  const server: { address: string; asked: Server['asked']; answer: RequestListener } = {
    address: '',
    asked: [],
    answer,
  };
  const served = await serve((request, response) => {
    const condition = request.headers['if-none-match'] ?? request.headers['if-modified-since'];
    server.asked.push({ path: request.url ?? '', condition });
    server.answer(request, response);
  });
  open.push(served);
  server.address = served.address;
  return server;
}

function source(location: string, more: Partial<Source> = {}): Source {
  return {
    id: 'visits',
    format: 'sdmx-csv',
    location,
    schedule: '0 10 * * *',
    timeZone: 'Asia/Almaty',
    publication: 'visits',
    announce: 'ask',
    ...more,
  };
}

function look(
  from: Source,
  state: SourceState = UNSEEN,
  ports: Partial<SourcePorts> = {},
): Promise<SourceOutcome> {
  return checkSource(from, state, { fetch: openFetch(SMALL), clock, dataDirectory: folder, ...ports });
}

const send =
  (body: string | Buffer, headers: Readonly<Record<string, string>> = {}): RequestListener =>
  (_, response) => {
    response.writeHead(200, headers).end(body);
  };

describe('a source that works', () => {
  test('is changed when first seen, with the files of an edition that passes the check', async () => {
    const { address } = await start(send(CSV));
    const outcome = await look(source(`${address}/v.csv`));
    expect(outcome.kind).toBe('changed');
    if (outcome.kind !== 'changed') return;
    expect(outcome.files.get('observations/v.csv')).toBe(
      'SEX,TIME_PERIOD,OBS_VALUE,OBS_STATUS\nF,2022,12,A\nM,2022,11,A\n',
    );
    expect(outcome.oddities.map(({ what }) => what)).toContain('the source names no unit for v.');
    expect(outcome.state).toMatchObject({ failures: 0, readAt: START });
  });

  test('is unchanged as long as it makes the same edition, whatever else changes, and changed when it does not', async () => {
    const server = await start(send(CSV));
    const from = source(`${server.address}/v.csv`);
    const first = await look(from);
    server.answer = send(CSV.split('\n').slice(0, 1).concat(['V,M,2022,11', 'V,F,2022,12', '']).join('\n'));
    const second = await look(from, first.state);
    expect(second.kind).toBe('unchanged');
    server.answer = send(NEWER);
    expect((await look(from, second.state)).kind).toBe('changed');
  });

  test.each([
    ['etag', { etag: '"1"' }, '"1"'],
    ['last-modified', { 'last-modified': 'Thu, 01 Jan 2026 00:00:00 GMT' }, 'Thu, 01 Jan 2026 00:00:00 GMT'],
  ])(
    'with %s is asked whether it was modified, and fetched once where it was',
    async (_, headers, condition) => {
      const server = await start(send(CSV, headers));
      const from = source(`${server.address}/v.csv`);
      const first = await look(from);
      server.answer = (request, response) => {
        const isSame =
          (request.headers['if-none-match'] ?? request.headers['if-modified-since']) === condition;
        response.writeHead(isSame ? 304 : 200, headers).end(isSame ? undefined : NEWER);
      };
      expect((await look(from, first.state)).kind).toBe('unchanged');
      expect(server.asked.at(-1)?.condition).toBe(condition);
      server.answer = send(NEWER, { etag: '"2"' });
      const asked = server.asked.length;
      expect((await look(from, first.state)).kind).toBe('changed');
      expect(server.asked).toHaveLength(asked + 1);
    },
  );

  test('is read whole once a week, whatever its server says: revisions may be silent', async () => {
    const server = await start(send(CSV, { etag: '"1"' }));
    const from = source(`${server.address}/v.csv`);
    const first = await look(from);
    server.answer = (request, response) => {
      const isAsked = request.headers['if-none-match'] !== undefined;
      response.writeHead(isAsked ? 304 : 200, { etag: '"1"' }).end(isAsked ? undefined : NEWER);
    };
    await clock.sleep(6 * 24 * HOUR);
    expect((await look(from, first.state)).kind).toBe('unchanged');
    await clock.sleep(24 * HOUR);
    expect((await look(from, first.state)).kind).toBe('changed');
  });

  test('is read anew when its mapping changes, although it did not', async () => {
    const server = await start((request, response) => {
      const isSame = request.headers['if-none-match'] === '"1"';
      response.writeHead(isSame ? 304 : 200, { etag: '"1"' }).end(isSame ? undefined : CSV);
    });
    const mapping = join(folder, 'visits.yaml');
    await writeFile(mapping, 'units: {}\n');
    const from = source(`${server.address}/v.csv`, { mapping });
    const first = await look(from);
    expect((await look(from, first.state)).kind).toBe('unchanged');
    await writeFile(mapping, 'indicators: { v: { unit: VISITS } }\n');
    expect((await look(from, first.state)).kind).toBe('changed');
  });

  test('is read with the clock and the network of this machine', async () => {
    const { address } = await start(send(CSV));
    expect((await checkSource(source(`${address}/v.csv`), UNSEEN, openSourcePorts(folder))).kind).toBe(
      'changed',
    );
  });

  test('may be packed, and may be a file on this machine', async () => {
    const { address } = await start(send(gzipSync(CSV), { 'content-encoding': 'gzip' }));
    expect((await look(source(`${address}/v.csv`))).kind).toBe('changed');
    const file = join(folder, 'v.csv');
    await writeFile(file, CSV);
    const first = await look(source(file));
    expect((await look(source(file), first.state)).kind).toBe('unchanged');
  });

  test('with a signal of its own is not read while that is the same', async () => {
    let updated = '2026-01-01';
    const dataset = {
      label: 'Visits',
      id: ['Tid'],
      size: [1],
      dimension: { Tid: { category: { index: ['2022'] } } },
      role: { time: ['Tid'] },
    };
    const server = await start((request, response) => {
      const path = request.url ?? '';
      const answer = path.includes('/config')
        ? { maxDataCells: 10, maxCallsPerTimeWindow: 10, timeWindow: 1 }
        : path.includes('/data')
          ? { ...dataset, value: [updated.length] }
          : path.includes('/metadata')
            ? dataset
            : { updated, lastPeriod: '2022' };
      response.end(JSON.stringify(answer));
    });
    const from = source(`${server.address}/tables/T1`, { format: 'pxweb' });
    const first = await look(from);
    expect(first).toMatchObject({ kind: 'changed', state: { signal: '2026-01-01 2022' } });
    const asked = server.asked.length;
    expect((await look(from, first.state)).kind).toBe('unchanged');
    expect(server.asked.length).toBe(asked + 1);
    updated = '2026-01-02';
    // The table was touched, its figures were not.
    expect(await look(from, first.state)).toMatchObject({
      kind: 'unchanged',
      state: { signal: '2026-01-02 2022' },
    });
  });
});

/** Sends a byte now and then, for ever. */
const drip = (response: ServerResponse): void => {
  response.writeHead(200);
  const timer = setInterval(() => response.write('V'), 50);
  response.on('close', () => clearInterval(timer));
};

describe('a source that does not work ends in a failure that says why, and nothing is thrown', () => {
  test.each<[string, string, RegExp, RequestListener]>([
    ['status 500', 'server_error', /HTTP status 500/, (_, response) => void response.writeHead(500).end()],
    [
      'status 404',
      'not_found',
      /HTTP status 404.*Check the address/,
      (_, response) => void response.writeHead(404).end(),
    ],
    ['status 403', 'http_status', /HTTP status 403/, (_, response) => void response.writeHead(403).end()],
    ['no answer', 'timed_out', /sent nothing for 0.3 seconds/, () => undefined],
    ['a slow drip', 'timed_out', /did not arrive within 0.6 seconds/, (_, response) => drip(response)],
    [
      'a body that is cut off',
      'broke_off',
      /broke off/,
      (_, response) => {
        response.writeHead(200, { 'content-length': '1000' }).write(CSV);
        setTimeout(() => response.destroy(), 20);
      },
    ],
    [
      'a connection that is reset',
      'broke_off',
      /broke off/,
      (request) => void request.socket.resetAndDestroy(),
    ],
    [
      'a page in the place of the file',
      'wrong_format',
      /web page/,
      send('<!DOCTYPE html><html>Sorry</html>', { 'content-type': 'text/html' }),
    ],
    [
      'a picture',
      'wrong_format',
      /UTF-8/,
      send(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]), { 'content-type': 'image/png' }),
    ],
    ['nothing', 'layout_changed', /no column OBS_VALUE/, send('')],
    [
      'a redirect in a circle',
      'too_many_redirects',
      /leads on more than 5 times/,
      (_, response) => void response.writeHead(302, { location: '/again' }).end(),
    ],
    [
      'a redirect to a file of this machine',
      'refused_address',
      /no http or https address/,
      (_, response) => void response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    ],
    ['more than is taken', 'too_large', /larger than/, send(Buffer.alloc(200_000, 'V'))],
    [
      'more than is taken, packed',
      'too_large',
      /larger than/,
      send(gzipSync(Buffer.alloc(5_000_000)), { 'content-encoding': 'gzip' }),
    ],
    [
      'what is said to be packed and is not',
      'damaged',
      /gzip/,
      send('garbage', { 'content-encoding': 'gzip' }),
    ],
    [
      'other columns than before',
      'layout_changed',
      /dimension SEX, which the source has no more/,
      send(CSV.replace('SEX', 'GENDER')),
    ],
    ['no value', 'nothing_held', /v has no value/, send('DATAFLOW,SEX,TIME_PERIOD,OBS_VALUE\n')],
  ])('%s', async (_, code, message, answer) => {
    const { address } = await start(answer);
    const mapping = join(folder, 'visits.yaml');
    await writeFile(mapping, 'dimensions: { SEX: { is: breakdown } }\n');
    const before: SourceState = { failures: 0, content: 'kept' };
    const outcome = await look(source(`${address}/v.csv`, { mapping }), before);
    expect(outcome).toMatchObject({ kind: 'failed', code, state: { failures: 1, content: 'kept' } });
    expect(outcome.kind === 'failed' && outcome.message).toMatch(message);
  });

  test.each<[string, string, RequestListener]>([
    ['a page', 'wrong_format', send('<html>')],
    ['JSON that is cut off', 'wrong_format', send('{"class":"dataset","id":[')],
    ['a list', 'layout_changed', send('[]')],
    ['a message', 'layout_changed', send('{"error":{"message":"No such table"}}')],
    [
      'another number of values',
      'layout_changed',
      send('{"id":["year"],"size":[1],"dimension":{"year":{"category":{"index":["2022"]}}},"value":[1,2]}'),
    ],
  ])('JSON-stat: %s', async (_, code, answer) => {
    const { address } = await start(answer);
    expect(await look(source(`${address}/v.json`, { format: 'json-stat' }))).toMatchObject({
      kind: 'failed',
      code,
    });
  });

  test.each<[Source['format'], string, string]>([
    ['open-sdg', 'wrong_format', '<html>'],
    ['data-package', 'wrong_format', '<html>'],
    ['xlsx', 'wrong_format', '<html>'],
    ['xlsx', 'damaged', 'PK garbage'],
    ['pxweb', 'wrong_format', '<html>'],
    ['taldau', 'wrong_format', '<html>'],
  ])('%s: %s of something else', async (format, code, body) => {
    const { address } = await start(send(body));
    const path = format === 'taldau' ? '/ru/NewIndex/GetIndex/1' : '/v.zip';
    expect(await look(source(`${address}${path}`, { format }))).toMatchObject({ kind: 'failed', code });
  });

  test('a public address that leads into a private network is not followed', async () => {
    let asked = 0;
    const { address } = await start((_, response) => {
      asked += 1;
      response.writeHead(302, { location: '/private' }).end();
    });
    // The first look-up takes this machine for a public one, the second for what it is.
    const fetch = openFetch(SMALL, () => asked > 0);
    expect(await look(source(`${address}/v.csv`), UNSEEN, { fetch })).toMatchObject({
      kind: 'failed',
      code: 'refused_address',
    });
    expect(asked).toBe(1);
  });

  test('no server, no file, no mapping, a mapping that is damaged', async () => {
    expect(await look(source('http://127.0.0.1:9/v.csv'))).toMatchObject({ code: 'unreachable' });
    expect(await look(source(join(folder, 'none.csv')))).toMatchObject({ code: 'not_found' });
    const file = join(folder, 'v.csv');
    await writeFile(file, CSV);
    const mapping = join(folder, 'mapping.yaml');
    expect(await look(source(file, { mapping }))).toMatchObject({ code: 'wrong_setting' });
    await writeFile(mapping, 'units: [');
    expect(await look(source(file, { mapping }))).toMatchObject({ code: 'wrong_setting' });
  });

  test('an edition that does not pass the check is not given on', async () => {
    const file = join(folder, 'v.csv');
    await writeFile(file, CSV);
    await mkdir(join(folder, 'codelists'));
    await writeFile(
      join(folder, 'codelists', 'SEX.yaml'),
      'id: SEX\nname: { en: Sex }\ncodes: [{ code: F, name: { ru: Женщины } }]\n',
    );
    const outcome = await look(source(file));
    expect(outcome).toMatchObject({ kind: 'failed', code: 'check_failed' });
    expect(outcome.kind === 'failed' && outcome.message).toMatch(/codelists\/SEX\.yaml:3/);
  });

  test('a fault of this program is a failure too', async () => {
    const fetch = (): never => {
      throw new TypeError('x is not a function');
    };
    expect(await look(source('http://example.org/v.csv'), UNSEEN, { fetch })).toMatchObject({
      code: 'unforeseen',
      message: 'x is not a function',
    });
  });
});

describe('patience', () => {
  test('what may be over in a moment is tried three times, with longer and longer pauses', async () => {
    const server = await start((_, response) => void response.writeHead(500).end());
    expect((await look(source(`${server.address}/v.csv`))).kind).toBe('failed');
    expect(server.asked).toHaveLength(3);
    expect(clock.slept).toEqual([2000, 8000]);
    server.answer = (request, response) => {
      if (server.asked.length < 5) response.writeHead(503).end();
      else send(CSV)(request, response);
    };
    expect((await look(source(`${server.address}/v.csv`))).kind).toBe('changed');
  });

  test('what will not be over is not tried again', async () => {
    const server = await start((_, response) => void response.writeHead(404).end());
    await look(source(`${server.address}/v.csv`));
    expect(server.asked).toHaveLength(1);
  });

  test('a server that says when to come again is asked then; where that is long, the source rests until then', async () => {
    const server = await start((request, response) => {
      if (server.asked.length < 2) response.writeHead(429, { 'retry-after': '7' }).end();
      else send(CSV)(request, response);
    });
    expect((await look(source(`${server.address}/v.csv`))).kind).toBe('changed');
    expect(clock.slept).toEqual([7000]);
    server.answer = (_, response) => void response.writeHead(429, { 'retry-after': '600' }).end();
    const now = clock.now();
    const outcome = await look(source(`${server.address}/v.csv`));
    expect(outcome).toMatchObject({ code: 'throttled', state: { openUntil: now + 600_000 } });
    expect(restsUntil(outcome.state, now + 599_000)).toBe(now + 600_000);
    expect(restsUntil(outcome.state, now + 600_000)).toBeUndefined();
    await clock.sleep(600_000);
    server.answer = send(CSV);
    const after = await look(source(`${server.address}/v.csv`), outcome.state);
    expect(after).toMatchObject({ kind: 'changed', state: { failures: 0 } });
    expect(after.state.openUntil).toBeUndefined();
  });

  test('after five failures in a row the source is left alone, each time for twice as long, at most a day', async () => {
    const server = await start((_, response) => void response.writeHead(404).end());
    let state = UNSEEN;
    const rests: number[] = [];
    for (let i = 0; i < 12; i += 1) {
      const outcome = await look(source(`${server.address}/v.csv`), state);
      state = outcome.state;
      const rest = (state.openUntil ?? clock.now()) - clock.now();
      rests.push(rest / HOUR);
      await clock.sleep(rest);
    }
    expect(rests).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 16, 24, 24, 24]);
  });

  test('Taldau is asked one thing at a time, with two seconds between', async () => {
    const server = await start((_, response) => void response.writeHead(200).end('[]'));
    await look(source(`${server.address}/ru/NewIndex/GetIndex/1`, { format: 'taldau' }));
    expect(server.asked.length).toBe(2);
    expect(clock.slept).toEqual([2000]);
  });
});
