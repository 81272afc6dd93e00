/** Files as other programs read them: HAR by its schema, a collection by Postman's own library, CSV by a parser. */
import Ajv from 'ajv';
import draft06 from 'ajv/dist/refs/json-schema-draft-06.json';
import addFormats from 'ajv-formats';
import har from 'har-schema';
import Papa from 'papaparse';
import { Collection } from 'postman-collection';
import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../../src/shared/exchange';
import { exchangeFileOf, printExchangeFile } from '../../../src/shared/exchange-files/exchange-file';
import {
  type ExportFormat,
  exportFormats,
  formatWords,
} from '../../../src/shared/exchange-files/export-formats';
import { readExchanges } from '../../../src/shared/exchange-files/read-exchanges';
import { writerOf } from '../../../src/shared/exchange-files/writers';
import { adaCreated, baseUrl, cutOff } from './an-exchange-of-ada';

const odd = adaCreated({
  method: 'GET',
  url: '/scim/Users?filter=a%ZZ&x=[1]',
  status: 400,
  receivedAt: '2026-11-22T19:16:01.000Z',
});
const all = [adaCreated(), odd, cutOff()];

function written(format: ExportFormat, exchanges: Exchange[] = all): string {
  const { head, tail, separator, write } = writerOf(format, {
    baseUrl,
    version: '1.0',
    name: 'Contoso',
    comment: 'Masked.',
  });
  return head + exchanges.map(write).join(separator) + tail;
}

function harProblems(file: unknown) {
  const ajv = new Ajv({ strict: false });
  ajv.addMetaSchema(draft06);
  addFormats(ajv);
  for (const schema of Object.values(har)) ajv.addSchema(schema);
  const validate = ajv.getSchema('har.json#');
  validate?.(file);
  return validate?.errors ?? [];
}

describe('exchanges as a file', () => {
  it('of HAR are valid by its schema, none included', () => {
    expect(harProblems(JSON.parse(written('har')))).toEqual([]);
    expect(harProblems(JSON.parse(written('har', [])))).toEqual([]);
    expect(harProblems({ log: { version: '1.2', entries: [{}] } })).not.toEqual([]);
  });

  it('of HAR come back as they were', () => {
    const read = readExchanges(written('har'));
    const requests = read.ok ? read.requests : [];
    expect(requests.map(({ method, url, status, at }) => ({ method, url, status, at }))).toMatchObject([
      { method: 'POST', url: '/scim/Users', status: 201, at: '2026-11-22T19:16:00.000Z' },
      { method: 'GET', url: odd.url, status: 400 },
      { method: 'POST', status: 201 },
    ]);
    expect(requests[0]?.request.body).toBe(adaCreated().request.body);
    expect(requests.map(({ request }) => request.isCut)).toEqual([false, false, true]);
  });

  it('of Postman go through its own library and come back', () => {
    const file = JSON.parse(written('postman'));
    const items = new Collection(file).toJSON().item ?? [];
    expect(items).toHaveLength(3);
    const [item] = new Collection(file).items.all();
    const request = item?.request;
    expect(request?.method).toBe('POST');
    expect(request?.url.toString()).toBe('{{baseUrl}}/Users');
    expect(request?.body?.raw).toBe(adaCreated().request.body);
    expect(request?.headers.get('Content-Type')).toBe('application/scim+json; charset=utf-8');
    expect(request?.headers.get('Authorization')).toBeUndefined();
    expect(file.auth.bearer[0].value).toBe('{{token}}');
    expect(new Collection(file).variables.get('baseUrl')).toBe(baseUrl);
  });

  it('of CSV have a line each, and none begins a formula', () => {
    const hostile = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1'].map((errorDetail) =>
      adaCreated({ errorDetail }),
    );
    const { data } = Papa.parse<Record<string, string>>(
      written('csv', [...all, ...hostile]).replace('\uFEFF', ''),
      {
        header: true,
        skipEmptyLines: true,
      },
    );
    expect(data).toHaveLength(9);
    expect(data[0]).toMatchObject({
      Number: '7',
      Method: 'POST',
      Path: '/scim/Users',
      Status: '201',
      About: 'Ada Byron',
    });
    expect(data[2]?.Missing).toMatch(
      /^Only the beginning of the request’s body was kept: it had 900,000 bytes\./,
    );
    expect(data.slice(3).map(({ Error: cell }) => cell?.[0])).toEqual(Array(6).fill("'"));
  });

  it('of NDJSON have a line each, whole, and come back', () => {
    const text = written('ndjson');
    expect(
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(all);
    expect(readExchanges(text)).toMatchObject({ ok: true, kind: 'NDJSON', passedOver: 0 });
  });

  it('say what was cut in every format', () => {
    for (const format of exportFormats) {
      const says =
        format === 'ndjson' ? '"bodyTruncated":true' : 'Only the beginning of the request’s body was kept';
      expect(written(format, [cutOff()]), formatWords[format].title).toContain(says);
    }
  });

  it('of one exchange are what the recorded exchanges of the tests are, and come back', () => {
    const file = exchangeFileOf(adaCreated(), 'Ada Byron arrived');
    expect(file).toMatchObject({
      title: 'Ada Byron arrived',
      request: {
        method: 'POST',
        path: '/Users',
        headers: { 'Content-Type': 'application/scim+json; charset=utf-8' },
      },
      answer: {
        status: 201,
        kind: 'write',
        body: { id: '<id>', meta: { created: '<time>', location: '<any>' } },
        findings: [],
      },
    });
    expect(JSON.stringify(file)).not.toContain('abcd');
    const read = readExchanges(printExchangeFile(file));
    expect(read).toMatchObject({
      ok: true,
      kind: 'Exchange file',
      requests: [{ method: 'POST', url: '/scim/Users', status: 201 }],
    });
  });
});
