import { expect, it, vi } from 'vitest';
import { openCursor, sealCursor } from '../../../../src/server/scim/query/cursor';

const place = { type: 0, order: 7, key: 'ångström' };
const cursor = { query: 'q', count: 10, side: 'behind', place } as const;

it('is read back as it was made', () => {
  expect(openCursor(sealCursor(cursor, 'setting'), 'setting')).toEqual(cursor);
});

it('can not be made by whoever knows the code and the id of the SCIM setting', async () => {
  vi.resetModules();
  const another = await import('../../../../src/server/scim/query/cursor');
  const forged = another.sealCursor(cursor, 'setting');
  expect(() => openCursor(forged, 'setting')).toThrow(expect.objectContaining({ scimType: 'invalidCursor' }));
});

it.each(['', 'a', 'ab'])('is refused with a letter more, even one that stands for no byte (%j)', (key) => {
  const sealed = sealCursor({ ...cursor, place: { ...place, key } }, 'setting');
  expect(openCursor(sealed, 'setting').place.key).toBe(key);
  expect(() => openCursor(`${sealed}A`, 'setting')).toThrow(
    expect.objectContaining({ scimType: 'invalidCursor' }),
  );
});
