/**
 * Cases that were met in use, one file each, played through the port: what must be answered and found, and what a reader must
 * learn of it (`mustSay`, in explanation or remedy) or must not be told (`mustNotSay`, regular expressions).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createDiagnose } from '../../../src/server/diagnostics/diagnose';
import { declaredRegistry } from '../../../src/shared/scim/schemas/declared-registry';
import type { TolerancePreset } from '../../../src/shared/scim-setting';
import { mismatches } from '../../exchanges/matches';
import { placeTables } from '../../shared/platform/place-tables';
import { createMemoryDirectory } from '../directory/memory-store';
import { createTestListener } from '../listener/test-listener';

interface FieldCase {
  title: string;
  setting?: Parameters<typeof declaredRegistry>[0];
  given?: Record<string, { endpoint: string; body: object }>;
  request: { method: 'GET' | 'POST' | 'PATCH'; path: string; body?: object };
  answer: { status: number; body: object; findings: string[] };
  /** Where a strict SCIM setting refuses what only a tolerance accepts. */
  strict?: { status: number; scimType: string };
  mustSay: string[];
  mustNotSay: string[];
}

const folder = join(import.meta.dirname, 'field');
const cases = readdirSync(folder).map((file): [string, FieldCase] => [
  file,
  JSON.parse(readFileSync(join(folder, file), 'utf8')),
]);

function fill<Value>(value: Value, ids: Record<string, string>): Value {
  return JSON.parse(JSON.stringify(value).replace(/\{\{(\w+)\}\}/g, (whole, name) => ids[name] ?? whole));
}

async function play({ setting, given = {}, request }: FieldCase, preset: TolerancePreset) {
  const { directory } = createMemoryDirectory(undefined, setting && declaredRegistry(setting));
  const diagnose = createDiagnose(() => ({ places: placeTables }));
  const test = await createTestListener({
    diagnose,
    knownPlaces: () => ({ countries: [], places: placeTables }),
    directories: { find: () => directory },
  });
  const { send, settings } = test;
  const ids: Record<string, string> = {};
  for (const [name, { endpoint, body }] of Object.entries(given)) {
    const created = await send({ method: 'POST', url: `/scim${endpoint}`, payload: fill(body, ids) });
    expect(created.status, created.text).toBe(201);
    ids[name] = created.body.id;
  }
  await settings.change(test.setting.id, { preset });
  const { method, path, body } = fill(request, ids);
  return send({ method, url: `/scim${path}`, ...(body === undefined ? {} : { payload: body }) });
}

it.each(cases)('%s', async (_file, one) => {
  const { status, body, exchange } = await play(one, 'tolerant');
  expect({ status, mismatches: mismatches(body, one.answer.body) }).toEqual({
    status: one.answer.status,
    mismatches: [],
  });
  const { findings } = exchange;
  const own = findings.filter(({ rule }) => rule !== 'no-email');
  expect(own.map(({ rule }) => rule).sort()).toEqual([...one.answer.findings].sort());
  const said = findings.map(({ explanation, remedy = '' }) => `${explanation}\n${remedy}`).join('\n');
  for (const text of one.mustSay) expect(said).toContain(text);
  for (const pattern of one.mustNotSay) expect(said).not.toMatch(new RegExp(pattern, 'u'));
});

it.each(cases)('%s, where the SCIM setting is strict', async (_file, one) => {
  const { status, body } = await play(one, 'strict');
  expect({ status, scimType: body?.scimType }).toEqual({
    scimType: (one.strict ?? (one.answer.body as { scimType?: string })).scimType,
    status: (one.strict ?? one.answer).status,
  });
});
