import type * as z from 'zod';
import { readParameters } from './parameters.ts';
import type { Telegram } from './telegram.ts';

/** A method of the Bot API: takes what a call carries and gives its `result`. Throws an ApiError. */
export type Method = (telegram: Telegram, given: unknown, signal: AbortSignal) => unknown;

/** A method from the parameters that it may be given and what it does with them. */
export function method<Schema extends z.ZodType>(
  parameters: Schema,
  call: (telegram: Telegram, parameters: z.output<Schema>, signal: AbortSignal) => unknown,
): Method {
  return (telegram, given, signal) => call(telegram, readParameters(parameters, given), signal);
}
