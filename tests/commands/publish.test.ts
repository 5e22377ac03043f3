import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { change, type Files, SAMPLE, writeDirectory } from '../catalogue/sample-edition.ts';

const table = 'schools/observations/pupils.csv';

/** Runs the command with a database of its own. */
async function openPublisher() {
  const home = await writeDirectory(SAMPLE);
  onTestFinished(() => rmSync(home, { recursive: true }));
  return async (files: Files, ...args: string[]) => {
    const directory = await writeDirectory(files);
    onTestFinished(() => rmSync(directory, { recursive: true }));
    const subject = args.includes('--withdraw') ? [] : [join(directory, 'schools')];
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['src/cli.ts', 'publish', ...subject, ...args],
      { encoding: 'utf8', env: { DATABASE_URL: `sqlite:${join(home, 'bot.db')}`, DATA_DIR: home } },
    );
    return { status, stdout, stderr };
  };
}

test('an edition, the same again, a revised one, and back', async () => {
  const publish = await openPublisher();
  expect(await publish(SAMPLE)).toMatchObject({ status: 0, stdout: expect.stringContaining('the first') });
  expect(await publish(SAMPLE)).toMatchObject({ status: 0, stdout: expect.stringContaining('nothing') });
  const revised = change(table, ',,2021,,O,', ',,2021,900,A,');
  const dry = await publish(revised, '--dry-run');
  expect(dry).toMatchObject({ status: 0, stdout: expect.stringContaining('1 revised') });
  expect(dry.stdout).toContain('announced to chats: 0');
  for (const said of ['Деректер қайта қаралды', 'Данные пересмотрены', 'was no figure, now 900'])
    expect(dry.stdout).toContain(said);
  expect(await publish(revised)).toMatchObject({ status: 0, stdout: expect.stringContaining('1 revised') });
  expect(await publish(SAMPLE, '--withdraw')).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('answers again'),
  });
  expect(await publish(SAMPLE, '--withdraw')).toMatchObject({ status: 1 });
}, 180_000);

test('an edition whose parts do not add up waits for a reason', async () => {
  const publish = await openPublisher();
  await publish(SAMPLE);
  const odd = change(table, 'F,,2023,590,A,', 'F,,2023,599,A,');
  const held = await publish(odd);
  expect(held).toMatchObject({ status: 3, stderr: expect.stringContaining('broken_sum') });
  expect(await publish(odd, '--accept', 'as printed')).toMatchObject({ status: 0 });
}, 180_000);

test('it is said where a notice is posted, and that it waits for two operators where the publication asks for them', async () => {
  const publish = await openPublisher();
  const careful = change('schools/publication.yaml', /$/, 'announcing: { operators: 2 }\n');
  await publish(careful);
  const posting = change(
    'schools/publication.yaml',
    '2 }',
    '2, channels: [{ channel: "@office" }] }',
    careful,
  );
  expect(
    (await publish(change(table, ',,2021,,O,', ',,2021,900,A,', posting), '--dry-run')).stdout,
  ).toContain('It would be posted in the channel @office: kk.');
  expect(await publish(change(table, ',,2021,,O,', ',,2021,900,A,', careful))).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('waits in /notices for the yes of 2 operators'),
  });
  expect(
    await publish(change('schools/publication.yaml', 'operators: 2', 'operators: 3', careful)),
  ).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('publication.yaml'),
  });
}, 180_000);

test('what cannot be used, and what cannot be understood, says so', async () => {
  const publish = await openPublisher();
  const broken = await publish(change(table, ',,2023,1200,A,', ',,2023,many,A,'));
  expect(broken).toMatchObject({ status: 1, stderr: expect.stringContaining('pupils.csv:2: error') });
  for (const when of ['tomorrow', '2026-12-01', '2026-02-30T11:00'])
    expect(await publish(SAMPLE, '--at', when)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('2026-12-01T11:00'),
    });
  expect(await publish(SAMPLE, '--sooner')).toMatchObject({ status: 2 });
  expect(await publish(SAMPLE, '--withdraw', '--dry-run')).toMatchObject({ status: 2 });
}, 180_000);

test('a dry run makes no database where there is none', async () => {
  const home = await writeDirectory(SAMPLE);
  onTestFinished(() => rmSync(home, { recursive: true }));
  const database = join(home, 'kept', 'bot.db');
  const { status, stdout } = spawnSync(
    process.execPath,
    ['src/cli.ts', 'publish', join(home, 'schools'), '--dry-run'],
    { encoding: 'utf8', env: { DATABASE_URL: `sqlite:${database}`, DATA_DIR: home } },
  );
  expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining('The first edition') });
  expect(existsSync(join(home, 'kept'))).toBe(false);
}, 60_000);
