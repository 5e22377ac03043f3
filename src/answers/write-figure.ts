import type { CatalogueIndicator } from '../catalogue/catalogue.ts';
import { inLanguage } from '../language/language.ts';
import type { AnswerNote, Figure, FigureAnswer } from './answer.ts';
import type { Span } from './message.ts';
import { usualBase } from './values.ts';
import { formatFigure, formatPeriod, joinList, nameIndicator, nameSlice, type Words } from './words.ts';

/** Writes figures: the headline or the list, what it is, how it changed, what it was computed from, what has to be known, and the source. */
export function writeFigure(words: Words, answer: FigureAnswer): readonly Span[] {
  const [main] = answer.figures;
  const indicator = main && words.catalogue.indicators.get(main.indicator);
  if (main === undefined || indicator === undefined) return [];
  const answers = answer.figures.filter(({ role }) => role === 'answer');
  const lines: Span[][] = [
    ...(answers.length === 1
      ? headline(words, answer, main, indicator)
      : list(words, answer, answers, indicator)),
    ...contextLines(words, answer, indicator),
    ...operandLines(words, answer, indicator),
    ...answer.notes.flatMap((note) => noteLine(words, note, indicator)),
    [''],
    sourceLine(words, indicator),
  ];
  return lines.flatMap((line, i) => (i === 0 ? line : ['\n', ...line]));
}

function headline(words: Words, answer: FigureAnswer, main: Figure, indicator: CatalogueIndicator): Span[][] {
  const signed = answer.operation.kind === 'change';
  const { timing } = indicator.indicator;
  const slice =
    answer.operation.kind === 'sum'
      ? answer.ask.slices.map(({ slice }) => nameSlice(words, slice)).join(' + ')
      : answer.operation.kind === 'difference' || answer.operation.kind === 'ratio'
        ? answer.ask.slices.map(({ slice }) => nameSlice(words, slice)).join(' / ')
        : nameSlice(words, main.slice, main.without);
  const operation = operationWords(words, answer, main);
  return [
    [
      { bold: formatFigure(words, main, signed) },
      ` · ${formatPeriod(words, main.period, timing)}`,
      ...(operation ? [` · ${operation}`] : []),
    ],
    [`${nameIndicator(words, main.indicator)}: ${slice}`],
    ...shareBase(words, answer),
  ];
}

/** What a share is a share of: half of the figure's meaning. */
function shareBase(words: Words, { ask }: FigureAnswer): Span[][] {
  const [slice] = ask.slices;
  if (ask.share === undefined || slice === undefined) return [];
  const base = ask.share.base ?? usualBase(words.catalogue, slice);
  const total = Object.keys(base).length === 0;
  return [[total ? words.text('share-total') : words.text('share-base', { base: nameSlice(words, base) })]];
}

function operationWords(words: Words, { operation }: FigureAnswer, main: Figure): string {
  switch (operation.kind) {
    case 'change':
      return words.text(main.value > 0 ? 'change-up' : main.value < 0 ? 'change-down' : 'change-none');
    case 'extreme':
      return words.text(`extreme-${operation.which}`);
    case 'difference':
    case 'ratio':
    case 'sum':
    case 'average':
      return main.origin === 'computed' ? words.text(`operation-${operation.kind}`) : '';
    case 'value':
      return '';
  }
}

/** Several figures: what they share stands in the heading, what tells them apart before each. */
function list(
  words: Words,
  answer: FigureAnswer,
  answers: readonly Figure[],
  { indicator }: CatalogueIndicator,
): Span[][] {
  const [main] = answers;
  if (main === undefined) return [];
  const slices = new Set(answers.map(({ slice, without }) => JSON.stringify([slice, without])));
  const periods = new Set(answers.map(({ period }) => period));
  const heading = slices.size === 1 ? `: ${nameSlice(words, main.slice, main.without)}` : '';
  const when =
    periods.size === 1
      ? ` · ${formatPeriod(words, main.period, indicator.timing)}`
      : indicator.timing === 'end_of_period'
        ? ` · ${words.text('period-ends')}`
        : '';
  const signed = answer.operation.kind === 'change';
  const operation = operationWords(words, answer, main);
  return [
    [
      { bold: `${nameIndicator(words, main.indicator)}${heading}` },
      when,
      ...(answer.operation.kind === 'extreme' && operation ? [` · ${operation}`] : []),
    ],
    ...shareBase(words, answer),
    ...answers.map((figure): Span[] => {
      const label = [
        ...(slices.size > 1 ? [nameSlice(words, figure.slice, figure.without)] : []),
        ...(periods.size > 1 || signed ? [formatPeriod(words, figure.period, undefined)] : []),
      ].join(', ');
      return [`• ${label}: `, { bold: formatFigure(words, figure, signed) }];
    }),
  ];
}

