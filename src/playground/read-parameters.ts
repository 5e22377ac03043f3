import type * as z from 'zod';
import { badRequest } from './api-error.ts';

type Issue = z.core.$ZodIssue;

/** How Telegram words the absence of a parameter, where it has words of its own. */
const MISSING: Readonly<Record<string, string>> = {
  chat_id: 'chat_id is empty',
  text: 'message text is empty',
  photo: 'there is no photo in the request',
  document: 'there is no document in the request',
  media: 'there is no media in the request',
  message_id: 'message identifier is not specified',
  file_id: 'file_id not specified',
  user_id: 'invalid user_id specified',
  action: 'wrong parameter action in request',
  callback_query_id: 'query is too old and response timeout expired or query ID is invalid',
  inline_query_id: 'query is too old and response timeout expired or query ID is invalid',
};

/**
 * A call's parameters. Telegram passes over those that it does not know; here they are refused (400), for they are
 * mistakes of the bot. Throws an ApiError.
 */
export function readParameters<Schema extends z.ZodType>(
  schema: Schema,
  given: Readonly<Record<string, unknown>>,
): z.output<Schema> {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const [name] = result.error.issues[0]?.path ?? [];
  if (name !== undefined && given[String(name)] === undefined)
    throw badRequest(MISSING[String(name)] ?? `parameter "${String(name)}" is required`);
  throw badRequest(explain(result.error.issues));
}

function explain(issues: readonly Issue[], within: readonly PropertyKey[] = []): string {
  const [issue] = issues;
  if (issue === undefined) return "can't parse the request";
  const path = [...within, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) return explain(nearest(issue.errors), path);
  if (issue.code === 'unrecognized_keys')
    return `unknown parameter "${[...path, ...issue.keys.slice(0, 1)].join('.')}"`;
  return `can't parse "${path.join('.')}": ${issue.message}`;
}

/** Of an object that may be of several types the one that it nearly is: the type is right, and little is wrong. */
function nearest(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const wrongness = (issues: readonly Issue[]) =>
    issues.length +
    100 *
      issues.filter(
        ({ code, path }) => code === 'invalid_value' || (path.length === 0 && code === 'invalid_type'),
      ).length;
  return branches.toSorted((a, b) => wrongness(a) - wrongness(b))[0] ?? [];
}
