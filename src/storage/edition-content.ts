import { gunzipSync, gzipSync } from 'node:zlib';
import type { Edition, EditionText, OutlinedEdition } from '../catalogue/edition.ts';
import type { Series } from '../catalogue/observation.ts';
import type { SeriesOutline } from '../catalogue/outline.ts';

/** An outline as JSON holds it. */
interface PackedOutline {
  readonly codes: readonly (readonly [string, readonly string[]])[];
  readonly shapes: readonly string[];
  readonly openSlices: SeriesOutline['openSlices'];
  readonly periods?: SeriesOutline['periods'];
}

interface PackedOutlined {
  readonly text: EditionText;
  readonly outlines: readonly (readonly [string, PackedOutline])[];
}

interface PackedWhole {
  readonly text: EditionText;
  readonly series: readonly (readonly [string, readonly Series[]])[];
}

/** An edition that answers, as bytes (JSON, gzip): its words and outlines; its observations have tables of their own. */
export function packOutlined({ outlines, ...text }: OutlinedEdition): Buffer {
  return pack({
    text,
    outlines: [...outlines].map(([id, { codes, shapes, ...rest }]) => [
      id,
      { codes: [...codes].map(([dimension, held]) => [dimension, [...held]]), shapes: [...shapes], ...rest },
    ]),
  } satisfies PackedOutlined);
}

/** What `packOutlined` has packed. */
export function unpackOutlined(content: Buffer): OutlinedEdition {
  const { text, outlines }: PackedOutlined = unpack(content);
  return {
    ...text,
    outlines: new Map(
      outlines.map(([id, { codes, shapes, openSlices, periods }]) => [
        id,
        {
          codes: new Map(codes.map(([dimension, held]) => [dimension, new Set(held)])),
          shapes: new Set(shapes),
          openSlices,
          ...(periods && { periods }),
        },
      ]),
    ),
  };
}

/** An edition that waits for its hour or an operator's yes, as bytes (JSON, gzip), observations included. */
export function packWhole({ series, ...text }: Edition): Buffer {
  return pack({ text, series: [...series] } satisfies PackedWhole);
}

/** What `packWhole` has packed. */
export function unpackWhole(content: Buffer): Edition {
  const { text, series }: PackedWhole = unpack(content);
  return { ...text, series: new Map(series) };
}

function pack(content: PackedOutlined | PackedWhole): Buffer {
  return gzipSync(JSON.stringify(content), { level: 3 });
}

function unpack<T>(content: Buffer): T {
  return JSON.parse(gunzipSync(content).toString('utf8'));
}
