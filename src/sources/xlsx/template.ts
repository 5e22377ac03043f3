import writeXlsx, { type SheetData } from 'write-excel-file/node';

/** A line that explains; the reader passes it over. */
type Line = readonly (string | number)[];

interface TemplateSheet {
  readonly name: string;
  readonly widths: readonly number[];
  readonly head: Line;
  readonly hints: readonly Line[];
  /** An example in order, to be written over. */
  readonly example: readonly Line[];
}

const LANGUAGE_COLUMNS = (title: string): readonly string[] => [`${title} kk`, `${title} ru`, `${title} en`];

const SHEETS: readonly TemplateSheet[] = [
  {
    name: 'Read me',
    widths: [110],
    head: ['How this workbook is filled in · Бұл кітап қалай толтырылады · Как заполнять эту книгу'],
    hints: [],
    example: [
      ['EN 1. Sheet "Publication": what the publication is called, who publishes it, for which period.'],
      [
        'EN 2. Sheet "Indicators": a line for each thing that is measured. Its id never changes, whatever its title.',
      ],
      ['EN 3. Sheet "Codes": areas, sexes, units … that the bot does not know yet, with their names.'],
      [
        'EN 4. Sheet "Data": a line for each series, a column for each period. A blank dimension means the total.',
      ],
      [
        'EN 5. Cells: 12.5 · 12.5* preliminary · x confidential · - cannot be · … no data · 12.5 [note] with a note from the sheet "Notes".',
      ],
      [
        'EN 6. Lines that begin with # explain and are not read. The lines below them are an example: write over it.',
      ],
      [''],
      ['KK 1. «Publication» парағы: басылым қалай аталады, кім шығарады, қай кезеңге.'],
      ['KK 2. «Indicators» парағы: әр көрсеткішке бір жол. Атауы өзгерсе де, коды (id) өзгермейді.'],
      ['KK 3. «Codes» парағы: бот әлі білмейтін өңірлер, өлшем бірліктері және басқа кодтар, атауларымен.'],
      ['KK 4. «Data» парағы: әр қатарға бір жол, әр кезеңге бір баған. Бос өлшем барлығын білдіреді.'],
      [
        'KK 5. Ұяшықтар: 12.5 · 12.5* алдын ала · x құпия · - болуы мүмкін емес · … дерек жоқ · 12.5 [note] «Notes» парағындағы ескертумен.',
      ],
      [
        'KK 6. # белгісінен басталатын жолдар түсіндіреді, олар оқылмайды. Төмендегі жолдар мысал ғана: үстінен жазыңыз.',
      ],
      [''],
      ['RU 1. Лист «Publication»: как называется публикация, кто её выпускает, за какой период.'],
      [
        'RU 2. Лист «Indicators»: по строке на показатель. Его код (id) не меняется, даже если меняется название.',
      ],
      [
        'RU 3. Лист «Codes»: регионы, единицы измерения и другие коды, которых бот ещё не знает, с названиями.',
      ],
      ['RU 4. Лист «Data»: по строке на ряд, по столбцу на период. Пустой разрез означает итог.'],
      [
        'RU 5. Ячейки: 12.5 · 12.5* предварительно · x конфиденциально · - явление невозможно · … нет данных · 12.5 [note] с примечанием с листа «Notes».',
      ],
      [
        'RU 6. Строки, которые начинаются с #, поясняют и не читаются. Строки под ними — пример: пишите поверх него.',
      ],
    ],
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

/** The workbook that a statistician fills in, with a small example that is in order. */
export function writeTemplate(): Promise<Buffer> {
  const sheets = SHEETS.map(({ name, widths, head, hints, example }) => ({
    sheet: name,
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
    data: [
      head.map((value) => ({
        value: String(value),
        fontWeight: 'bold' as const,
        backgroundColor: '#DCE6F1',
      })),
      ...[...hints, ...example].map((line) => line.map(cellOf)),
    ] as SheetData,
  }));
  return writeXlsx(sheets).toBuffer();
}

function cellOf(value: string | number): SheetData[number][number] {
  if (typeof value === 'number') return { value, type: Number };
  if (value === '') return null;
  return String(value).startsWith('#')
    ? { value, textColor: '#7F7F7F', fontStyle: 'italic' }
    : { value, wrap: true };
}
