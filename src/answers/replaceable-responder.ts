import type { Responder } from './respond.ts';

/** A responder behind which another can take over. */
export interface ReplaceableResponder extends Responder {
  /** From the next question on, `next` replies. Questions in hand are replied to by the one that took them. */
  replace(next: Responder): void;
}

/** A responder that can be replaced between two questions, with all that it replies from. */
export function replaceableResponder(first: Responder): ReplaceableResponder {
  let current = first;
  return {
    reply: (...message) => current.reply(...message),
    answer: (...question) => current.answer(...question),
    replace(next) {
      current = next;
    },
  };
}
