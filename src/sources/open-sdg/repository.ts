/** An Open SDG data repository (https://open-sdg.readthedocs.io/): its files by path (with forward slashes), as bytes. */
export type Repository = ReadonlyMap<string, Buffer>;

/** Where a repository keeps what an import reads. */
export const FOLDERS = ['data', 'meta', 'indicator-config', 'translations'];
/** Its settings. */
export const SETTINGS = 'config_data.yml';

/** Whether an import reads a file of a repository. */
export function isOfRepository(path: string): boolean {
  return path === SETTINGS || FOLDERS.some((folder) => path.startsWith(`${folder}/`));
}
