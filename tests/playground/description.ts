import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Description } from '../../src/playground/schemas/write-schemas.ts';

const PATH = join(import.meta.dirname, '../../../shared/telegram/botapi-spec.json');

/** The public description of the Bot API, where there is a copy of it beside this repository. */
export const DESCRIPTION: Description | undefined = existsSync(PATH)
  ? (JSON.parse(readFileSync(PATH, 'utf8')) as Description)
  : undefined;

const BASIC: Readonly<Record<string, (value: unknown) => boolean>> = {
  Integer: Number.isInteger,
  Float: (value) => typeof value === 'number',
  Number: (value) => typeof value === 'number',
  Boolean: (value) => typeof value === 'boolean',
  True: (value) => value === true,
  String: (value) => typeof value === 'string',
};

/** Where a value is not of a described type: `message.photo.0.width is missing`. Empty where it is. */
export function misfits(
  types: Description['types'],
  type: string,
  value: unknown,
  path = type,
): readonly string[] {
  if (type.startsWith('Array of ')) {
    if (!Array.isArray(value)) return [`${path} is no list`];
    return value.flatMap((item, at) => misfits(types, type.slice('Array of '.length), item, `${path}.${at}`));
  }
  if (BASIC[type] !== undefined) return BASIC[type](value) ? [] : [`${path} is no ${type}`];
  const known = types[type];
  if (known === undefined) return [`${path}: there is no type ${type}`];
  if (known.subtypes !== undefined)
    return fewest(known.subtypes.map((one) => misfits(types, one, value, path)));
  if (typeof value !== 'object' || value === null) return [`${path} is no ${type}`];
  const given = new Map(Object.entries(value));
  const described = known.fields.flatMap((field) => {
    const inner = given.get(field.name);
    const place = `${path}.${field.name}`;
    if (inner === undefined) return field.required ? [`${place} is missing`] : [];
    if (field.const !== undefined) return inner === field.const ? [] : [`${place} is not ${field.const}`];
    return fewest(field.types.map((one) => misfits(types, one, inner, place)));
  });
  const names = new Set(known.fields.map(({ name }) => name));
  const unknown = [...given.keys()].filter((name) => !names.has(name));
  return [...described, ...unknown.map((name) => `${path}.${name} is not described`)];
}

function fewest(results: readonly (readonly string[])[]): readonly string[] {
  return results.toSorted((a, b) => a.length - b.length)[0] ?? [];
}
