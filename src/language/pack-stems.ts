import { type Groups, groupMembers } from '../packed/groups.ts';
import { GrowingArray } from '../packed/growing-array.ts';
import { HASH_START, hashOf, hashOn, placeOf } from '../packed/hash.ts';
import { GrowingSlots } from '../packed/slots.ts';
import type { Language } from './language.ts';
import { stemLengths } from './stem.ts';
import type { PackedStems } from './stem-table.ts';

/**
 * Packs the stems of a language's words, which stand in the order in which they were added. `folds` are the skeletons of all words. Stems shorter
 * than `shortest`, and those with digits, are not looked for with errors.
 */
export function packStems(
  folds: readonly string[],
  words: Iterable<number>,
  language: Language,
  shortest: number,
): PackedStems {
  const firstWords = new GrowingArray();
  const lengths = new GrowingArray();
  const slots = new GrowingSlots();
  const having = { stems: new GrowingArray(), words: new GrowingArray() };
  for (const word of words) {
    const fold = folds[word] ?? '';
    for (const length of stemLengths(fold, language)) {
      const isSame = (stem: number): boolean =>
        lengths.at(stem) === length && haveBeginning(folds[firstWords.at(stem)] ?? '', fold, length);
      const stem = slots.findOrPlace(hashOf(fold, length), isSame);
      if (stem === lengths.length) {
        firstWords.push(word);
        lengths.push(length);
      }
      having.stems.push(stem);
      having.words.push(word);
    }
  }
  const byStem = groupMembers(lengths.length, having.stems.toArray(), having.words.toArray());
  const packed = { firstWords: firstWords.toArray(), lengths: lengths.toArray() };
  const byShorter = groupByShorter(folds, packed, shortest);
  return {
    ...packed,
    slots: slots.toArray(),
    wordsFrom: byStem.from,
    words: byStem.members,
    longerFrom: byShorter.from,
    longer: byShorter.members,
  };
}

/** So many things left of stems may have one place of the hashes on average: each that is looked at is compared. */
const LEFT_TO_A_PLACE = 2;

function groupByShorter(
  folds: readonly string[],
  { firstWords, lengths }: Pick<PackedStems, 'firstWords' | 'lengths'>,
  shortest: number,
): Groups {
  const hashes = new GrowingArray();
  const stems = new GrowingArray();
  for (const [stem, length] of lengths.entries()) {
    const fold = folds[firstWords[stem] ?? 0] ?? '';
    if (length < shortest || hasDigit(fold, length)) continue;
    let before = HASH_START;
    for (let gap = 0; gap < length; gap++) {
      let hash = before;
      for (let i = gap + 1; i < length; i++) hash = hashOn(hash, fold.charCodeAt(i));
      hashes.push(hash);
      stems.push(stem);
      before = hashOn(before, fold.charCodeAt(gap));
    }
  }
  const places = 2 ** Math.ceil(Math.log2(1 + hashes.length / LEFT_TO_A_PLACE));
  return groupMembers(
    places,
    hashes.toArray().map((hash) => placeOf(hash, places)),
    stems.toArray(),
  );
}

function haveBeginning(a: string, b: string, length: number): boolean {
  for (let i = 0; i < length; i++) if (a.charCodeAt(i) !== b.charCodeAt(i)) return false;
  return true;
}

function hasDigit(text: string, length: number): boolean {
  return /\d/.test(text.slice(0, length));
}
