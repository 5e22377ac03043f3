/** Letters of a skeleton that endings are made of: `a` to `z`. */
export const LETTERS = 26;
export const LETTER_A = 97;

/** Endings as a tree read from a word's last letter on. Node 0 is the root, to which no letter leads. */
export interface EndingTree {
  /** The node to which a letter leads from node `i`: `next[i * LETTERS + letter]`, 0 where no ending goes on so. */
  readonly next: Uint16Array;
  /** 1 for the nodes at which an ending is whole. */
  readonly isEnding: Uint8Array;
}

/** Grows the tree of endings, which are of the letters `a` to `z`. */
export function growEndingTree(endings: readonly string[]): EndingTree {
  const most = 1 + endings.reduce((sum, { length }) => sum + length, 0);
  const next = new Uint16Array(most * LETTERS);
  const isEnding = new Uint8Array(most);
  let nodes = 1;
  for (const ending of endings) {
    let node = 0;
    for (let i = ending.length - 1; i >= 0; i--) {
      const branch = node * LETTERS + ending.charCodeAt(i) - LETTER_A;
      if (next[branch] === 0) next[branch] = nodes++;
      node = next[branch] ?? 0;
    }
    isEnding[node] = 1;
  }
  return { next, isEnding };
}
