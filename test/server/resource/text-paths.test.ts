import { expect, it } from 'vitest';
import { visitTexts } from '../../../src/server/resource/text-paths';
import type { JsonObject } from '../../../src/shared/scim/resource';

function textsIn(person: JsonObject): [string, string][] {
  const found: [string, string][] = [];
  visitTexts(person, (path, text) => found.push([path, text]));
  return found;
}

it('each text has its path, with the kind of the value where it says one', () => {
  const person: JsonObject = {
    userName: 'ada',
    active: true,
    emails: [{ type: 'work', value: 'a@b', primary: true }, { value: 'c@d' }],
    'urn:x:User': { level: 3, manager: { value: '1', $ref: '../1' } },
  };
  expect(textsIn(person)).toEqual([
    ['userName', 'ada'],
    ['active', 'true'],
    ['emails[type eq "work"].value', 'a@b'],
    ['emails.value', 'c@d'],
    ['urn:x:User:level', '3'],
    ['urn:x:User:manager.value', '1'],
  ]);
});

it('what is empty, a secret, or given by the service provider has none', () => {
  const person = { id: '1', meta: { version: 'x' }, schemas: ['urn:x'], password: 'x', title: ' ', x: [[1]] };
  expect(textsIn(person)).toEqual([]);
});
