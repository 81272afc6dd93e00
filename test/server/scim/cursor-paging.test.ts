import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sealCursor } from '../../../src/server/scim/query/cursor';
import { createTestListener, type TestListener } from '../listener/test-listener';

let test: TestListener;
beforeEach(async () => {
  test = await createTestListener();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await test.listener.close();
});

const get = async (path: string) => (await test.send({ method: 'GET', url: `/scim${path}` })).body;

async function createUsers(names: string[], more: object = {}): Promise<string[]> {
  const ids: string[] = [];
  for (const userName of names) {
    const { body } = await test.send({ method: 'POST', url: '/scim/Users', payload: { userName, ...more } });
    ids.push(body.id);
  }
  return ids;
}

const createGroup = (displayName: string) =>
  test.send({ method: 'POST', url: '/scim/Groups', payload: { displayName } });

const namesIn = (page: { Resources: { userName?: string; displayName?: string }[] }) =>
  page.Resources.map(({ userName, displayName }) => userName ?? displayName).join(' ');

/** All pages from the first to the last, as names. */
async function walk(path: string, cursor = 'nextCursor'): Promise<string[]> {
  const pages: string[] = [];
  let page = await get(`${path}&cursor`);
  for (;;) {
    pages.push(namesIn(page));
    if (page[cursor] === undefined) return pages;
    page = await get(`${path}&cursor=${page[cursor]}`);
  }
}

describe('cursor paging', () => {
  it('begins with an empty cursor and goes on with nextCursor to the last page, which has none', async () => {
    await createUsers(['a', 'b', 'c', 'd', 'e']);
    const first = await get('/Users?count=2&cursor');
    expect(first).toMatchObject({ totalResults: 5, itemsPerPage: 2 });
    expect(first).not.toHaveProperty('startIndex');
    expect(first).not.toHaveProperty('previousCursor');
    expect(first.nextCursor).toMatch(/^[A-Za-z0-9_.~-]+$/);
    expect(await walk('/Users?count=2')).toEqual(['a b', 'c d', 'e']);
    expect(await walk('/Users?count=5')).toEqual(['a b c d e']);
  });

  it('goes back with previousCursor', async () => {
    await createUsers(['a', 'b', 'c', 'd', 'e']);
    const first = await get('/Users?count=2&cursor=');
    const second = await get(`/Users?count=2&cursor=${first.nextCursor}`);
    const third = await get(`/Users?count=2&cursor=${second.nextCursor}`);
    const back = await get(`/Users?count=2&cursor=${third.previousCursor}`);
    expect(namesIn(back)).toBe('c d');
    expect(namesIn(await get(`/Users?count=2&cursor=${back.previousCursor}`))).toBe('a b');
    expect(namesIn(await get(`/Users?count=2&cursor=${back.nextCursor}`))).toBe('e');
  });

  it.each([
    ['without a filter', '/Users?count=2'],
    ['with a filter', '/Users?count=2&filter=userName%20pr'],
    ['sorted', '/Users?count=2&sortBy=title'],
  ])('neither repeats nor skips anything %s while others are deleted and created', async (_what, path) => {
    const [a, b] = await createUsers(['a', 'b', 'c', 'd', 'e'], { title: 'same' });
    const first = await get(`${path}&cursor`);
    await test.send({ method: 'DELETE', url: `/scim/Users/${a}` });
    await test.send({ method: 'DELETE', url: `/scim/Users/${b}` });
    await createUsers(['f'], { title: 'same' });
    const second = await get(`${path}&cursor=${first.nextCursor}`);
    expect(namesIn(second)).toBe('c d');
    expect(namesIn(await get(`${path}&cursor=${second.nextCursor}`))).toBe('e f');
  });

  it('follows sortBy and sortOrder, ties included, in both directions', async () => {
    for (const [names, title] of [
      [['a', 'b'], 'Zoologist'],
      [['c', 'd'], 'Analyst'],
      [['e'], undefined],
    ] as const)
      await createUsers([...names], title === undefined ? {} : { title });
    expect(await walk('/Users?count=2&sortBy=title')).toEqual(['c d', 'a b', 'e']);
    expect(await walk('/Users?count=2&sortBy=title&sortOrder=descending')).toEqual(['e a', 'b c', 'd']);
    expect(await walk('/Users?count=1&sortBy=title')).toEqual(['c', 'd', 'a', 'b', 'e']);
    const [first, second] = [await get('/Users?count=3&sortBy=title&cursor')].map(
      ({ nextCursor }) => nextCursor,
    );
    expect(second).toBeUndefined();
    const last = await get(`/Users?count=3&sortBy=title&cursor=${first}`);
    expect(namesIn(await get(`/Users?count=3&sortBy=title&cursor=${last.previousCursor}`))).toBe('c d a');
  });

  it('keeps cursors short however long the sorted values are', async () => {
    await createUsers(['a', 'b'], { title: '𝔛'.repeat(50_000) });
    const { nextCursor } = await get('/Users?count=1&sortBy=title&cursor');
    expect(nextCursor.length).toBeLessThan(3_000);
    expect(namesIn(await get(`/Users?count=1&sortBy=title&cursor=${nextCursor}`))).toBe('b');
  });

  it('works over all resource types and through POST /.search', async () => {
    await createUsers(['a', 'b']);
    await createGroup('A');
    await createGroup('B');
    expect(await walk('/?count=3')).toEqual(['a b A', 'B']);
    const search = (cursor: string) =>
      test.send({
        method: 'POST',
        url: '/scim/.search',
        payload: {
          schemas: ['urn:ietf:params:scim:api:messages:2.0:SearchRequest'],
          filter: 'displayName pr or userName pr',
          count: 3,
          cursor,
        },
      });
    const first = await search('');
    expect(namesIn(first.body)).toBe('a b A');
    expect(namesIn((await search(first.body.nextCursor)).body)).toBe('B');
  });

  it('responds to count 0 with totalResults alone', async () => {
    await createUsers(['a', 'b']);
    for (const count of [0, -3]) {
      const page = await get(`/Users?count=${count}&cursor`);
      expect(page).toEqual({ schemas: expect.anything(), totalResults: 2, itemsPerPage: 0, Resources: [] });
    }
  });

  it('is asked for by its parameter alone: without it, pages are by index', async () => {
    await createUsers(['a', 'b']);
    const page = await get('/Users?count=1');
    expect(page.startIndex).toBe(1);
    expect(page).not.toHaveProperty('nextCursor');
    expect((await get('/ServiceProviderConfig')).pagination).toEqual({
      cursor: true,
      index: true,
      defaultPaginationMethod: 'index',
      defaultPageSize: 100,
      maxPageSize: 1000,
      cursorTimeout: 3600,
    });
  });
});

