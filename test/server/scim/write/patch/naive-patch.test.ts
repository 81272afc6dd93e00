/** PATCH sequences against a second, slow and literal reading of RFC 7644 section 3.5.2. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ScimError } from '../../../../../src/server/scim/scim-error';
import type { JsonObject, JsonValue } from '../../../../../src/shared/scim/resource';
import { patch, stored } from '../../engine-context';

type Op = 'add' | 'replace' | 'remove';
interface Operation {
  op: Op;
  path: string;
  value?: JsonValue;
}
type Email = { value?: string; type?: string; primary?: boolean };
interface Model {
  title?: string;
  givenName?: string;
  familyName?: string;
  emails: Email[];
}

const text = fc.constantFrom('a', 'b', 'c');
const kind = fc.constantFrom('work', 'home');
const newEmail = fc.record(
  { value: text, type: kind, primary: fc.boolean() },
  { requiredKeys: ['value', 'type'] },
);
const writes = fc.constantFrom<Op>('add', 'replace');

const operations: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({ op: writes, path: fc.constantFrom('title', 'name.givenName', 'name.familyName'), value: text }),
  fc.record({
    op: fc.constant<Op>('remove'),
    path: fc.constantFrom('title', 'name.givenName', 'name', 'emails'),
  }),
  fc.record({ op: writes, path: fc.constant('name'), value: fc.record({ givenName: text }) }),
  fc.record({ op: writes, path: fc.constant('emails'), value: fc.array(newEmail, { maxLength: 1 }) }),
  fc.record({ op: fc.constant<Op>('remove'), path: kind.map((type) => `emails[type eq "${type}"]`) }),
  fc.record({ op: writes, path: kind.map((type) => `emails[type eq "${type}"].value`), value: text }),
  fc.record({
    op: writes,
    path: kind.map((type) => `emails[type eq "${type}"].primary`),
    value: fc.boolean(),
  }),
);

function apply(model: Model, { op, path, value }: Operation): Model {
  const [, type, sub] = /^emails\[type eq "(\w+)"\](?:\.(\w+))?$/.exec(path) ?? [];
  if (type !== undefined) return { ...model, emails: selected(model.emails, op, type, sub, value) };
  if (path === 'emails') return { ...model, emails: list(model.emails, op, value) };
  const { title, givenName, familyName, emails } = model;
  const set = op === 'remove' ? undefined : value;
  if (path === 'title') return { title: asText(set), givenName, familyName, emails };
  if (path === 'name.givenName') return { title, givenName: asText(set), familyName, emails };
  if (path === 'name.familyName') return { title, givenName, familyName: asText(set), emails };
  return op === 'remove'
    ? { title, emails }
    : { ...model, givenName: asText((value as JsonObject).givenName) };
}

function asText(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function list(emails: Email[], op: Op, value: JsonValue | undefined): Email[] {
  if (op === 'remove') return [];
  const given = (value ?? []) as Email[];
  if (op === 'replace') return given;
  let result = emails;
  for (const email of given) {
    const known = result.findIndex((one) => one.type === email.type && one.value === email.value);
    const merged = { ...result[known], ...email };
    const changed = JSON.stringify(sorted(merged)) !== JSON.stringify(sorted(result[known] ?? {}));
    result = known < 0 ? [...result, email] : result.map((one, index) => (index === known ? merged : one));
    if (email.primary === true && changed)
      result = onlyPrimary(result, known < 0 ? result.length - 1 : known);
  }
  return result;
}

function sorted(email: Email): [string, unknown][] {
  return Object.entries(email).sort(([one], [other]) => (one < other ? -1 : 1));
}

function onlyPrimary(emails: Email[], winner: number): Email[] {
  return emails.map((email, index) =>
    index !== winner && email.primary === true ? { ...email, primary: false } : email,
  );
}

function selected(
  emails: Email[],
  op: Op,
  type: string,
  sub: string | undefined,
  value: JsonValue | undefined,
): Email[] {
  if (op === 'remove') return emails.filter((email) => email.type !== type);
  const name = sub === 'primary' ? 'primary' : 'value';
  if (!emails.some((email) => email.type === type))
    return list(emails, 'add', [{ type, [name]: value } as JsonObject]);
  const changed = emails.map((email) =>
    email.type === type ? ({ ...email, [name]: value } as Email) : email,
  );
  const claims = changed.map((email, index) => (email.type === type && email.primary === true ? index : -1));
  const winner = Math.max(...claims);
  return united(winner < 0 ? changed : onlyPrimary(changed, winner));
}

/** RFC 7643 section 2.4: no type and value together twice. */
function united(emails: Email[]): Email[] {
  const result: Email[] = [];
  for (const email of emails) {
    const same = (one: Email) => one.value === email.value && one.type === email.type;
    const known = email.value === undefined ? undefined : result.find(same);
    if (known === undefined) result.push(email);
    else Object.assign(known, { ...email, ...(known.primary === true ? { primary: true } : {}) });
  }
  return result;
}

function asResource({ title, givenName, familyName, emails }: Model): JsonObject {
  const defined = (object: object): JsonObject => JSON.parse(JSON.stringify(object));
  const name = defined({ givenName, familyName });
  return stored({
    ...defined({ title }),
    ...(Object.keys(name).length === 0 ? {} : { name }),
    ...(emails.length === 0 ? {} : { emails: emails.map(defined) }),
  });
}

test('a sequence of operations ends where a literal reading of the RFC ends', () => {
  fc.assert(
    fc.property(fc.array(operations, { maxLength: 12 }), (sequence) => {
      const model = sequence.reduce(apply, { emails: [] });
      const resource = stored();
      const before = structuredClone(resource);
      const outcome = sequence.length === 0 ? { resource, changed: false } : patch(resource, sequence);
      expect(outcome.resource).toEqual(asResource(model));
      expect(outcome.changed).toBe(JSON.stringify(asResource(model)) !== JSON.stringify(stored()));
      expect(resource).toEqual(before);
    }),
    { numRuns: 1_000 },
  );
});

test('one request with many operations ends where one request each ends', () => {
  fc.assert(
    fc.property(fc.array(operations, { minLength: 1, maxLength: 8 }), (sequence) => {
      const single = sequence.reduce(
        (resource, operation) => patch(resource, [operation]).resource,
        stored(),
      );
      expect(patch(stored(), sequence).resource).toEqual(single);
    }),
  );
});

test('no operation makes PATCH throw anything but a SCIM error, nor change its input', () => {
  const names = fc.constantFrom('op', 'path', 'value');
  const hostile = fc.oneof(
    fc.jsonValue(),
    fc.dictionary(
      names,
      fc.oneof(
        fc.jsonValue(),
        fc.constantFrom('add', 'replace', 'remove', 'emails', 'name', 'emails[type eq "work"]'),
      ),
    ),
    fc.record({
      op: fc.constantFrom('add', 'Replace', 'remove'),
      path: fc.constantFrom(
        'emails',
        'name',
        'active',
        'emails[type eq "work"]',
        'emails.value',
        'x',
        'urn:x:2.0:User:y',
        'name.z',
      ),
      value: fc.jsonValue(),
    }),
  );
  fc.assert(
    fc.property(fc.array(hostile, { maxLength: 5 }), (sent) => {
      const resource = stored({ emails: [{ type: 'work', value: 'a' }], name: { givenName: 'A' } });
      const before = structuredClone(resource);
      try {
        patch(resource, JSON.parse(JSON.stringify(sent)));
      } catch (error) {
        expect(error).toBeInstanceOf(ScimError);
      }
      expect(resource).toEqual(before);
    }),
    { numRuns: 1_000 },
  );
});
