import { expect, it } from 'vitest';
import { idOfName } from '../../../src/shared/world/id-of-name';

it.each([
  ['José', 'Álvarez', 'jose.alvarez'],
  ['İpek', 'Yıldız', 'ipek.yildiz'],
  ['Łucja', 'Weiß', 'lucja.weiss'],
  ['Søren', 'van den Berg', 'soren.van-den-berg'],
  ['Anne-Marie', "O'Neill", 'anne-marie.o-neill'],
])('%s %s is %s in an address', (given, family, id) => {
  expect(idOfName(given, family)).toBe(id);
});
