import { readFileSync } from 'node:fs';
import type { ReplyRecord } from '../../src/answers/reply-record.ts';
import { type Case, type Grade, grade } from './grade.ts';

/** A case as it went, for the report of a failing test. */
export interface Graded {
  readonly id: string;
  readonly turns: readonly string[];
  readonly grade: Grade;
  readonly replied: string;
  readonly otherLanguage: boolean;
}

/** Asks every question of a table and grades its last reply. */
export async function gradeTable(
  file: URL,
  converse: (one: Case) => Promise<ReplyRecord>,
): Promise<readonly Graded[]> {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  const graded: Graded[] = [];
  for (const line of lines) {
    const one = JSON.parse(line) as Case;
    const reply = await converse(one);
    const mayDiffer =
      (one.tags ?? []).includes('mixed') || ['language', 'unknown'].includes(one.expect.intent);
    graded.push({
      id: one.id,
      turns: one.turns,
      grade: grade(reply, one.expect),
      replied: reply.text,
      otherLanguage: reply.language !== one.lang && !mayDiffer,
    });
  }
  return graded;
}

/** Share of the cases answered right. */
export function shareRight(graded: readonly Graded[]): number {
  return graded.filter((one) => one.grade === 'right').length / graded.length;
}

/** The cases that were not answered right, to be read when a test fails. */
export function listMissed(graded: readonly Graded[]): string {
  return graded
    .filter((one) => one.grade !== 'right')
    .map(
      (one) =>
        `${one.id} ${one.grade}: ${one.turns.join(' / ')}\n    ${one.replied.replaceAll('\n', '\n    ')}`,
    )
    .join('\n');
}
