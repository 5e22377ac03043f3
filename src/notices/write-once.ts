import type { Message } from '../answers/message.ts';
import type { WriteNotice } from './notice.ts';
import { topicKey } from './topic.ts';

/** So many written messages are kept. Most readers of a notice want to hear of the same few topics. */
const MOST_KEPT = 500;

/** Writes the same notice for the same topics and language once, and gives the same message again. */
export function writeOnce(write: WriteNotice): WriteNotice {
  const written = new Map<string, Promise<Message>>();
  return (notice, topics, language) => {
    const key = [notice.id, language, ...topics.map(topicKey)].join('\n');
    const known = written.get(key);
    if (known !== undefined) return known;
    const oldest = written.keys().next().value;
    if (written.size >= MOST_KEPT && oldest !== undefined) written.delete(oldest);
    const message = write(notice, topics, language);
    written.set(key, message);
    message.catch(() => written.delete(key));
    return message;
  };
}
