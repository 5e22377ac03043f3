import { expect, test } from 'vitest';
import type { Message } from '../../src/answers/message.ts';
import { wordsIn } from '../../src/answers/words.ts';
import { LANGUAGES, type Language } from '../../src/language/language.ts';
import { loadLocales } from '../../src/locales/locales.ts';
import { correctionOf } from '../../src/notices/correction-news.ts';
import { joinMessages } from '../../src/notices/join-messages.ts';
import { newsOf, type ReleaseContent } from '../../src/notices/release-news.ts';
import type { Topic } from '../../src/notices/topic.ts';
import { writeCalendarNotice } from '../../src/notices/write-calendar-notice.ts';
import { writeCorrection } from '../../src/notices/write-correction.ts';
import { writeRelease } from '../../src/notices/write-release.ts';
import type { CalendarEntry } from '../../src/releases/calendar.ts';
import { addObservation, changeObservations, readSocialServices, releaseOf } from './editions.ts';
import { showNotice } from './show-notice.ts';

const locales = loadLocales(new URL('../../locales', import.meta.url).pathname);
const { codelists, edition } = await readSocialServices();

/** Without the newest year, and with one older value that was published otherwise. */
const earlier = changeObservations(edition, (one, indicator, slice) => {
  if (one.period === '2023') return undefined;
  const isRevised = indicator === 'organisations' && slice === '' && one.period === '2022';
  return isRevised && one.value !== null ? { ...one, value: one.value - 6 } : one;
});

const next: CalendarEntry = {
  publication: 'social-services',
  id: '2024',
  period: '2024',
  date: '2027-04-15T11:00',
  status: 'tentative',
  origin: 'operator',
  sequence: 0,
  changedAt: 0,
  stated: {},
};
const timeZone = 'Asia/Almaty';
const createdAt = Date.parse('2026-12-14T05:00:00Z');

async function writeIn(language: Language, content: ReleaseContent, topics: readonly Topic[]) {
  const now = wordsIn(language, content.after.catalogue, locales);
  const before = wordsIn(language, content.before ?? content.after.catalogue, locales);
  return writeRelease({ now, before }, await newsOf(content, topics), { entry: next, timeZone });
}

/** The notice in all languages, as the file of that name has it: each was read and judged. */
async function expectExample(name: string, write: (language: Language) => Promise<Message> | Message) {
  const shown = [];
  for (const language of LANGUAGES) shown.push(`— ${language} —\n${showNotice(await write(language))}\n`);
  await expect(shown.join('\n')).toMatchFileSnapshot(`./examples/${name}.txt`);
}

const organisations = 'social-services/organisations';
const ofRural: Topic = { kind: 'slice', indicator: organisations, slice: { URBANISATION: 'R' } };

test('a new figure of the one slice that somebody asked for', async () => {
  const content = await releaseOf(codelists, earlier, edition);
  await expectExample('one-slice', (language) => writeIn(language, content, [ofRural]));
});

test('an indicator: its total first, with what was revised, then its parts', async () => {
  const content = await releaseOf(codelists, earlier, edition);
  const topics: readonly Topic[] = [{ kind: 'indicator', indicator: organisations }];
  await expectExample('indicator', (language) => writeIn(language, content, topics));
});

test('a whole publication: key figures first, the rest counted', async () => {
  const content = await releaseOf(codelists, earlier, edition);
  await expectExample('publication', (language) =>
    writeIn(language, content, [{ kind: 'publication', publication: 'social-services' }]),
  );
});

test('figures that are only revised, withdrawn, or marked otherwise', async () => {
  const revised = changeObservations(edition, (one, indicator, slice) => {
    if (indicator !== 'residents') return one;
    if (slice === '' && one.period === '2022') return { ...one, value: 41000 };
    if (slice === '' && one.period === '2023') return { ...one, status: 'P' };
    return slice === 'RESIDENT_CATEGORY=pensioners' && one.period === '2023' ? undefined : one;
  });
  const content = await releaseOf(codelists, edition, revised);
  await expectExample('revision', (language) =>
    writeIn(language, content, [{ kind: 'indicator', indicator: 'social-services/residents' }]),
  );
});

test('a figure that is not published, an estimate, and a note', async () => {
  const marked = addObservation(
    addObservation(
      edition,
      'organisations',
      { URBANISATION: 'R' },
      {
        period: '2024',
        value: null,
        status: 'Q',
      },
    ),
    'organisations',
    {},
    { period: '2024', value: 300, status: 'E', note: 'inconsistent_share' },
  );
  const content = await releaseOf(codelists, edition, marked);
  await expectExample('marks', (language) =>
    writeIn(language, content, [{ kind: 'indicator', indicator: organisations }]),
  );
});

test('indicators that are new, gone, or mean something else', async () => {
  const [first, second, third, ...others] = edition.indicators;
  if (first === undefined || second === undefined || third === undefined) throw new Error('too few');
  const without = { ...edition, indicators: [first, third, ...others] };
  const changed = { ...edition, indicators: [{ ...first, timing: 'whole_period' as const }, second, third] };
  const content = await releaseOf(codelists, without, changed);
  await expectExample('indicators', (language) => writeIn(language, content, [{ kind: 'all' }]));
});

test('a release that was taken back', async () => {
  const content = await releaseOf(codelists, earlier, edition);
  const back = await releaseOf(codelists, edition, earlier);
  await expectExample('correction', async (language) => {
    const news = await correctionOf(
      {
        told: content.after.catalogue,
        period: content.period,
        changes: content.changes,
        now: back.after,
        edition: back.edition,
      },
      [ofRural, { kind: 'indicator', indicator: organisations }],
    );
    const now = wordsIn(language, back.after.catalogue, locales);
    return writeCorrection({ now, before: wordsIn(language, content.after.catalogue, locales) }, news);
  });
});

const reason = {
  kk: 'Мәліметтер тексерілуде.',
  ru: 'Данные ещё проверяются.',
  en: 'The data are still being checked.',
};

test.each([
  ['day-before', 'dayBefore', { ...next, status: 'confirmed', date: '2026-12-15T11:00' }],
  ['moved', 'moved', { ...next, movedFrom: '2026-12-15', reason }],
  ['cancelled', 'moved', { ...next, status: 'cancelled', reason }],
] as const)('the calendar: %s', async (name, kind, entry) => {
  const { after } = await releaseOf(codelists, earlier, edition);
  await expectExample(`calendar-${name}`, (language) =>
    writeCalendarNotice(
      wordsIn(language, after.catalogue, locales),
      { subject: { kind, publication: 'social-services', entry: '2024' }, createdAt },
      entry,
      [{ kind: 'publication', publication: 'social-services' }],
      timeZone,
    ),
  );
});

test('a digest of several', async () => {
  const content = await releaseOf(codelists, earlier, edition);
  await expectExample('digest', async (language) =>
    joinMessages([
      await writeIn(language, content, [ofRural]),
      writeCalendarNotice(
        wordsIn(language, content.after.catalogue, locales),
        { subject: { kind: 'moved', publication: 'social-services', entry: '2024' }, createdAt },
        { ...next, movedFrom: '2026-12-15' },
        [{ kind: 'all' }],
        timeZone,
      ),
    ]),
  );
});
