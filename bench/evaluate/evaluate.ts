import { comparePeers } from './compare-peers.ts';
import { writeFailures } from './failures.ts';
import { measure } from './measure.ts';
import type { Options } from './options.ts';
import { allSets } from './sets.ts';
import { type Row, writeTable } from './table.ts';
import { groupBy, tallyRow } from './tally.ts';

/** Measures all sets that are there and prints one table: a line for each set, language and kind, and one for the whole of a set. */
export async function evaluate(options: Options): Promise<void> {
  const rows: Row[] = [];
  const peerRows: Row[] = [];
  const skipped: string[] = [];
  for (const set of chosenSets(options)) {
    const loaded = await set.load();
    if ('skipped' in loaded) {
      skipped.push(`${loaded.name}: skipped, ${loaded.skipped}.`);
      continue;
    }
    console.error(`${loaded.name}: ${loaded.questions.length} questions`);
    const outcomes = await measure(loaded.bot, loaded.questions);
    const groups = groupBy(outcomes, ({ question }) => `${question.language}\t${question.kind}`);
    for (const [group, members] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const [language = '', kind = ''] = group.split('\t');
      rows.push({ set: loaded.name, language, kind, ...tallyRow(members) });
      const failures = writeFailures(members, options.failures, loaded.bot.catalogue);
      if (failures.length > 0) console.log(`\n${loaded.name} ${language} ${kind}\n${failures.join('\n')}`);
    }
    const together = outcomes.filter(({ question }) => !question.apart);
    if (groups.size > 1) rows.push({ set: loaded.name, language: 'all', kind: '', ...tallyRow(together) });
    if (options.peers) peerRows.push(...comparePeers(loaded));
  }
  console.log(`\n${rows.length > 0 ? writeTable(rows, 3) : 'Nothing to measure.'}`);
  console.log(NOTE);
  if (peerRows.length > 0) console.log(`\nRanking alone\n${writeTable(peerRows, 3)}\n${PEER_NOTE}`);
  for (const line of skipped) console.log(line);
}

const NOTE = `
In per cent of n, but for "wrong", which counts. Below "below %" lies the share of wrong figures with 95 % confidence (Wilson; 3/n where there is none).
"right offered": asked back, with the right indicator among what is offered. "first", "in three": the right indicator among the candidates. Times are of a whole reply.
"all" is without proxy and borderline questions.`;

const PEER_NOTE = `The same questions (one turn, right indicator known) over the same wordings; ours is the whole of understanding. Fuse.js is asked at most 200 of a set.`;

function chosenSets({ only, ...places }: Options): ReturnType<typeof allSets> {
  const sets = allSets(places);
  const isMeant = (name: string, meant: string): boolean => name === meant || name.startsWith(`${meant}/`);
  const unknown = only.find((meant) => !sets.some(({ name }) => isMeant(name, meant)));
  if (unknown !== undefined)
    throw new Error(`There is no set "${unknown}". Sets: ${sets.map(({ name }) => name).join(', ')}.`);
  return only.length === 0 ? sets : sets.filter(({ name }) => only.some((meant) => isMeant(name, meant)));
}
