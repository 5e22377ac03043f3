import type { NoticeChange } from '../../src/notices/notice-change.ts';
import { NOTICE_KINDS, type NoticeKind } from '../../src/notices/notice-kind.ts';
import { type NoticeSetting, USUAL_SETTINGS } from '../../src/notices/notice-settings.ts';
import type { Topic } from '../../src/notices/topic.ts';
import { PUBLICATION } from './open-office.ts';

const organisations = `${PUBLICATION}/organisations`;
const residents = `${PUBLICATION}/residents`;

/** Something a reader wants to hear of: which kinds of news the next edition has of it, and which of its figures, new, revised or taken back, a notice names. */
interface Wish {
  readonly topic: Topic;
  readonly kinds: readonly NoticeKind[];
  readonly figures: readonly number[];
}

/** Every figure that the next edition tells of: new, then revised, then taken back. */
export const FIGURES: readonly number[] = [301, 215, 86, 172, 81, 12];

const BOTH: readonly NoticeKind[] = ['figures', 'revisions'];
const inTowns = { topic: slice(organisations, 'URBANISATION', 'U'), kinds: BOTH.slice(0, 1), figures: [215] };
const ofResidents = { topic: indicator(residents), kinds: BOTH.slice(1), figures: [12] };

/** What readers want to hear of. */
export const INTERESTS: readonly (readonly Wish[])[] = [
  [{ topic: { kind: 'all' }, kinds: BOTH, figures: FIGURES }],
  [{ topic: { kind: 'publication', publication: PUBLICATION }, kinds: BOTH, figures: FIGURES }],
  [{ topic: indicator(organisations), kinds: BOTH, figures: [301, 215, 86, 172, 81] }],
  [ofResidents],
  [inTowns],
  [inTowns, ofResidents],
  [{ topic: slice(organisations, 'URBANISATION', 'R'), kinds: ['figures'], figures: [86] }],
  [{ topic: slice(organisations, 'ORG_TYPE', 'stationary'), kinds: ['revisions'], figures: [172] }],
  [{ topic: slice(residents, 'RESIDENT_CATEGORY', 'war_veterans'), kinds: ['revisions'], figures: [12] }],
  [nothingNew(slice(residents, 'RESIDENT_CATEGORY', 'pensioners'))],
  [nothingNew(indicator(`${PUBLICATION}/residents-share`))],
  [nothingNew({ kind: 'publication', publication: 'sdg' })],
];

/** How a reader is to be told: `later` and `never` are not told while the test runs; `gone` cannot be, which the bot finds out when it tries. */
export interface Habit {
  readonly outcome: 'at once' | 'later' | 'never' | 'gone';
  readonly kinds: readonly NoticeKind[];
  /** What they do beside subscribing. */
  readonly changes: (topics: readonly Topic[]) => readonly NoticeChange[];
  /** Whether they block the bot, and whether it hears of that. */
  readonly blocks?: 'heard' | 'unheard';
}

const at = { outcome: 'at once', kinds: USUAL_SETTINGS.kinds } as const;

/** `hour`: that of now on the clock of the bot. */
export function habits(hour: number): readonly Habit[] {
  const soon = (hour + 3) % 24;
  return [
    { ...at, changes: () => [] },
    only('figures'),
    only('revisions'),
    only('corrections'),
    { ...at, outcome: 'never', changes: () => [set({ kind: 'paused', paused: true })] },
    { ...at, outcome: 'later', changes: () => [set({ kind: 'quiet', hours: { from: hour, to: soon } })] },
    {
      ...at,
      outcome: 'later',
      changes: () => [set({ kind: 'rhythm', rhythm: { kind: 'daily', hour: soon } })],
    },
    { ...at, outcome: 'never', changes: (topics) => [{ kind: 'end', topics }] },
    { ...at, outcome: 'never', blocks: 'heard', changes: () => [] },
    { ...at, outcome: 'gone', blocks: 'unheard', changes: () => [] },
  ];
}

function only(kind: NoticeKind): Habit {
  const others = NOTICE_KINDS.filter((one) => one !== kind);
  return {
    outcome: 'at once',
    kinds: [kind],
    changes: () => others.map((of) => set({ kind: 'kind', of, wanted: false })),
  };
}

function set(setting: NoticeSetting): NoticeChange {
  return { kind: 'set', setting };
}

function nothingNew(topic: Topic): Wish {
  return { topic, kinds: [], figures: [] };
}

function indicator(id: string): Topic {
  return { kind: 'indicator', indicator: id };
}

function slice(id: string, dimension: string, code: string): Topic {
  return { kind: 'slice', indicator: id, slice: { [dimension]: code } };
}
