import { GUIDE } from './template-guide.ts';

/** The cells of a line. */
type Line = readonly (string | number)[];

/** A sheet of the template. */
interface TemplateSheet {
  readonly name: string;
  readonly widths: readonly number[];
  readonly head: Line;
  /** Lines that explain; the reader passes them over. */
  readonly hints: readonly Line[];
  /** An example in order, to be written over. */
  readonly example: readonly Line[];
}

const LANGUAGE_COLUMNS = (title: string): readonly string[] => [`${title} kk`, `${title} ru`, `${title} en`];

/** The sheets that a statistician fills in, with a small example that is in order. */
export const SHEETS: readonly TemplateSheet[] = [
  {
    name: 'Read me',
    widths: [110],
    head: ['How this workbook is filled in · Бұл кітап қалай толтырылады · Как заполнять эту книгу'],
    hints: [],
    example: GUIDE.map((line) => [line]),
  },
  {
    name: 'Publication',
    widths: [22, 45, 45, 45],
    head: ['what', 'kk', 'ru', 'en'],
    hints: [
      [
        '# тіл, язык, language',
        'қазақша',
        'по-русски',
        'in English; leave a whole column blank where there is no such text',
      ],
    ],
    example: [
      ['title', 'Мұражайлар', 'Музеи', 'Museums'],
      ['description', 'Қанша мұражай бар.', 'Сколько музеев работает.', 'How many museums there are.'],
      ['publisher', 'Статистика басқармасы', 'Управление статистики', 'Office of Statistics'],
      ["publisher's address", 'https://example.org'],
      ['source line', 'Статистика басқармасы', 'Управление статистики', 'Office of Statistics'],
      [
        'licence',
        'Дереккөзге сілтеме жасап, еркін пайдалануға болады.',
        'Свободное использование со ссылкой на источник.',
        'Free to use with a reference to the source.',
      ],
      ['other names', 'галереялар', 'галереи', 'galleries; collections'],
      [
        '# A = жыл, год, year · S = жартыжылдық, полугодие, half-year · Q = тоқсан, квартал, quarter · M = ай, месяц, month',
      ],
      ['frequency', 'A'],
      ['# 2023 · 2023-S1 · 2023-Q4 · 2023-11'],
      ['newest period', '2023'],
      ['# 2024-03-29'],
      ['released on', '2024-03-29'],
    ],
  },
  {
    name: 'Indicators',
    widths: [18, 32, 32, 32, 14, 10, 20, 16, 18, 24, 24, 24],
    head: [
      'id',
      ...LANGUAGE_COLUMNS('title'),
      'unit',
      'decimals',
      'dimensions',
      'counted',
      'may be added up',
      ...LANGUAGE_COLUMNS('other names'),
      ...LANGUAGE_COLUMNS('definition'),
    ],
    hints: [
      [
        '# latin letters, digits, -',
        '',
        '',
        '',
        'code',
        '0, 1, 2 …',
        'codelists, with commas',
        'end of period / whole period',
        'yes / no',
        'a; b; c',
      ],
    ],
    example: [
      [
        'museums',
        'Мұражайлар саны',
        'Число музеев',
        'Number of museums',
        'MUSEUMS',
        0,
        'URBANISATION',
        'end of period',
        'yes',
      ],
      [
        'museums-growth',
        'Мұражайлар санының өсуі',
        'Прирост числа музеев',
        'Growth of the number of museums',
        'PT',
        1,
        '',
      ],
    ],
  },
  {
    name: 'Codes',
    widths: [18, 14, 28, 28, 28, 10, 10, 24, 24, 24, 18, 24, 20],
    head: [
      'codelist',
      'code',
      ...LANGUAGE_COLUMNS('name'),
      'parent',
      'total',
      ...LANGUAGE_COLUMNS('other names'),
      ...LANGUAGE_COLUMNS('after a number'),
    ],
    hints: [
      [
        '# IN CAPITALS',
        'blank: names the codelist itself',
        ...['', '', '', 'code above it', 'yes', 'a; b; c', '', ''],
        ...['units: 1', 'единицы: 1; 2; 5', 'units: 1; 2'],
      ],
    ],
    example: [
      ['UNIT_MEASURE', '', 'Өлшем бірлігі', 'Единица измерения', 'Unit of measure'],
      [
        ...['UNIT_MEASURE', 'MUSEUMS', 'мұражай', 'музеев', 'museums', '', '', '', '', ''],
        ...['мұражай', 'музей; музея; музеев', 'museum; museums'],
      ],
      ['UNIT_MEASURE', 'PT', '%', '%', '%'],
      [
        'URBANISATION',
        '',
        'Қала немесе ауыл',
        'Город или село',
        'Town or village',
        '',
        '',
        'елді мекен түрі бойынша',
        'по типу местности',
        'by type of settlement',
      ],
      [
        ...['URBANISATION', 'U', 'қалалық жер', 'городская местность', 'urban areas', '', ''],
        ...['қала; қалалық', 'город; городской', 'towns; cities'],
      ],
      [
        ...['URBANISATION', 'R', 'ауылдық жер', 'сельская местность', 'rural areas', '', ''],
        ...['ауыл; ауылдық', 'село; сельский', 'villages; countryside'],
      ],
    ],
  },
  {
    name: 'Notes',
    widths: [16, 45, 45, 45],
    head: ['id', ...LANGUAGE_COLUMNS('text')],
    hints: [['# latin letters, digits, -']],
    example: [
      [
        'moved',
        'Бір мұражай жыл ішінде көшті.',
        'Один музей переехал в течение года.',
        'One museum moved in the course of the year.',
      ],
    ],
  },
  {
    name: 'Terms',
    widths: [16, 28, 28, 28, 45, 45, 45, 24, 24, 24],
    head: [
      'id',
      ...LANGUAGE_COLUMNS('name'),
      ...LANGUAGE_COLUMNS('definition'),
      ...LANGUAGE_COLUMNS('other names'),
    ],
    hints: [['# latin letters, digits, -']],
    example: [
      [
        'museum',
        'Мұражай',
        'Музей',
        'Museum',
        'Заттар жинағы көпшілікке ашық мекеме.',
        'Учреждение, коллекция которого открыта для публики.',
        'An institution whose collection is open to the public.',
      ],
    ],
  },
  {
    name: 'Data',
    widths: [18, 18, 12, 12, 12],
    head: ['indicator', 'URBANISATION', '2021', '2022', '2023'],
    hints: [['# id', 'blank: total · бос: барлығы · пусто: итого']],
    example: [
      ['museums', '', '…', 38, 40],
      ['museums', 'U', '', 25, 27],
      ['museums', 'R', '', 13, '13 [moved]'],
      ['museums-growth', '', '', '', '5.3*'],
    ],
  },
];
