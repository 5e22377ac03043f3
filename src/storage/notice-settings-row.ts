import { kindBits, kindsOf } from '../notices/notice-kind.ts';
import type { NoticeSettings } from '../notices/notice-settings.ts';
import type { NoticeSettingsRow } from './tables/notices.ts';

/** The settings that a row has. */
export function settingsOf(row: Omit<NoticeSettingsRow, 'chat_id'>): NoticeSettings {
  const { quiet_from: from, quiet_to: to, paused_at: pausedAt } = row;
  return {
    kinds: kindsOf(row.kinds),
    rhythm: rhythmOf(row),
    ...(from !== null && to !== null && { quiet: { from, to } }),
    ...(pausedAt !== null && { pausedAt }),
  };
}

function rhythmOf({
  rhythm,
  hour,
  weekday,
}: Pick<NoticeSettingsRow, 'rhythm' | 'hour' | 'weekday'>): NoticeSettings['rhythm'] {
  if (rhythm === 'daily' && hour !== null) return { kind: 'daily', hour };
  if (rhythm === 'weekly' && hour !== null && weekday !== null) return { kind: 'weekly', weekday, hour };
  return { kind: 'at_once' };
}

/** The row that has these settings. */
export function rowOf({
  kinds,
  rhythm,
  quiet,
  pausedAt,
}: NoticeSettings): Omit<NoticeSettingsRow, 'chat_id'> {
  return {
    kinds: kindBits(kinds),
    rhythm: rhythm.kind,
    hour: rhythm.kind === 'at_once' ? null : rhythm.hour,
    weekday: rhythm.kind === 'weekly' ? rhythm.weekday : null,
    quiet_from: quiet?.from ?? null,
    quiet_to: quiet?.to ?? null,
    paused_at: pausedAt ?? null,
  };
}
