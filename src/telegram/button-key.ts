import { hash } from 'node:crypto';
import type { Question } from '../questions/question.ts';

const KEY_BYTES = 9;

/**
 * The short name of a question in a button: the same question has the same name, whatever the order of its
 * properties, so that a button outlives restarts and works on every replica. Twelve characters of base64url.
 */
export function buttonKey(question: Question): string {
  return hash('sha256', canonicalJson(question), 'buffer').subarray(0, KEY_BYTES).toString('base64url');
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
