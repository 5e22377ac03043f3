import type { Message } from '../answers/message.ts';
import { type ComposedButtons, composeButtons, type Place, type Shown } from './compose-buttons.ts';

interface Composed
  extends Pick<Shown, 'answer' | 'language' | 'question'>,
    Pick<Place, 'back' | 'chart' | 'username'> {
  readonly buttons: ComposedButtons;
}

/** What was composed of messages that are remembered (see `asked-again.ts`), with the picture's button and without; it goes with them. */
const WITH_CHART = new WeakMap<Message, Composed>();
const WITHOUT_CHART = new WeakMap<Message, Composed>();

/** The buttons as `composeButtons` gives them; those under a message that nothing was pressed on yet, which many people are sent, are composed once. */
export function composeOnce(reply: Shown, place: Place): ComposedButtons {
  if (place.menu !== 'main' || place.trail.length > 0) return composeButtons(reply, place);
  const { answer, language, question } = reply;
  const { back, chart, username } = place;
  const made = { answer, language, question, back, username, ...(chart !== undefined && { chart }) };
  const composed = chart === undefined ? WITHOUT_CHART : WITH_CHART;
  const known = composed.get(reply.message);
  if (known !== undefined && isOf(known, made)) return known.buttons;
  const buttons = composeButtons(reply, place);
  composed.set(reply.message, { ...made, buttons });
  return buttons;
}

/** True where it was made of the very same things. */
function isOf(composed: Composed, made: Omit<Composed, 'buttons'>): boolean {
  const parts = ['answer', 'language', 'question', 'back', 'chart', 'username'] as const;
  return parts.every((part) => composed[part] === made[part]);
}
