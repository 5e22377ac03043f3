import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openResponder } from '../open-responder.ts';

// The page is plain JavaScript without declarations: imported by a name that only becomes known here.
const { EXAMPLES } = (await import(join(import.meta.dirname, '../../src/playground/page/examples.js'))) as {
  EXAMPLES: Record<string, readonly (readonly [string, string])[]>;
};

/** What the page promises of each, in the same order in every language. */
const PROMISED = [
  'figure',
  'figure',
  'figure',
  'figure',
  'definition',
  'figure',
  'figure',
  'publication',
  'unknown',
];

const { converse } = await openResponder();

test.each(Object.entries(EXAMPLES))(
  '%s: what the page proposes is answered as promised',
  async (languageCode, examples) => {
    const questions = examples.map(([, question]) => question);
    const replies = [];
    for (const at of questions.keys())
      replies.push(await converse({ turns: questions.slice(0, at + 1), languageCode }));
    expect(replies.map(({ intent }) => intent)).toEqual(PROMISED);
    expect(replies.map(({ language }) => language)).toEqual(questions.map(() => languageCode));
    const [rural, urban] = replies.map(({ observations }) => observations[0]);
    expect([rural?.value, rural?.period, urban?.value]).toEqual([83, '2023', 208]);
  },
);
