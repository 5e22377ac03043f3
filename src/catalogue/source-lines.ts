import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  type ParsedNode,
  type ParseOptions,
  parseDocument,
  type SchemaOptions,
  visit,
  type Document as YamlDocument,
} from 'yaml';
import type { Path } from './document.ts';
import { error, type Place, type Report } from './problem.ts';
import { findMisspellings } from './spelling.ts';

/** A YAML or JSON text (JSON is YAML 1.2) taken apart with the places of its parts. */
export interface Source {
  readonly tree: YamlDocument.Parsed<ParsedNode>;
  /** The place of a character. */
  placeOf(offset: number): Place;
  /** The place of the part that a path leads to. */
  at(path: Path): Place;
}

const OPTIONS: ParseOptions & SchemaOptions & { stringKeys: boolean; logLevel: 'error' } = {
  prettyErrors: false,
  stringKeys: true,
  // The library compares each key with each other one; `checkKeys` does not.
  uniqueKeys: false,
  logLevel: 'error',
};

/** Takes a text apart and reports what is wrong with it in any format: a key that stands twice, words in two scripts. */
export function readSource(text: string, file: string, report: Report): Source {
  const lineCounter = new LineCounter();
  const tree = parseDocument(text, { ...OPTIONS, lineCounter });
  const placeOf = (offset: number): Place => ({ file, line: Math.max(1, lineCounter.linePos(offset).line) });
  const source = { tree, placeOf, at: (path: Path) => placeOf(offsetAt(tree.contents, path)) };
  visit(tree, {
    Map: (_, { items }) => checkKeys(items, source, report),
    Scalar: (_, { value, range }) => {
      if (typeof value !== 'string') return;
      for (const { word, message } of findMisspellings(value)) {
        const [start = 0, end = 0] = range ?? [];
        const found = text.indexOf(word, start);
        report(error(placeOf(found >= 0 && found < end ? found : start), 'mixed_script', message));
      }
    },
  });
  return source;
}

function checkKeys(pairs: readonly Pair[], source: Source, report: Report): void {
  const lines = new Map<unknown, number | undefined>();
  for (const { key } of pairs) {
    if (!isScalar(key)) continue;
    const place = source.placeOf(key.range?.[0] ?? 0);
    if (lines.has(key.value)) {
      const message = `"${key.value}" stands here a second time (first in line ${lines.get(key.value)}). Take one of them out.`;
      report(error(place, 'duplicate_key', message));
    } else lines.set(key.value, place.line);
  }
}

/** Where the part starts that a path leads to: a key in a map, an entry in a list. */
function offsetAt(root: ParsedNode | null, path: Path): number {
  let offset = root?.range[0] ?? 0;
  let node: unknown = root;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (pair === undefined || !isNode(pair.key)) break;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      if (!isNode(node)) break;
      offset = node.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}
