import type * as z from 'zod';
import type { Fetch, Request } from './fetch.ts';
import { SourceFailure } from './source-failure.ts';

const LONGEST_QUOTE = 60;

/** Asks for JSON of a given shape. Throws a SourceFailure where the answer is none, or of another shape. */
export async function fetchJson<T>(fetch: Fetch, request: Request, schema: z.ZodType<T>): Promise<T> {
  const reply = await fetch(request);
  if (reply.kind !== 'body')
    throw new SourceFailure('http_status', `${request.address} answers "not modified" without being asked.`);
  return shapeOf(request.address, parseJson(request.address, reply.bytes), schema);
}

/** Reads JSON. `where` names the source. */
export function parseJson(where: string, bytes: Buffer): unknown {
  const text = new TextDecoder('utf-8').decode(bytes);
  try {
    return JSON.parse(text);
  } catch (failure) {
    const isPage = /^\s*<(?:!doctype|html)/i.test(text);
    const why = isPage ? 'is a web page' : failure instanceof Error ? failure.message : String(failure);
    throw new SourceFailure('wrong_format', `${where} is no JSON: ${why}.`);
  }
}

/** A value in the shape of a schema. */
export function shapeOf<T>(where: string, value: unknown, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue === undefined || issue.path.length === 0 ? 'the whole' : issue.path.join('.');
  const held = JSON.stringify(value)?.slice(0, LONGEST_QUOTE);
  throw new SourceFailure(
    'layout_changed',
    `${where} is not laid out as expected: ${place}: ${issue?.message}. It begins with ${held}.`,
  );
}
