import { NOTICE_KINDS } from '../notices/notice-kind.ts';
import { type NoticeSetting, type QuietHours, type Rhythm, rhythmOf } from '../notices/notice-settings.ts';
import type { Answer } from './answer.ts';
import type { Button, ButtonRows } from './message.ts';
import { nameHour, nameQuiet, nameWeekday } from './name-settings.ts';
import type { Words } from './words.ts';

/** Hours that a digest can come at. */
const HOURS = [7, 8, 9, 10, 12, 14, 16, 18, 20] as const;
/** In rows of a telephone's width, Monday first. */
const WEEKDAYS = [[1, 2, 3], [4, 5, 6], [7]] as const;
/** Nights of different lengths, and all but working hours. */
const QUIET: readonly QuietHours[] = [
  { from: 22, to: 8 },
  { from: 23, to: 7 },
  { from: 21, to: 9 },
  { from: 18, to: 9 },
];

type SettingsAnswer = Extract<Answer, { kind: 'noticeSettings' }>;

/** What can be set on a page of the settings, what holds marked, and the way back. */
export function settingsButtons(words: Words, answer: SettingsAnswer): ButtonRows {
  const { page, settings } = answer;
  const set = (label: string, holds: boolean, setting: NoticeSetting): Button => ({
    label: holds ? words.text('chosen', { label }) : label,
    question: { kind: 'noticeSettings', page, setting },
  });
  const open = (name: 'kinds' | 'rhythm' | 'quiet'): Button => ({
    label: words.text(`button-settings-${name}`),
    question: { kind: 'noticeSettings', page: name },
  });
  const back: Button = {
    label: words.text('button-back'),
    question: page === 'all' ? { kind: 'subscriptions' } : { kind: 'noticeSettings', page: 'all' },
  };
  switch (page) {
    case 'all': {
      const paused = settings.pausedAt === undefined;
      const pause = set(words.text(paused ? 'button-pause' : 'button-resume'), false, {
        kind: 'paused',
        paused,
      });
      return [[open('kinds'), open('rhythm')], [open('quiet'), pause], [back]];
    }
    case 'kinds':
      return [
        ...NOTICE_KINDS.map((of) => {
          const holds = settings.kinds.includes(of);
          return [set(words.text(`notice-kind-${of}`), holds, { kind: 'kind', of, wanted: !holds })];
        }),
        [back],
      ];
    case 'rhythm':
      return [...rhythmRows(words, settings.rhythm, set), [back]];
    case 'quiet':
      return [
        [set(words.text('quiet-none'), settings.quiet === undefined, { kind: 'quiet' })],
        ...QUIET.map((hours) => {
          const holds = settings.quiet?.from === hours.from && settings.quiet.to === hours.to;
          return [set(nameQuiet(words, hours), holds, { kind: 'quiet', hours })];
        }),
        [back],
      ];
  }
}

/** At once, daily or weekly; of a digest, its hour, and of a weekly one its day. */
function rhythmRows(
  words: Words,
  rhythm: Rhythm,
  set: (label: string, holds: boolean, setting: NoticeSetting) => Button,
): ButtonRows {
  const to = (label: string, holds: boolean, wanted: Rhythm): Button =>
    set(label, holds, { kind: 'rhythm', rhythm: wanted });
  const kinds: readonly Rhythm[] = [
    { kind: 'at_once' },
    rhythmOf('daily', { rhythm }),
    rhythmOf('weekly', { rhythm }),
  ];
  const labels = ['button-at-once', 'button-daily', 'button-weekly'];
  return [
    kinds.map((one, i) => to(words.text(labels[i] ?? ''), one.kind === rhythm.kind, one)),
    ...(rhythm.kind === 'weekly'
      ? WEEKDAYS.map((days) =>
          days.map((day) =>
            to(nameWeekday(words, day, 'short'), day === rhythm.weekday, { ...rhythm, weekday: day }),
          ),
        )
      : []),
    ...(rhythm.kind === 'at_once'
      ? []
      : [HOURS.map((one) => to(nameHour(words, one), one === rhythm.hour, { ...rhythm, hour: one }))]),
  ];
}
