import { plainText } from '../answers/message.ts';
import type { ArrivingEdition } from '../catalogue/read-edition.ts';
import { previewRelease } from '../notices/preview-release.ts';
import { openLocales } from '../open-answering.ts';
import { type Assessment, assessEdition } from '../releases/assess-edition.ts';
import { describeChanges } from '../releases/describe-changes.ts';
import type { Finding } from '../releases/finding.ts';
import type { Storage } from '../storage/open-storage.ts';

const SILENCE = {
  first: 'The first edition of a publication is announced to nobody.',
  nothing: 'Nothing in it would be announced.',
} as const;

/** Prints what an edition would change and announce, and changes nothing; returns what in it a person should look at first. */
export async function previewEdition(
  storage: Storage,
  arriving: ArrivingEdition,
  timeZone: string,
): Promise<readonly Finding[]> {
  const assessment = await assessEdition(storage, arriving);
  const { isSame, changes, findings } = assessment;
  console.log(`${arriving.edition.id}: ${isSame ? 'nothing would change' : describeChanges(changes)}`);
  if (!isSame) console.log(await describePreview(storage, arriving, assessment, timeZone));
  return findings;
}

/** What would be announced to those who follow the publication, in all languages, and to how many chats anything of it. */
async function describePreview(
  storage: Storage,
  arriving: ArrivingEdition,
  assessment: Assessment,
  timeZone: string,
): Promise<string> {
  const ports = { ...storage, readCalendar: storage.calendar.read, locales: openLocales(), timeZone };
  const preview = await previewRelease(ports, arriving, assessment, Date.now());
  if (preview.kind === 'silent') return SILENCE[preview.why];
  const messages = preview.messages.map(({ language, message }) => `— ${language} —\n${plainText(message)}`);
  return [
    ...preview.channels.map(
      ({ channel, languages }) => `It would be posted in the channel ${channel}: ${languages.join(', ')}.`,
    ),
    `It would be announced to chats: ${preview.chats}. To those who follow the publication:`,
    ...messages,
  ].join('\n\n');
}