/** The change on the period before; for an extreme, the other values. */
function contextLines(words: Words, answer: FigureAnswer, { indicator }: CatalogueIndicator): Span[][] {
  const context = answer.figures.filter(({ role }) => role === 'context');
  if (context.length === 0) return [];
  if (answer.operation.kind === 'extreme') {
    const others = context.map(
      (figure) => `${labelOf(words, answer, figure)}: ${formatFigure(words, figure)}`,
    );
    return [[words.text('context-others', { others: others.join('; ') })]];
  }
  const [change, growth] = context;
  if (change === undefined) return [];
  if (answer.operation.kind === 'change')
    return [[words.text('context-growth', { growth: formatFigure(words, change, true) })]];
  const [before = ''] = change.period.split(/(?<=^\d{4})-/);
  const direction = words.text(
    change.value > 0 ? 'change-up' : change.value < 0 ? 'change-down' : 'change-none',
  );
  const args = { before, direction, change: formatFigure(words, change, true) };
  const line =
    change.value === 0
      ? words.text('context-unchanged', { before })
      : growth === undefined
        ? words.text('context-change', args)
        : words.text('context-change-growth', { ...args, growth: formatFigure(words, growth, true) });
  return indicator.ratio === undefined ? [[line]] : [];
}

function labelOf(words: Words, answer: FigureAnswer, figure: Figure): string {
  return answer.operation.kind === 'extreme' && answer.operation.among === 'slices'
    ? nameSlice(words, figure.slice)
    : formatPeriod(words, figure.period, undefined);
}

/** What a computed figure rests on, and the rule. */
function operandLines(words: Words, answer: FigureAnswer, { indicator }: CatalogueIndicator): Span[][] {
  const operands = answer.figures.filter(({ role }) => role === 'operand');
  if (operands.length === 0) return [];
  const periods = new Set(operands.map(({ period }) => period));
  const slices = new Set(
    operands.map(({ indicator, slice, without }) => JSON.stringify([indicator, slice, without])),
  );
  const parts = operands.map((figure) => {
    const label = [
      ...(slices.size > 1 ? [operandName(words, figure, operands)] : []),
      ...(periods.size > 1 ? [figure.period] : []),
    ].join(', ');
    return `${label}: ${formatFigure(words, figure)}`;
  });
  return [
    [
      words.text('computed-from', {
        rule: words.text(ruleKey(answer, indicator.ratio !== undefined)),
        operands: parts.join('; '),
      }),
    ],
  ];
}

function operandName(words: Words, figure: Figure, operands: readonly Figure[]): string {
  const several = new Set(operands.map(({ indicator }) => indicator)).size > 1;
  return several ? nameIndicator(words, figure.indicator) : nameSlice(words, figure.slice, figure.without);
}

function ruleKey({ ask, operation }: FigureAnswer, isRatio: boolean): string {
  if (operation.kind === 'change') return operation.expressed === 'percent' ? 'rule-growth' : 'rule-change';
  if (operation.kind !== 'value' && operation.kind !== 'extreme') return `rule-${operation.kind}`;
  if (ask.share !== undefined) return 'rule-share';
  return isRatio ? 'rule-quotient' : 'rule-remainder';
}

function noteLine(words: Words, note: AnswerNote, indicator: CatalogueIndicator): Span[][] {
  switch (note.kind) {
    case 'latest_period_assumed':
      return [];
    case 'whole_system':
      return [[`ℹ️ ${words.text('note-whole-system')}`]];
    case 'fewer_periods':
      return [[`ℹ️ ${words.text('note-fewer-periods')}`]];
    case 'missing_slices':
      return [
        [
          `ℹ️ ${words.text('note-missing-slices', {
            slices: joinList(
              words,
              note.slices.map((slice) => nameSlice(words, slice)),
            ),
          })}`,
        ],
      ];
    case 'old_period':
      return [[`ℹ️ ${words.text('note-old-period', { period: note.period, years: note.years })}`]];
    case 'publication_note': {
      const text = indicator.edition.publication.notes?.[note.id];
      return text === undefined ? [] : [[`⚠️ ${inLanguage(text, words.language)}`]];
    }
  }
}

/** Source, edition and, where the office states it, the day of release. */
export function sourceLine(words: Words, { edition }: Pick<CatalogueIndicator, 'edition'>): Span[] {
  const { publication, descriptor } = edition;
  const { referencePeriod, releaseDate } = descriptor.sandar;
  const release =
    releaseDate === undefined
      ? words.text('source-edition', { period: referencePeriod })
      : words.text('source-released', { period: referencePeriod, date: formatDate(words, releaseDate) });
  const source = inLanguage(publication.sourceLine, words.language);
  return [
    { italic: `${words.text('source-label', { source })}. ${release}` },
    ' · ',
    { link: new URL(publication.publisher.url).host, url: publication.publisher.url },
  ];
}

function formatDate(words: Words, date: string): string {
  return new Intl.DateTimeFormat(words.language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(date),
  );
}
