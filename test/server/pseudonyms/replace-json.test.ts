/** What is shown instead of people, and what is meant by what a page sends back. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createBook } from '../../../src/server/pseudonyms/book';
import { meantJson, shownJson } from '../../../src/server/pseudonyms/replace-json';

const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const id = '2819c223-7f76-453a-919d-413861904646';

function jolandine() {
  return {
    schemas: [userSchema, enterprise],
    id,
    externalId: 'E-00421-x',
    userName: 'jqzwyrt@zebrafink.com',
    name: { givenName: 'Jolandine', familyName: 'Qzwyrt', formatted: 'Jolandine Qzwyrt' },
    displayName: 'Jolandine Qzwyrt',
    title: 'Head of Sales',
    active: true,
    emails: [{ type: 'work', value: 'jolandine.qzwyrt@zebrafink.com', primary: true }],
    phoneNumbers: [{ type: 'work', value: '+48 22 555 01 01' }],
    addresses: [{ type: 'work', streetAddress: '12 Rue Vermicelle', postalCode: '75001', country: 'FR' }],
    [enterprise]: { employeeNumber: '48213', department: 'Sales', manager: { displayName: 'May Test' } },
  };
}

const originals = /jolandine|qzwyrt|zebrafink|00421|48213|555 01 01|vermicelle|75001|2819c223|May Test/i;

it('of a person nothing is left that says who it is, and all of it can be turned back', () => {
  const book = createBook('seed');
  const shown = shownJson(book, jolandine());
  expect(JSON.stringify(shown)).not.toMatch(originals);
  expect(meantJson(book, shown)).toEqual(jolandine());
});

it('attribute names, schemas, departments, countries and truth values are left as they are', () => {
  const shown = shownJson(createBook('seed'), jolandine());
  expect(shown).toMatchObject({
    schemas: [userSchema, enterprise],
    title: 'Head of Sales',
    active: true,
    emails: [{ type: 'work', primary: true }],
    addresses: [{ type: 'work', country: 'FR' }],
    [enterprise]: { department: 'Sales' },
  });
});

it('the mail and the user name are made of the name that is shown', () => {
  const shown = shownJson(createBook('seed'), jolandine()) as ReturnType<typeof jolandine>;
  const { givenName, familyName } = shown.name;
  const [given, family] = [givenName.toLowerCase(), familyName.toLowerCase()];
  expect(shown.displayName).toBe(`${givenName} ${familyName}`);
  expect(shown.userName.split('@')[0]).toBe(given.charAt(0) + family);
  expect(shown.emails[0]?.value).toMatch(new RegExp(`^${given}\\.${family}@[a-z-]+\\.example$`));
});

it('the same seed shows the same, another one something else', () => {
  expect(shownJson(createBook('one'), jolandine())).toEqual(shownJson(createBook('one'), jolandine()));
  expect(shownJson(createBook('two'), jolandine())).not.toEqual(shownJson(createBook('one'), jolandine()));
});

it('bodies, files with JSON in JSON, filters in URLs and sentences hold pseudonyms too, byte for byte as before otherwise', () => {
  const book = createBook('seed');
  const body = JSON.stringify(jolandine(), null, 2);
  const told = {
    url: '/scim/Users?filter=userName%20eq%20%22jqzwyrt%40zebrafink.com%22',
    path: `/scim/Users/${id}`,
    body,
    file: JSON.stringify({ log: [{ text: body }] }),
    curl: `curl -d '${JSON.stringify(jolandine())}'`,
    csv: `Name,Mail\nJolandine Qzwyrt,JOLANDINE.QZWYRT@ZEBRAFINK.COM`,
    sentence: 'Jolandine Qzwyrt joined Friends of Jolandine, with number “48213” and +48 22 555 01 01.',
  };
  shownJson(book, jolandine());
  const shown = shownJson(book, told) as typeof told;
  expect(JSON.stringify(shown)).not.toMatch(originals);
  expect(Object.keys(JSON.parse(shown.body))).toEqual(Object.keys(jolandine()));
  expect(JSON.parse(JSON.parse(shown.file).log[0].text)).toEqual(JSON.parse(shown.body));
  expect(shown.sentence).toMatch(/^\S+ \S+ joined Friends of \S+, with number “\d{5}” and \+\d\d /);
  expect(meantJson(book, shown)).toEqual(told);
});

it('a person who is called as the workbench’s own words garbles none of them', () => {
  const book = createBook('seed');
  const may = { resourceType: 'User', displayName: 'May User', name: 'May User', about: 'true', id: 'x' };
  const words = {
    resourceType: 'User',
    kind: 'user',
    active: 'true',
    text: 'May User may not arrive: a user of May, true or not.',
    Operations: [{ op: 'replace', path: 'active', value: 'True' }],
  };
  expect(shownJson(book, may)).toMatchObject({ resourceType: 'User' });
  const shown = shownJson(book, words) as typeof words;
  expect({ ...shown, text: '' }).toEqual({ ...words, text: '' });
  expect(shown.text).toMatch(/^(?!May)\S+ (?!User)\S+ may not arrive: a user of May, true or not\.$/);
});

it('an address and a UUID of somebody who was never heard of are not shown either', () => {
  const book = createBook('seed');
  const text = `never.seen@nowhere-else.org asked for ${id}`;
  const shown = shownJson(book, { text }) as { text: string };
  expect(shown.text).not.toMatch(/never|seen|nowhere|2819c223/);
  expect(shown.text).toMatch(/^\S+@\S+\.example asked for [0-9a-f]{8}-/);
  expect(meantJson(book, { said: shown.text })).toEqual({ said: text });
});

it('an operation of PATCH and a look-up tell of somebody too', () => {
  const book = createBook('seed');
  const body = {
    Operations: [
      { op: 'replace', path: 'name.familyName', value: 'Xylograph' },
      { op: 'add', path: `${enterprise}:employeeNumber`, value: 'QA-771' },
      { op: 'replace', path: 'phoneNumbers[type eq "work"].value', value: '+1 212 555 0199' },
    ],
  };
  const lookUp = { attributePath: 'userName', value: 'wolperting', totalResults: 0 };
  const all = { body: JSON.stringify(body), lookUp, text: 'Nobody is called wolperting' };
  expect(JSON.stringify(shownJson(book, all))).not.toMatch(/xylograph|QA-771|555 0199|wolperting/i);
});

it('the name of a group is shown, but for the names of people in it', () => {
  const book = createBook('seed');
  shownJson(book, jolandine());
  const group = { resourceType: 'Group', displayName: 'Qzwyrt’s Ledger Keepers', id };
  expect(shownJson(book, group)).toMatchObject({
    displayName: expect.stringMatching(/^(?!Qz)\S+’s Ledger Keepers$/),
  });
});

it('a pseudonym that is somebody’s own name gets one itself, so that both can be told apart on the way back', () => {
  const book = createBook('seed');
  const { name } = shownJson(book, jolandine()) as ReturnType<typeof jolandine>;
  const both = { text: `${name.familyName} met Qzwyrt` };
  const shown = shownJson(book, both) as typeof both;
  expect(shown.text).toMatch(new RegExp(`^(?!${name.familyName})\\S+ met ${name.familyName}$`));
  expect(meantJson(book, { said: shown.text })).toEqual({ said: both.text });
});

it('a pseudonym in letters that were never shown is refused, since it can’t be turned back; a search takes it as it is', () => {
  const book = createBook('seed');
  const { name } = shownJson(book, jolandine()) as ReturnType<typeof jolandine>;
  const odd =
    name.familyName.slice(0, 1) + name.familyName.slice(1, 3).toUpperCase() + name.familyName.slice(3);
  expect(() => meantJson(book, { body: odd })).toThrow(RangeError);
  expect(meantJson(book, { search: odd })).toEqual({ search: odd });
});

it('what is typed to search is found by the beginning of a pseudonym', () => {
  const book = createBook('seed');
  const { name } = shownJson(book, jolandine()) as ReturnType<typeof jolandine>;
  const begun = name.familyName.slice(0, -1).toLowerCase();
  expect(meantJson(book, { search: begun })).toEqual({ search: 'Qzwyrt' });
  expect(meantJson(book, { body: begun })).toEqual({ body: begun });
});

it('a token that is shown once is left letter by letter', () => {
  const book = createBook('seed');
  shownJson(book, jolandine());
  const told = { token: 'scimwb_-Qzwyrt-' };
  expect(shownJson(book, told)).toEqual(told);
});

const letters = fc.stringMatching(/^[A-Z][a-z]{2,11}$/);
const otherLetters = fc.constantFrom(
  'Łukasz',
  'Åsa',
  'Ольга',
  '佐藤',
  'Νίκη',
  'O’Brien',
  'McAllister',
  'von Ähren',
  'İpek',
);
const anyName = fc.oneof(letters, otherLetters);
const anyPerson = fc
  .record({
    given: anyName,
    family: anyName,
    id: fc.uuid(),
    number: fc.integer({ min: 100_000, max: 9_999_999 }),
  })
  .map(({ given, family, id: own, number }) => ({
    schemas: [userSchema],
    id: own,
    externalId: `N${number}`,
    userName: `${given}.${family}@org${number}.com`.replaceAll(/[ ’]/g, ''),
    name: { givenName: given, familyName: family, formatted: `${family}, ${given}` },
    displayName: `${given} ${family}`.toUpperCase(),
    emails: [{ value: `${given}@org${number}.com`.toLowerCase().replaceAll(/[ ’]/g, '') }],
    [enterprise]: { employeeNumber: String(number) },
  }));

it('whoever they are: JSON stays JSON, both ways lead back, and each keeps one pseudonym', () => {
  const run = fc.property(fc.array(anyPerson, { minLength: 1, maxLength: 8 }), (people) => {
    const book = createBook('seed');
    const all = {
      people,
      file: people.map((one) => JSON.stringify({ text: JSON.stringify(one) })).join(',\n'),
    };
    const shown = shownJson(book, all) as typeof all;
    expect(JSON.parse(`[${shown.file}]`).map(({ text }: { text: string }) => JSON.parse(text))).toEqual(
      shown.people,
    );
    expect(meantJson(book, shown)).toEqual(all);
    expect(shownJson(book, all)).toEqual(shown);
    for (const [at, { id: own, externalId }] of people.entries()) {
      expect(JSON.stringify(shown)).not.toContain(own);
      expect(shown.people[at]?.externalId).not.toBe(externalId);
      expect(shown.people[at]?.externalId).toMatch(/^[A-Z]\d+$/);
    }
  });
  fc.assert(run, { numRuns: 60 });
});
