import { readdirSync, readFileSync } from 'node:fs';

/** A path beside this folder's files. */
export const fileAt = (path: string): string => new URL(path, import.meta.url).pathname;

/** Every message of the tables of questions in `tests/questions`. */
export function questionTexts(): readonly string[] {
  const folder = fileAt('../tests/questions');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(`${folder}/${name}`, 'utf8').trim().split('\n'))
    .flatMap((line) => (JSON.parse(line) as { turns: string[] }).turns);
}

/** `most` of the texts at even distances, so that every table and language has its part. */
export function sample<T>(texts: readonly T[], most: number): readonly T[] {
  const step = Math.max(1, texts.length / most);
  return Array.from({ length: Math.min(most, texts.length) }, (_, i) => texts[Math.floor(i * step)] as T);
}

/** `most` of the first messages of the tables of questions that are answered with a figure. */
export function figureQuestions(most: number): readonly string[] {
  const folder = fileAt('../tests/questions');
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(`${folder}/${name}`, 'utf8').trim().split('\n'))
    .map((line): { turns: string[]; expect?: { intent?: string } } => JSON.parse(line))
    .flatMap(({ turns: [first], expect }) =>
      first !== undefined && expect?.intent === 'figure' ? first : [],
    );
  return sample(texts, most);
}
