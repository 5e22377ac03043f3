import { understand } from '../../src/questions/understand.ts';
import { percentile } from '../timing.ts';
import { ASKED_ON, type Bot } from './bot.ts';
import { placeOf } from './measure.ts';
import { bm25 } from './peers/bm25.ts';
import { fuse } from './peers/fuse.ts';
import { miniSearch } from './peers/minisearch.ts';
import type { Peer } from './peers/peer.ts';
import { sqliteTrigram } from './peers/sqlite-trigram.ts';
import { type MeasuredQuestion, type MeasuredSet, spread } from './question.ts';
import { milliseconds, type Row, share } from './table.ts';
import { indicatorTexts } from './wordings.ts';

const OURS = 'Sandar';
const WARM_UP = 3;

/** Place of the right indicator, if it was found, and the time that ranking took. */
interface Ranked {
  readonly language: string;
  readonly place?: number;
  readonly milliseconds: number;
}

/**
 * Ranking alone, ours and the peers', on a set's questions of one turn whose right indicator is known, over the same wordings. Peers know
 * neither codes nor periods and cannot refuse.
 */
export function comparePeers({ name, bot, questions }: MeasuredSet): readonly Row[] {
  const asked = questions.filter(({ turns, indicators }) => turns.length === 1 && indicators.size > 0);
  const languages = [...new Set(asked.map(({ language }) => language))];
  const texts = indicatorTexts(bot.catalogue);
  const ranked = [ours(bot), bm25, sqliteTrigram, miniSearch, fuse].map((peer) => ({
    peer: peer.name,
    outcomes: rankAll(spread(asked, peer.most ?? asked.length), peer.index(texts)),
  }));
  return languages.flatMap((language) => {
    const rows = ranked.map(({ peer, outcomes }) => ({
      peer,
      outcomes: outcomes.filter((one) => one.language === language),
    }));
    const base = middle(rows[0]?.outcomes ?? []);
    return rows.map(({ peer, outcomes }) => ({ set: name, language, peer, ...rowOf(outcomes, base) }));
  });
}

/** The bot's own ranking: the whole of understanding a text, decision included. */
function ours({ understanding }: Bot): Peer {
  const now = new Date(`${ASKED_ON}T12:00:00Z`);
  return { name: OURS, index: () => (question) => understand(question, understanding, { now }).candidates };
}

function rankAll(
  questions: readonly MeasuredQuestion[],
  search: (question: string) => readonly string[],
): readonly Ranked[] {
  const texts = questions.map(({ turns: [text = ''] }) => text);
  for (const text of texts.slice(0, WARM_UP)) search(text);
  return questions.map(({ language, indicators }, i) => {
    const start = performance.now();
    const found = search(texts[i] ?? '');
    const took = performance.now() - start;
    const place = placeOf(found, indicators);
    return { language, milliseconds: took, ...(place !== undefined && { place }) };
  });
}

function rowOf(outcomes: readonly Ranked[], base: number): Row {
  const n = outcomes.length;
  const within = (places: number): string =>
    share(outcomes.filter(({ place = places }) => place < places).length, n);
  const times = outcomes.map((one) => one.milliseconds).sort((a, b) => a - b);
  return {
    n: String(n),
    first: within(1),
    'in three': within(3),
    'p50 ms': milliseconds(percentile(times, 0.5)),
    'p99 ms': milliseconds(percentile(times, 0.99)),
    'p50 to ours': milliseconds(middle(outcomes) / base),
  };
}

function middle(outcomes: readonly Ranked[]): number {
  return percentile(
    outcomes.map((one) => one.milliseconds).sort((a, b) => a - b),
    0.5,
  );
}
