/**
 * Why the bot cannot start or go on, where the operator can put it right: the message says how, one line for each
 * thing that is wrong.
 */
export class StartError extends Error {
  override readonly name = 'StartError';
}
