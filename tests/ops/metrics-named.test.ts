import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { createMeters } from '../../src/monitoring/meters.ts';

/** What Prometheus knows by itself. */
const OF_PROMETHEUS = ['up'];
/** Words of its language that look like names of metrics. */
const METRIC = /\b(?:sandar|nodejs|process)_[a-z0-9_]+|\bup\b/g;

const names = new Set([...OF_PROMETHEUS, ...createMeters().names()]);

/** A histogram is asked for by its parts. */
const isThere = (name: string) => names.has(name) || names.has(name.replace(/_(bucket|count|sum)$/, ''));

interface Rules {
  readonly groups: readonly {
    readonly rules: readonly { readonly alert: string; readonly expr: string }[];
  }[];
}
interface Dashboard {
  readonly panels: readonly {
    readonly title: string;
    readonly targets: readonly { readonly expr: string }[];
  }[];
}

const rules = (parse(readFileSync('ops/alert-rules.yaml', 'utf8')) as Rules).groups.flatMap(
  (group) => group.rules,
);
const { panels } = JSON.parse(readFileSync('ops/grafana-dashboard.json', 'utf8')) as Dashboard;

test.each([
  ...rules.map(({ alert, expr }) => [alert, expr] as const),
  ...panels.flatMap(({ title, targets }) => targets.map(({ expr }) => [title, expr] as const)),
])('%s asks for metrics that there are', (_, expr) => {
  const named = expr.match(METRIC) ?? [];
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((name) => !isThere(name))).toEqual([]);
});

test('every alert is explained to operators, and every metric is described', () => {
  const docs = readFileSync('docs/operation.md', 'utf8');
  for (const { alert } of rules) expect(docs, alert).toContain(`\`${alert}\``);
  for (const name of createMeters().names())
    if (name.startsWith('sandar_')) expect(docs, name).toContain(`\`${name}\``);
});
