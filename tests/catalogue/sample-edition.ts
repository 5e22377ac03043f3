import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Files of a data directory: text, or bytes where they are not to be UTF-8, by path. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

const texts = (name: string): string => `{ kk: ${name} атауы, ru: Имя ${name}, en: ${name} name }`;

const resource = (name: string, columns: readonly string[]): string => {
  const fields = columns.map(
    (column) => `{ "name": "${column}", "type": "${column === 'OBS_VALUE' ? 'number' : 'string'}" }`,
  );
  return `    {
      "name": "${name}",
      "path": "observations/${name}.csv",
      "schema": { "fields": [${fields.join(', ')}] }
    }`;
};

const RESOURCES = [
  resource('pupils', ['SEX', 'KIND', 'TIME_PERIOD', 'OBS_VALUE', 'OBS_STATUS', 'NOTE']),
  resource('pupil-share', ['KIND', 'TIME_PERIOD', 'OBS_VALUE', 'OBS_STATUS', 'NOTE']),
  resource('buildings', ['TIME_PERIOD', 'OBS_VALUE', 'OBS_STATUS', 'UNIT_MEASURE']),
];

/**
 * A small data directory that is in order: one publication with counts whose parts add up, published shares of two levels, a ratio, a
 * missing value, own and shared codelists.
 */
export const SAMPLE: Readonly<Record<string, string>> = {
  'codelists/SEX.yaml': `id: SEX
name: ${texts('Sex')}
codes:
  - code: _T
    name: ${texts('Both')}
    total: true
  - code: F
    name: ${texts('Women')}
  - code: M
    name: ${texts('Men')}
    wordings: { ru: [мужчины] }
  - code: U
    name: { en: Unused and in one language }
`,
  'codelists/UNIT_MEASURE.yaml': `id: UNIT_MEASURE
name: ${texts('Unit')}
codes:
  - code: PUPILS
    name: ${texts('Pupils')}
  - code: SCHOOLS
    name: ${texts('Schools')}
  - code: PT
    name: ${texts('Per_cent')}
`,
  'schools/datapackage.json': `{
  "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
  "name": "schools",
  "title": "Schools",
  "version": "2023",
  "licenses": [{ "title": "Free" }],
  "sources": [{ "title": "Office" }],
  "resources": [
${RESOURCES.join(',\n')}
  ],
  "sandar": {
    "languages": ["kk", "ru", "en"],
    "referencePeriod": "2023",
    "frequency": "A"
  }
}
`,
  'schools/publication.yaml': `title: ${texts('Schools')}
description: ${texts('About')}
publisher:
  name: ${texts('Office')}
  url: https://example.org
sourceLine: ${texts('Source')}
licence: ${texts('Licence')}
keyFigures:
  - indicator: pupils
    slice: { KIND: SPECIAL }
themes:
  - id: people
    name: ${texts('People')}
    indicators: ["pupil*"]
  - id: shares
    name: ${texts('Shares')}
    indicators: [pupil-share]
notes:
  as-printed: ${texts('Note')}
`,
  'schools/terms.yaml': `- id: special
  name: ${texts('Special_school')}
  definition: ${texts('Definition')}
  codes: [{ dimension: KIND, code: SPECIAL }]
  indicators: [pupils]
`,
  'schools/links.yaml': `- id: report
  kind: quality_report
  title: ${texts('Report')}
  at: ${texts('Place')}
`,
  'schools/codelists/KIND.yaml': `id: KIND
name: ${texts('Kind')}
codes:
  - code: SPECIAL
    name: ${texts('Special')}
    term: special
  - code: BLIND
    name: ${texts('Blind')}
    parent: SPECIAL
  - code: ORDINARY
    name: ${texts('Ordinary')}
    complement: SPECIAL
`,
  'schools/indicators/pupils.yaml': `id: pupils
title: ${texts('Number_of_pupils')}
unit: PUPILS
decimals: 0
additive: true
dimensions: [SEX, KIND]
sums:
  - dimension: SEX
    parts: [F, M]
terms: [special]
`,
  'schools/indicators/pupil-share.yaml': `id: pupil-share
title: ${texts('Share_of_pupils')}
unit: PT
decimals: 1
dimensions: [KIND]
shareOf: pupils
`,
  'schools/indicators/buildings.yaml': `id: buildings
title: ${texts('Number_of_schools')}
unit: SCHOOLS
decimals: 0
dimensions: []
everydayMeansTotal: [KIND]
`,
  'schools/indicators/pupils-per-school.yaml': `id: pupils-per-school
title: ${texts('Pupils_per_school')}
unit: PUPILS
decimals: 1
dimensions: []
ratio:
  numerator: pupils
  denominator: buildings
`,
  'schools/observations/pupils.csv': `SEX,KIND,TIME_PERIOD,OBS_VALUE,OBS_STATUS,NOTE
,,2023,1200,A,
F,,2023,590,A,
M,,2023,610,A,
,SPECIAL,2023,301,P,
,BLIND,2023,45,A,
,,2022,1000,A,
F,,2022,480,A,
M,,2022,520,A,
,,2021,,O,
`,
  'schools/observations/pupil-share.csv': `KIND,TIME_PERIOD,OBS_VALUE,OBS_STATUS,NOTE
SPECIAL,2023,25.1,A,
BLIND,2023,15,A,
`,
  'schools/observations/buildings.csv': `TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE
2023,12,A,
`,
};

/** Writes files into a new directory and returns its path. It lies among the system's temporary files. */
export async function writeDirectory(files: Files): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'sandar-data-'));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  return root;
}

/** The sample with one text in one file replaced. */
export function change(
  path: string,
  from: string | RegExp,
  to: string,
  files = SAMPLE,
): Readonly<Record<string, string>> {
  const text = files[path];
  const changed = text?.replace(from, () => to);
  if (changed === undefined || changed === text) throw new Error(`${path} has no ${from}`);
  return { ...files, [path]: changed };
}

/** The sample without the files whose path starts so. */
export function without(prefix: string, files = SAMPLE): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith(prefix)));
}

/** The line, counted from 1, of the first occurrence of a text in a file. */
export function lineOf(files: Readonly<Record<string, string>>, path: string, text: string): number {
  const index = files[path]?.indexOf(text) ?? -1;
  if (index < 0) throw new Error(`${path} has no ${text}`);
  return files[path]?.slice(0, index).split('\n').length ?? 0;
}