describe('a cursor', () => {
  const refused = async (path: string) => {
    const { status, body } = await test.send({ method: 'GET', url: `/scim${path}` });
    return `${status} ${body.scimType}`;
  };
  let cursor: string;
  beforeEach(async () => {
    await createUsers(['secret-name', 'b', 'c']);
    ({ nextCursor: cursor } = await get('/Users?count=1&sortBy=userName&sortOrder=descending&cursor'));
  });
  const query = '/Users?count=1&sortBy=userName&sortOrder=descending';

  it('shows nothing of what it says', () => {
    expect(Buffer.from(cursor, 'base64url').toString('latin1')).not.toContain('secret');
  });

  it('that was made up, changed or cut is invalid', async () => {
    const changed = `${cursor.slice(0, -2)}${cursor.endsWith('AA') ? 'BB' : 'AA'}`;
    for (const made of ['1', 'null', 'a'.repeat(9_000), changed, cursor.slice(0, 20), '%00', '__proto__']) {
      expect(await refused(`${query}&cursor=${made}`)).toBe('400 invalidCursor');
    }
    expect(await refused(`${query}&cursor=${cursor}&cursor=${cursor}`)).toBe('400 invalidCursor');
  });

  it('is of no use with another SCIM setting', async () => {
    const place = { type: 0, order: 1, key: null };
    const foreign = sealCursor({ query: 'x', count: 1, side: 'behind', place }, 'another setting');
    expect(await refused(`${query}&cursor=${foreign}`)).toBe('400 invalidCursor');
  });

  it.each([
    '/Groups?count=1&sortBy=userName&sortOrder=descending',
    '/Users?count=1&sortBy=title&sortOrder=descending',
    '/Users?count=1&sortBy=userName',
    '/Users?count=1&sortBy=userName&sortOrder=descending&filter=userName%20pr',
    '/Users?count=1&sortBy=userName&sortOrder=descending&attributes=userName',
  ])('belongs to its query: %s', async (other) => {
    expect(await refused(`${other}&cursor=${cursor}`)).toBe('400 invalidCursor');
  });

  it('belongs to its count, which must be a number', async () => {
    const other = query.replace('count=1', 'count=2');
    expect(await refused(`${other}&cursor=${cursor}`)).toBe('400 invalidCount');
    expect(await refused('/Users?count=many&cursor')).toBe('400 invalidCount');
  });

  it('is not combined with startIndex', async () => {
    expect(await refused(`/Users?startIndex=1&cursor`)).toBe('400 invalidValue');
  });

  it('expires after the time that the service provider config names', async () => {
    const now = Date.now();
    vi.spyOn(Date, 'now').mockReturnValue(now + 3_590_000);
    expect((await get(`${query}&cursor=${cursor}`)).Resources).toHaveLength(1);
    vi.spyOn(Date, 'now').mockReturnValue(now + 3_602_000);
    expect(await refused(`${query}&cursor=${cursor}`)).toBe('400 expiredCursor');
  });
});
