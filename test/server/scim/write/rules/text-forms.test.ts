/** Texts of the types binary, reference and dateTime through HTTP: strict refuses what RFC 7643 does not allow, tolerant names it. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { declaredRegistry } from '../../../../../src/shared/scim/schemas/declared-registry';
import type { TolerancePreset } from '../../../../../src/shared/scim-setting';
import { settingFileSchema } from '../../../../../src/shared/setting-file';
import { createTestListener, type TestListener } from '../../../listener/test-listener';

const urn = 'urn:contoso:scim:Badge';
const declared = settingFileSchema.parse({
  name: 'Contoso',
  schemas: [
    {
      id: urn,
      name: 'Badge',
      attributes: [
        { name: 'photo', type: 'binary' },
        { name: 'page', type: 'reference', referenceTypes: ['external'] },
        { name: 'seen', type: 'dateTime' },
      ],
    },
  ],
  resourceTypes: [{ name: 'Badge', endpoint: '/Badges', schema: urn }],
});

let test: TestListener;
beforeAll(async () => {
  test = await createTestListener();
  await test.directory.redeclare(declaredRegistry(declared));
});
afterAll(() => test.listener.close());

async function create(preset: TolerancePreset, attributes: object) {
  await test.settings.change(test.setting.id, { preset });
  const payload = { schemas: [urn], ...attributes };
  return test.send({ method: 'POST', url: '/scim/Badges', payload });
}

it.each([
  ['photo', ''],
  ['photo', 'YQ=='],
  ['photo', 'YQ'],
  ['photo', 'YWI+/w=='],
  ['page', 'https://example.com/~ada?x=%20#top'],
  ['page', 'Users/2819c223'],
  ['page', '../Users/2819c223'],
  ['page', 'urn:example:ada'],
  ['page', 'data:image/png;base64,YQ=='],
  ['page', './a:b'],
  ['seen', '2026-01-31T09:30:00Z'],
  ['seen', '2026-01-31T09:30:00.25+02:00'],
])('%s may be %j in a strict SCIM setting', async (name, value) => {
  const { status, body } = await create('strict', { [name]: value });
  expect(status).toBe(201);
  expect(body[name]).toBe(value);
});

it.each([
  ['photo', 'YWI-_w==', 'base64-variant'],
  ['photo', 'YWJj\nYWJj', 'base64-variant'],
  ['photo', 'YWJjY', 'base64-variant'],
  ['photo', 'YQ=', 'base64-variant'],
  ['page', 'Ada’s page', 'not-a-uri'],
  ['page', 'https://example.com/a b', 'not-a-uri'],
  ['page', 'https://example.com/100%', 'not-a-uri'],
  ['page', 'https://example.com/#a#b', 'not-a-uri'],
  ['page', '10:30', 'not-a-uri'],
])('%s %j is kept by tolerance and refused by a strict SCIM setting', async (name, value, rule) => {
  const tolerated = await create('tolerant', { [name]: value });
  expect(tolerated.status).toBe(201);
  expect(tolerated.body[name]).toBe(value);
  expect(tolerated.exchange.findings).toMatchObject([{ rule, tolerated: true, attributePath: name }]);
  const { status, body } = await create('strict', { [name]: value });
  expect([status, body.scimType]).toEqual([400, 'invalidValue']);
  expect(body.detail).toContain(name);
});

it('a date with small letters is stored with capital ones by tolerance, and refused by a strict SCIM setting', async () => {
  const seen = '2026-01-31t09:30:00z';
  const { body, exchange } = await create('tolerant', { seen });
  expect(body.seen).toBe('2026-01-31T09:30:00Z');
  expect(exchange.findings).toMatchObject([{ rule: 'small-letters-in-date-time', tolerated: true }]);
  expect((await create('strict', { seen })).body.scimType).toBe('invalidValue');
});

it.each(['not base64!', 'äöü', 'YQ===='])('%j is base64 of no kind', async (photo) => {
  expect((await create('tolerant', { photo })).body.scimType).toBe('invalidValue');
});

it('a binary value of very many blanks is refused without long thought', async () => {
  const { status, body } = await create('tolerant', { photo: `${' '.repeat(900_000)}!` });
  expect([status, body.scimType]).toEqual([400, 'invalidValue']);
});
