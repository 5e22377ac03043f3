import type { Message } from '../answers/message.ts';
import { wordsIn } from '../answers/words.ts';
import { buildCatalogue } from '../catalogue/catalogue.ts';
import type { Codelist } from '../catalogue/codelist.ts';
import type { Edition } from '../catalogue/edition.ts';
import type { ArrivingEdition } from '../catalogue/read-edition.ts';
import { seriesInMemory } from '../catalogue/read-series.ts';
import { LANGUAGES, type Language } from '../language/language.ts';
import type { Assessment } from '../releases/assess-edition.ts';
import type { NoticeStore } from '../storage/notice-store.ts';
import { channelsOf, type NamedChannel } from './channel.ts';
import { type NoticeWriterPorts, nextOf } from './create-notice-writer.ts';
import { openHeldEditions } from './held-editions.ts';
import { newsOf } from './release-news.ts';
import { topicsOfChanges } from './topics-of-changes.ts';
import { writeRelease } from './write-release.ts';

/** What would be announced of an edition, were it installed. */
export type ReleasePreview =
  /** Nobody is told: it is the first of its publication, or nothing in it is told. */
  | { readonly kind: 'silent'; readonly why: 'first' | 'nothing' }
  | {
      readonly kind: 'announced';
      /** How many chats would be told of anything in it. */
      readonly chats: number;
      /** In which of the office's own channels it would be posted. */
      readonly channels: readonly NamedChannel[];
      /** What those would read who follow the publication. */
      readonly messages: readonly { readonly language: Language; readonly message: Message }[];
    };

/** What is needed to write a notice, and to count who would hear of it. */
export type PreviewPorts = Omit<NoticeWriterPorts, 'releases'> & {
  readonly notices: Pick<NoticeStore, 'countHearers'>;
};

/** Tells what would be announced of an edition that was assessed; changes nothing. `at` is epoch milliseconds. */
export async function previewRelease(
  ports: PreviewPorts,
  { edition, shared }: Pick<ArrivingEdition, 'edition' | 'shared'>,
  { answering, changes }: Pick<Assessment, 'answering' | 'changes'>,
  at: number,
): Promise<ReleasePreview> {
  if (answering === undefined) return { kind: 'silent', why: 'first' };
  const topics = topicsOfChanges(changes);
  if (topics.size === 0) return { kind: 'silent', why: 'nothing' };
  const { catalogue: before } = await openHeldEditions(ports)(answering);
  const after = heldInMemory(edition, [...(await ports.editions.codelists()), ...shared]);
  const period = edition.descriptor.sandar.referencePeriod;
  const content = { edition, period, changes, after, before };
  const news = await newsOf(content, [{ kind: 'publication', publication: edition.id }]);
  const next = await nextOf(ports.readCalendar, edition.id, at, ports.timeZone);
  const messages = LANGUAGES.map((language) => {
    const words = {
      now: wordsIn(language, after.catalogue, ports.locales),
      before: wordsIn(language, before, ports.locales),
    };
    return { language, message: writeRelease(words, news, next) };
  });
  const channels = channelsOf(edition.publication);
  return { kind: 'announced', chats: await ports.notices.countHearers(topics), channels, messages };
}

/** An edition that is not installed; codes that are held already are called as they are there. */
function heldInMemory(edition: Edition, codelists: readonly Codelist[]) {
  return {
    catalogue: buildCatalogue({ codelists, editions: [edition] }),
    readSeries: seriesInMemory({ editions: [edition] }),
  };
}
