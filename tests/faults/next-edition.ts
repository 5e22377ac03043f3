import { change } from '../catalogue/sample-edition.ts';
import { PUBLICATION, readPublication } from './open-office.ts';

const ORGANISATIONS = `${PUBLICATION}/observations/organisations.csv`;

/**
 * The edition of the year after: 301 organisations, 215 of them in towns and 86 in villages, are new; a stationary one of 2023 turned out to be semi-stationary, which makes 172 and 81 of
 * 173 and 80; the 12 war veterans who were residents are no longer told of. Their share stays.
 */
export async function nextEdition(): Promise<Readonly<Record<string, string>>> {
  const edits: readonly (readonly [path: string, from: string, to: string])[] = [
    [ORGANISATIONS, ',,2023,291,A\n', ',,2023,291,A\n,,2024,301,P\n'],
    [ORGANISATIONS, 'R,,2023,83,A\n', 'R,,2023,83,A\nR,,2024,86,P\n'],
    [ORGANISATIONS, 'U,,2023,208,A\n', 'U,,2023,208,A\nU,,2024,215,P\n'],
    [ORGANISATIONS, ',semi_stationary,2023,80,A', ',semi_stationary,2023,81,A'],
    [ORGANISATIONS, ',stationary,2023,173,A', ',stationary,2023,172,A'],
    [`${PUBLICATION}/observations/residents.csv`, 'war_veterans,,2023,12,A\n', ''],
    [`${PUBLICATION}/datapackage.json`, '"version": "2023"', '"version": "2024"'],
    [`${PUBLICATION}/datapackage.json`, '"referencePeriod": "2023"', '"referencePeriod": "2024"'],
  ];
  return edits.reduce((files, [path, from, to]) => change(path, from, to, files), await readPublication());
}
