import type { Reply } from '../answers/respond.ts';
import type { KeyedQuestion } from '../storage/button-store.ts';
import { buttonKey } from './button-key.ts';
import { storedPayload } from './share-link.ts';

/** What leads back to a reply's question. */
export interface ReplyLink {
  /** For `?start=`. */
  readonly payload: string;
  /** Has to be kept for the payload to lead there; missing where it says all by itself. */
  readonly kept?: KeyedQuestion;
}

/** The payload that the reply's share button passes on; without such a button, the key of the question. */
export function linkToReply({ message, question }: Reply): ReplyLink {
  for (const button of [message.buttons, message.menus?.more ?? []].flat(2)) {
    const deed = 'deed' in button ? button.deed : undefined;
    if (deed?.kind === 'share' && deed.payload !== undefined) return { payload: deed.payload };
  }
  const key = buttonKey(question);
  return { payload: storedPayload(key), kept: { key, question } };
}
