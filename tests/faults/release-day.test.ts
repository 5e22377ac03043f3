import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Language } from '../../src/language/language.ts';
import { localTime } from '../../src/notices/local-time.ts';
import type { PersonalChat } from '../../src/playground/chat.ts';
import { setBlocked } from '../../src/playground/person-acts.ts';
import { HOME_TIME_ZONE } from '../../src/releases/clock-time.ts';
import { gatherCrowd } from './crowd.ts';
import { nextEdition } from './next-edition.ts';
import { heard, type Office, openOffice } from './open-office.ts';
import { FIGURES, type Habit, habits, INTERESTS } from './readers.ts';

const READERS = 1000;
const FIRST_READER = 20_000;
/** Asked by people who subscribed to nothing. */
const ASKING = 20;

/** What the last line of a notice begins with. */
const SOURCE: Readonly<Record<Language, string>> = { kk: 'Дереккөз: ', ru: 'Источник: ', en: 'Source: ' };
const LANGUAGES = Object.keys(SOURCE) as readonly Language[];
const PATIENCE = { timeout: 60_000 };
/** After each round of questions, in milliseconds: who asks more than twice a second is put off. */
const BREATH = 1600;

/** Questions whose figure the edition leaves, revises and brings; what the replies begin with, before it and after. */
const QUESTIONS = [
  ['сколько организаций было в 2023 году', 291, 291],
  ['сколько полустационарных организаций было в 2023 году', 80, 81],
  ['сколько организаций было в 2024 году', Number.NaN, 301],
] as const;

interface Reader {
  readonly chat: PersonalChat;
  readonly language: Language;
  readonly interest: (typeof INTERESTS)[number];
  readonly habit: Habit;
}

/** Every interest in every language with every habit. */
async function gatherReaders({ person, storage, telegram }: Office): Promise<readonly Reader[]> {
  const { hour } = localTime(Date.now(), HOME_TIME_ZONE);
  const all = habits(hour);
  const pick = <T>(of: readonly T[], at: number): T => of[at % of.length] as T;
  const readers = Array.from({ length: READERS }, (_, i): Reader => {
    const language = pick(LANGUAGES, Math.floor(i / INTERESTS.length));
    const habit = pick(all, Math.floor(i / (INTERESTS.length * LANGUAGES.length)));
    return { chat: person(FIRST_READER + i, language), language, interest: pick(INTERESTS, i), habit };
  });
  await expect.poll(() => readers.every(({ chat }) => heard(chat).length === 1), PATIENCE).toBe(true);
  for (const { chat, interest, habit } of readers) {
    const { id } = chat.person;
    const topics = interest.map(({ topic }) => topic);
    const always = { kind: 'set', setting: { kind: 'quiet' } } as const;
    for (const change of [{ kind: 'subscribe', topics } as const, always, ...habit.changes(topics)])
      await storage.subscriptions.apply(id, change, Date.now());
    if (habit.blocks === 'heard') setBlocked(telegram, chat, true);
    if (habit.blocks === 'unheard') chat.blocked = true;
  }
  for (const { chat } of readers.filter(({ habit }) => habit.blocks === 'heard'))
    await expect.poll(() => storage.chats.blockedAt(chat.person.id), PATIENCE).toBeDefined();
  return readers;
}

/** The figures that concern a reader, of the kinds they want to hear of. */
const concerning = ({ interest, habit }: Reader): readonly number[] => {
  const wanted = interest.filter(({ kinds }) => kinds.some((kind) => habit.kinds.includes(kind)));
  return wanted.flatMap(({ figures }) => figures);
};
const concerns = (reader: Reader): boolean => concerning(reader).length > 0;
const isTold = (reader: Reader): boolean => reader.habit.outcome === 'at once' && concerns(reader);
const isCorrected = (reader: Reader): boolean => isTold(reader) && reader.habit.kinds.includes('corrections');

