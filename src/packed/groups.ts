/** Lists of numbers in one array. */
export interface Groups {
  /** Group `i`: from `from[i]` to `from[i + 1]`. */
  readonly from: Uint32Array;
  readonly members: Uint32Array;
}

/** Puts each member into the group that stands at its place in `groupOf`; within a group they keep their order. `groups` is the number of groups. */
export function groupMembers(groups: number, groupOf: Uint32Array, members: Uint32Array): Groups {
  const from = new Uint32Array(groups + 1);
  for (const group of groupOf) from[group + 1] = (from[group + 1] ?? 0) + 1;
  for (let group = 1; group <= groups; group++) from[group] = (from[group] ?? 0) + (from[group - 1] ?? 0);
  const next = from.slice();
  const grouped = new Uint32Array(members.length);
  for (let i = 0; i < members.length; i++) {
    const group = groupOf[i] ?? 0;
    const place = next[group] ?? 0;
    grouped[place] = members[i] ?? 0;
    next[group] = place + 1;
  }
  return { from, members: grouped };
}
