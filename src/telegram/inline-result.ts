import type { InlineQueryResultArticle } from 'grammy/types';
import { passedOn, type Summary } from '../answers/message.ts';
import type { Reply } from '../answers/respond.ts';
import { buttonKey } from './button-key.ts';
import { composeText } from './compose-text.ts';

/** A button under the message that a result becomes. */
export interface LinkButton {
  readonly text: string;
  readonly url: string;
}

/** A reply as a result to choose: two lines in the list, and the whole message for the chat where it is chosen. The id tells language and question. */
export function composeResult(
  reply: Reply,
  { title, line }: Summary,
  button: LinkButton,
): InlineQueryResultArticle {
  const { text, entities } = composeText(passedOn(reply.message));
  return {
    type: 'article',
    id: `${reply.language}:${buttonKey(reply.question)}`,
    title,
    description: line,
    input_message_content: {
      message_text: text,
      entities: entities ?? [],
      link_preview_options: { is_disabled: true },
    },
    reply_markup: { inline_keyboard: [[button]] },
  };
}
