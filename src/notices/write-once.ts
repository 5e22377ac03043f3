import type { IllustrateNotice, Said, WriteNotice } from './notice.ts';
import { topicKey } from './topic.ts';

/** So many written notices are kept. Most readers of a notice want to hear of the same few topics. */
const MOST_KEPT = 500;

/** Writes the same notice for the same topics and language once, with its picture, and gives the same again. */
export function writeOnce(
  write: WriteNotice,
  illustrate: IllustrateNotice,
): (...notice: Parameters<WriteNotice>) => Promise<Said> {
  const written = new Map<string, Promise<Said>>();
  const writeAnew = async (...notice: Parameters<WriteNotice>): Promise<Said> => {
    const [message, chart] = await Promise.all([write(...notice), illustrate(...notice)]);
    return { message, ...(chart && { chart }) };
  };
  return (notice, topics, language) => {
    const key = [notice.id, language, ...topics.map(topicKey)].join('\n');
    const known = written.get(key);
    if (known !== undefined) return known;
    const oldest = written.keys().next().value;
    if (written.size >= MOST_KEPT && oldest !== undefined) written.delete(oldest);
    const said = writeAnew(notice, topics, language);
    written.set(key, said);
    said.catch(() => written.delete(key));
    return said;
  };
}
