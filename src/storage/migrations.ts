import type { MigrationProvider } from 'kysely/migration';
import { conversations } from './migrations/0001-conversations.ts';
import { linksAndReports } from './migrations/0002-links-and-reports.ts';
import { pictures } from './migrations/0003-pictures.ts';
import { photosAbove } from './migrations/0004-photos-above.ts';
import { editions } from './migrations/0005-editions.ts';
import { inbox } from './migrations/0006-inbox.ts';
import { leases } from './migrations/0007-leases.ts';
import { calendar } from './migrations/0008-calendar.ts';
import { subscriptions } from './migrations/0009-subscriptions.ts';
import { notices } from './migrations/0010-notices.ts';
import { sources } from './migrations/0011-sources.ts';
import { misses } from './migrations/0012-misses.ts';
import { yeses } from './migrations/0013-yeses.ts';
import { channels } from './migrations/0014-channels.ts';
import { calendarSteps } from './migrations/0015-calendar-steps.ts';
import { moveKeys } from './migrations/0016-move-keys.ts';

/** The tables' history, in order of name. What has been released is never changed: a new step is added. */
export const migrations: MigrationProvider = {
  getMigrations: async () => ({
    '0001-conversations': conversations,
    '0002-links-and-reports': linksAndReports,
    '0003-pictures': pictures,
    '0004-photos-above': photosAbove,
    '0005-editions': editions,
    '0006-inbox': inbox,
    '0007-leases': leases,
    '0008-calendar': calendar,
    '0009-subscriptions': subscriptions,
    '0010-notices': notices,
    '0011-sources': sources,
    '0012-misses': misses,
    '0013-yeses': yeses,
    '0014-channels': channels,
    '0015-calendar-steps': calendarSteps,
    '0016-move-keys': moveKeys,
  }),
};
