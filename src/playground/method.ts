import type * as z from 'zod';
import { readParameters } from './read-parameters.ts';
import { SCHEMAS } from './schemas/bot-api.ts';
import type { Telegram } from './telegram.ts';

/** What a call carries. */
export interface Call {
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Files by the names of their parts, for `attach://<name>`. */
  readonly uploads: ReadonlyMap<string, File>;
  /** Tells that the caller has hung up. */
  readonly signal: AbortSignal;
}

/** A method of the Bot API: takes a call and gives its `result`. Throws an ApiError, at once or later. */
export type Method = (telegram: Telegram, call: Call) => unknown;

type Name = keyof typeof SCHEMAS;

/** The parameters of a method, checked. */
export type Parameters<Of extends Name> = z.output<(typeof SCHEMAS)[Of]>;

/** A method by its name and what it does with its parameters. */
export function method<Of extends Name>(
  name: Of,
  run: (telegram: Telegram, parameters: Parameters<Of>, call: Call) => unknown,
): Method {
  const schema: z.ZodType<Parameters<Of>> = SCHEMAS[name] as never;
  return (telegram, call) => run(telegram, readParameters(schema, call.parameters), call);
}
