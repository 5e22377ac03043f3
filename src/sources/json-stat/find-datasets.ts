import { shapeOf } from '../fetch-json.ts';
import { SourceFailure } from '../source-failure.ts';
import { collectionSchema, type Dataset, datasetSchema, legacySchema } from './dataset.ts';

/** A dataset, or the address of one. */
export type Found =
  | { readonly kind: 'dataset'; readonly id: string; readonly dataset: Dataset }
  | { readonly kind: 'link'; readonly href: string };

/**
 * The datasets in a JSON-stat file: itself, those of a collection (2.0), or those of a bundle (1.x), each under its name there. `file` names the
 * source, `id` a single dataset.
 */
export function findDatasets(file: string, id: string, content: unknown): readonly Found[] {
  if (isObject(content) && content.class === 'collection') {
    const { link } = shapeOf(file, content, collectionSchema);
    return link.item.map((item, i): Found => {
      if (item.href !== undefined && !('value' in item)) return { kind: 'link', href: item.href };
      const name = `${id}-${i + 1}`;
      return { kind: 'dataset', id: name, dataset: shapeOf(`${file}, item ${i + 1}`, item, datasetSchema) };
    });
  }
  if (isObject(content) && !('id' in content) && !('class' in content)) {
    const bundle = Object.entries(content).filter(([, one]) => isObject(one) && 'dimension' in one);
    if (bundle.length === 0) throw noDataset(file);
    return bundle.map(([name, one]) => ({
      kind: 'dataset',
      id: bundle.length === 1 && name === 'dataset' ? id : name,
      dataset: fromLegacy(`${file}, ${name}`, one),
    }));
  }
  if (isObject(content) && isObject(content.error)) throw noDataset(file);
  return [{ kind: 'dataset', id, dataset: shapeOf(file, content, datasetSchema) }];
}

function fromLegacy(file: string, content: unknown): Dataset {
  const { dimension, value, measure, ...rest } = shapeOf(file, content, legacySchema);
  const { id, size, role, ...dimensions } = dimension;
  return shapeOf(
    file,
    { ...rest, id, size, ...(role && { role }), dimension: dimensions, value: value ?? measure },
    datasetSchema,
  );
}

function noDataset(file: string): SourceFailure {
  return new SourceFailure('layout_changed', `${file} holds no JSON-stat dataset.`);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
