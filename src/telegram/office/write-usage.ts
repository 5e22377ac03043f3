import type { Span } from '../../answers/message.ts';
import { nameMonth } from '../../answers/name-date.ts';
import type { Words } from '../../answers/words.ts';
import { writeUsageCsv } from '../../exports/write-usage-csv.ts';
import { inLanguage } from '../../language/language.ts';
import { reportUsage, type UsageReport } from '../../monitoring/usage-report.ts';
import type { UsageStore } from '../../storage/usage-store.ts';
import type { Shown } from './desk-ports.ts';

/** So many publications are named; all of them are in the file. */
const MOST_NAMED = 15;

/** How much the bot was used in a month (`2026-11`): a message, and all of it as CSV. */
export async function writeUsage(usage: UsageStore, words: Words, month: string): Promise<Shown> {
  const counts = await usage.ofMonth(month);
  const report = reportUsage(month, counts, await usage.subscribers());
  if (counts.length === 0)
    return { spans: [words.text('office-usage-none', { month: nameMonth(words, month) })] };
  return {
    spans: writeReport(words, report),
    file: { name: `usage-${month}.csv`, bytes: writeUsageCsv(counts) },
  };
}

function writeReport(words: Words, report: UsageReport): readonly Span[] {
  const { month, total, languages, publications, subscribers } = report;
  const titles = new Map(words.catalogue.editions.map(({ id, publication }) => [id, publication.title]));
  const byLanguage = [...languages].map(
    ([language, { questions }]) =>
      `${words.text(`language-${language}`)} – ${words.text('office-number', { number: questions })}`,
  );
  const byPublication = [...publications].slice(0, MOST_NAMED).map(([id, { questions, answered }]) =>
    words.text('office-usage-publication', {
      title:
        id === ''
          ? words.text('office-usage-no-publication')
          : inLanguage(titles.get(id) ?? {}, words.language) || id,
      questions,
      answered,
    }),
  );
  return [
    { bold: words.text('office-usage', { month: nameMonth(words, month) }) },
    `\n${words.text('office-usage-total', { ...total })}\n${byLanguage.join(' · ')}\n\n`,
    { bold: words.text('office-usage-publications') },
    `\n${byPublication.join('\n')}\n\n${words.text('office-usage-subscribers', { subscribers })}`,
  ];
}
