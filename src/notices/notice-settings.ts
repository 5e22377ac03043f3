import { NOTICE_KINDS, type NoticeKind } from './notice-kind.ts';

/** When notices come: each at once, or together once a day or week. Hours are 0 to 23 on the clock of the bot's time zone; weekday 1 is Monday, 7 Sunday. */
export type Rhythm =
  | { readonly kind: 'at_once' }
  | { readonly kind: 'daily'; readonly hour: number }
  | { readonly kind: 'weekly'; readonly weekday: number; readonly hour: number };

/** Nothing comes from the hour `from` until the hour `to`, which differ: 22 and 8 is the night. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

/** How a chat wants to be told. */
export interface NoticeSettings {
  readonly kinds: readonly NoticeKind[];
  readonly rhythm: Rhythm;
  readonly quiet?: QuietHours;
  /** Since when nothing is sent, epoch milliseconds, until the chat asks for it again. */
  readonly pausedAt?: number;
}

/** Of whoever set nothing: everything but the reminder of the day before, at once, and not at night. */
export const USUAL_SETTINGS: NoticeSettings = {
  kinds: ['figures', 'revisions', 'moved', 'corrections'],
  rhythm: { kind: 'at_once' },
  quiet: { from: 22, to: 8 },
};

/** The hour of a digest until another one is chosen. */
const USUAL_HOUR = 9;
/** The day of a weekly digest until another one is chosen: Friday. */
const USUAL_WEEKDAY = 5;

/** How often a digest comes. */
export type Digest = Exclude<Rhythm['kind'], 'at_once'>;

/** The rhythm of a digest, at the hour and on the day that a chat has chosen for those it had. */
export function rhythmOf(digest: Digest, { rhythm }: Pick<NoticeSettings, 'rhythm'>): Rhythm {
  const hour = rhythm.kind === 'at_once' ? USUAL_HOUR : rhythm.hour;
  if (digest === 'daily') return { kind: digest, hour };
  return { kind: digest, weekday: rhythm.kind === 'weekly' ? rhythm.weekday : USUAL_WEEKDAY, hour };
}

/** One thing about the settings, as it is wanted: said twice it changes nothing more. */
export type NoticeSetting =
  | { readonly kind: 'kind'; readonly of: NoticeKind; readonly wanted: boolean }
  | { readonly kind: 'rhythm'; readonly rhythm: Rhythm }
  /** Without `hours`, at any time. */
  | { readonly kind: 'quiet'; readonly hours?: QuietHours }
  | { readonly kind: 'paused'; readonly paused: boolean };

/** The settings with one thing set. `at` is epoch milliseconds. */
export function applySetting(settings: NoticeSettings, setting: NoticeSetting, at: number): NoticeSettings {
  switch (setting.kind) {
    case 'kind': {
      const kinds = NOTICE_KINDS.filter((one) =>
        one === setting.of ? setting.wanted : settings.kinds.includes(one),
      );
      return { ...settings, kinds };
    }
    case 'rhythm':
      return { ...settings, rhythm: setting.rhythm };
    case 'quiet': {
      const { quiet: _, ...rest } = settings;
      return setting.hours === undefined ? rest : { ...rest, quiet: setting.hours };
    }
    case 'paused': {
      const { pausedAt = at, ...rest } = settings;
      return setting.paused ? { ...rest, pausedAt } : rest;
    }
  }
}