/** The figures of the edition that a notice names. */
const figuresIn = (text: string): readonly number[] =>
  FIGURES.filter((figure) => new RegExp(`(?<!\\d)${figure}(?!\\d)`).test(text));

test(`of ${READERS} readers each is told what they want to hear, once, and the same ones when it is taken back; people who ask are answered rightly meanwhile`, async () => {
  const office = await openOffice({ PAID_BROADCAST: 'true', NOTICE_RATE: '100' });
  const { storage, telegram } = office;
  const readers = await gatherReaders(office);
  const crowd = gatherCrowd(telegram, ASKING);
  const told = readers.filter(isTold);
  const of = (outcome: Habit['outcome']): number =>
    readers.filter((reader) => reader.habit.outcome === outcome && concerns(reader)).length;

  /** Everybody asks everything, again and again, until it is over: what the replies to each question begin with, of each person in order. */
  const askUntil = async (isOver: () => Promise<boolean>): Promise<readonly (readonly number[][])[]> => {
    const asked: number[][][] = QUESTIONS.map(() => Array.from({ length: ASKING }, () => []));
    do {
      for (const [at, [question]] of QUESTIONS.entries()) {
        const before = crowd.total();
        crowd.ask(question);
        await expect.poll(crowd.total, { ...PATIENCE, interval: 5 }).toBe(before + ASKING);
        crowd.chats().forEach((replies, who) => {
          asked[at]?.[who]?.push(Number.parseInt(replies.at(-1) ?? '', 10));
        });
      }
      await delay(BREATH);
    } while (!(await isOver()));
    return asked;
  };
  const askOnce = () => askUntil(async () => true);
  const delivered = async () => (await storage.notices.list(1))[0]?.counts.delivered ?? 0;

  expect(await askOnce()).toEqual(QUESTIONS.map(([, before]) => Array(ASKING).fill([before])));
  const published = office.publish(await nextEdition());
  const meanwhile = await askUntil(async () => (await delivered()) === told.length);
  expect(await published).toMatchObject({ status: 0 });
  expect(await askOnce()).toEqual(QUESTIONS.map(([, , after]) => Array(ASKING).fill([after])));
  for (const [at, [, before, after]] of QUESTIONS.entries()) {
    for (const answers of meanwhile[at] ?? []) {
      const turned = answers.findIndex((answer) => !Object.is(answer, before));
      const old = turned < 0 ? answers.length : turned;
      expect(answers).toEqual(answers.map((_, place) => (place < old ? before : after)));
    }
  }

  // The others, who wanted it, are waited with; nothing is left that could still come.
  expect((await storage.notices.list(1))[0]?.counts).toEqual({
    total: told.length + of('later') + of('gone'),
    delivered: told.length,
    gone: of('gone'),
    moved: 0,
    failed: 0,
    unknown: 0,
  });
  for (const reader of readers) {
    const notices = heard(reader.chat).slice(1);
    expect(notices.map(figuresIn), JSON.stringify(reader.interest)).toEqual(
      isTold(reader) ? [concerning(reader)] : [],
    );
    for (const notice of notices) expect(notice).toContain(`\n${SOURCE[reader.language]}`);
  }

  expect(await office.withdraw()).toMatchObject({ status: 0 });
  const corrected = readers.filter(isCorrected);
  await expect.poll(delivered, PATIENCE).toBe(corrected.length);
  await expect.poll(async () => (await storage.notices.list(1))[0]?.state, PATIENCE).toBe('done');
  for (const reader of readers) {
    const corrections = heard(reader.chat).slice(isTold(reader) ? 2 : 1);
    expect(corrections.map(figuresIn), JSON.stringify(reader.interest)).toEqual(
      isCorrected(reader) ? [concerning(reader)] : [],
    );
    for (const correction of corrections) expect(correction).toContain(`\n${SOURCE[reader.language]}`);
  }
  await expect.poll(askOnce, PATIENCE).toEqual(QUESTIONS.map(([, before]) => Array(ASKING).fill([before])));
}, 300_000);
