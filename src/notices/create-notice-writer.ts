import { answerFigure } from '../answers/answer-figure.ts';
import { plainAsk } from '../answers/nearest-held.ts';
import { wordsIn } from '../answers/words.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { createIllustrator } from '../charts/create-illustrator.ts';
import type { Locales } from '../locales/locales.ts';
import { isOpen, type ReadCalendar } from '../releases/calendar.ts';
import { addDays, dayAt } from '../releases/clock-time.ts';
import type { Release } from '../releases/release.ts';
import type { ReleaseStore } from '../storage/release-store.ts';
import { correctionOf } from './correction-news.ts';
import { type EditionPorts, openHeldEditions } from './held-editions.ts';
import { keepFew } from './keep-few.ts';
import type { IllustrateNotice, WriteNotice } from './notice.ts';
import { isAskedFor, newsOf, type ReleaseContent } from './release-news.ts';
import { type CalendarNotice, writeCalendarNotice } from './write-calendar-notice.ts';
import { writeCorrection } from './write-correction.ts';
import { type NextRelease, writeRelease } from './write-release.ts';

/** What notices are written from. */
export interface NoticeWriterPorts extends EditionPorts {
  readonly releases: Pick<ReleaseStore, 'find' | 'answering' | 'readChanges'>;
  readonly readCalendar: ReadCalendar;
  readonly locales: Locales;
  /** IANA name of the time that the calendar is in. */
  readonly timeZone: string;
}

/** So far ahead in days the next release is looked for, and so far on both sides the one that a notice is about. */
const AROUND = 730;
/** Of so many releases it is kept in memory what they changed. */
const MOST_KEPT = 2;

/**
 * Writes what notices say, from what their release left, whatever answers by now. A notice of a release that was taken back before it was told says that it was taken
 * back.
 */
export function createNoticeWriter(ports: NoticeWriterPorts): {
  readonly writeNotice: WriteNotice;
  readonly illustrateNotice: IllustrateNotice;
} {
  const { releases, readCalendar, locales, timeZone } = ports;
  const open = openHeldEditions(ports);

  const find = async (releaseId: number): Promise<Release> => {
    const release = await releases.find(releaseId);
    if (release === undefined) throw new Error(`release ${releaseId} is not held`);
    return release;
  };
  const readContent = keepFew(
    MOST_KEPT,
    ({ id }: Release) => id,
    async ({ id, publication, referencePeriod: period, replaces }): Promise<ReleaseContent> => {
      const after = await open({ publication, id });
      const before = replaces === undefined ? undefined : await open({ publication, id: replaces });
      const changes = await releases.readChanges(id);
      return { edition: after.edition, period, changes, after, ...(before && { before: before.catalogue }) };
    },
  );

  const tell = async (release: Release, ...[notice, topics, language]: Parameters<WriteNotice>) => {
    const content = await readContent(release);
    const now = wordsIn(language, content.after.catalogue, locales);
    const before = content.before === undefined ? now : wordsIn(language, content.before, locales);
    const next = await nextOf(readCalendar, release.publication, notice.createdAt, timeZone);
    return writeRelease({ now, before }, await newsOf(content, topics), next);
  };

  const correct = async (release: Release, ...[, topics, language]: Parameters<WriteNotice>) => {
    const { period, changes, after: told } = await readContent(release);
    const now = await open((await releases.answering(release.publication)) ?? release);
    const news = await correctionOf(
      { told: told.catalogue, period, changes, now, edition: now.edition },
      topics,
    );
    const words = {
      now: wordsIn(language, now.catalogue, locales),
      before: wordsIn(language, told.catalogue, locales),
    };
    return writeCorrection(words, news);
  };

  const tellCalendar = async (
    { subject, createdAt }: CalendarNotice,
    ...[, topics, language]: Parameters<WriteNotice>
  ) => {
    const { publication } = subject;
    const answering = await releases.answering(publication);
    const catalogue = answering === undefined ? NOTHING_HELD : (await open(answering)).catalogue;
    const today = dayAt(createdAt, timeZone);
    const entries = await readCalendar(publication, addDays(today, -AROUND), addDays(today, AROUND));
    const entry = entries.find(({ id }) => id === subject.entry);
    const words = wordsIn(language, catalogue, locales);
    return writeCalendarNotice(words, { subject, createdAt }, entry, topics, timeZone);
  };

  return {
    async writeNotice(...asked) {
      const [{ subject, createdAt }] = asked;
      if ('entry' in subject) return tellCalendar({ subject, createdAt }, ...asked);
      const release = await find(subject.releaseId);
      const isTakenBack = subject.kind === 'correction' || release.state === 'withdrawn';
      return isTakenBack ? correct(release, ...asked) : tell(release, ...asked);
    },

    /** The course of the one series that somebody asked for: what they are told of it fits below the picture. */
    async illustrateNotice(notice, topics, language) {
      const { subject } = notice;
      if (subject.kind !== 'release') return undefined;
      const release = await find(subject.releaseId);
      if (release.state === 'withdrawn') return undefined;
      const content = await readContent(release);
      const [first] = (await newsOf(content, topics)).series;
      if (first === undefined || !isAskedFor(first)) return undefined;
      const thisYear = new Date(notice.createdAt);
      const ask = { ...plainAsk(first.indicator, first.slice), period: { kind: 'all' as const } };
      const answer = await answerFigure(content.after, ask, thisYear.getUTCFullYear());
      return createIllustrator(content.after, locales, () => thisYear).chartOf({ answer, language });
    },
  };
}

const NOTHING_HELD: Catalogue = {
  editions: [],
  indicators: new Map(),
  terms: new Map(),
  links: new Map(),
  codelists: new Map(),
};

/** The next release that is planned after a moment (epoch milliseconds). */
export async function nextOf(
  readCalendar: ReadCalendar,
  publication: string,
  at: number,
  timeZone: string,
): Promise<NextRelease | undefined> {
  const tomorrow = addDays(dayAt(at, timeZone), 1);
  const entry = (await readCalendar(publication, tomorrow, addDays(tomorrow, AROUND))).find(isOpen);
  return entry && { entry, timeZone };
}
