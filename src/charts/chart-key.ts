import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Chart } from './chart.ts';

/** What draws: a picture that looks different is another picture. */
const DRAWING = hash(
  readdirSync(new URL('picture', import.meta.url))
    .sort()
    .map((name) => readFileSync(new URL(`picture/${name}`, import.meta.url), 'utf8'))
    .join(),
);

/** A short name of a picture: the same words and values, drawn the same way, have the same name. */
export function chartKey(chart: Chart): string {
  return hash(DRAWING + JSON.stringify(chart));
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
