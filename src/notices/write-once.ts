import { keepFew } from './keep-few.ts';
import type { IllustrateNotice, Said, WriteNotice } from './notice.ts';
import { topicKey } from './topic.ts';

/** So many written notices are kept. Most readers of a notice want to hear of the same few topics. */
const MOST_KEPT = 500;

/** Writes the same notice for the same topics and language once, with its picture, and gives the same again. */
export function writeOnce(
  write: WriteNotice,
  illustrate: IllustrateNotice,
): (...notice: Parameters<WriteNotice>) => Promise<Said> {
  const keep = keepFew(
    MOST_KEPT,
    ([notice, topics, language]: Parameters<WriteNotice>) =>
      [notice.id, language, ...topics.map(topicKey)].join('\n'),
    async (notice): Promise<Said> => {
      const [message, chart] = await Promise.all([write(...notice), illustrate(...notice)]);
      return { message, ...(chart && { chart }) };
    },
  );
  return (...notice) => keep(notice);
}
