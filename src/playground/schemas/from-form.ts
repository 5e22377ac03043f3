import * as z from 'zod';

/** In a form everything is text: numbers in digits, objects as JSON. */
export function fromForm<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess(parse, schema);
}

function parse(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}
