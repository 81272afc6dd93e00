/** The tables of time zones and countries, which come with the program and are read once, at start. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { PlaceTables } from '../shared/platform/time-zone';
import { resourcePath } from './resources';

const texts = z.record(z.string(), z.string());

const schema = z.object({
  zones: z.object({
    names: texts,
    windows: z.record(z.string(), texts),
    windowsLabels: texts,
    byCountry: z.record(z.string(), z.array(z.object({ zone: z.string(), cities: z.array(z.string()) }))),
    primary: texts,
  }),
  countries: z.object({ names: texts, codes: texts }),
});

/**
 * @param pathOf full path of a file in `resources`
 * @throws Error that names the file which is missing, is no JSON, or holds something else
 */
export function readPlaceTables(pathOf: (name: string) => string = resourcePath): PlaceTables {
  const zones = readJson('time-zones.json', pathOf);
  const countries = readJson('countries.json', pathOf);
  const tables = schema.safeParse({ zones, countries });
  if (tables.success) return tables.data;
  const [table, ...key] = tables.error.issues[0]?.path ?? [];
  const file = table === 'countries' ? 'countries.json' : 'time-zones.json';
  throw new Error(`resources/${file} holds something else at “${key.join('.')}”.`);
}

function readJson(name: string, pathOf: (name: string) => string): unknown {
  const text = readFileSync(pathOf(name), 'utf8');
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`resources/${name} is not JSON.`);
  }
}
