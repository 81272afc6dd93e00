/**
 * Mappings with a mistake in them, executed: what each leaves in the directory is what the field sees, row by row of the failure
 * modes of attributes (F40 to F90).
 */

import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { AttributeMapping } from '../../../src/shared/idp/common/attribute-mapping';
import { createEntraClient } from '../../../src/shared/idp/entra/client';
import { entraMapping } from '../../../src/shared/idp/entra/mapping';
import { isJsonObject } from '../../../src/shared/scim/json';
import type { JsonObject } from '../../../src/shared/scim/resource';
import type { ClientReport, ClientSteps } from '../../../src/shared/simulation';
import type { WorldEvent } from '../../../src/shared/world/event';
import type { Person } from '../../../src/shared/world/person';
import { assigned, hired, worldAfter } from '../../shared/world/a-world';
import { createTestListener } from '../listener/test-listener';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const department = `${enterprise}:department`;

type Row = Omit<AttributeMapping, 'target'>;
type Changes = Readonly<Record<string, Row | null>>;

const direct = (source: string): Row => ({ source, type: 'direct' });
const expression = (source: string): Row => ({ source, type: 'expression' });

/** The default mapping with rows replaced, added, or taken away by null; by target. */
function mappingWith(changes: Changes) {
  const kept = entraMapping.users.filter(({ target }) => !(target in changes));
  const changed = Object.entries(changes).flatMap(([target, row]) =>
    row === null ? [] : [{ ...row, target }],
  );
  return { users: [...kept, ...changed], groups: [] };
}

interface Played {
  users: JsonObject[];
  /** Bodies of what was written, in order. */
  written: JsonObject[];
  report: ClientReport;
}

/** A first cycle with these people, and another after each further event, against the real listener. */
async function played(
  changes: Changes,
  people: Record<string, Partial<Person>>,
  later: WorldEvent[] = [],
): Promise<Played> {
  const { send, listener } = await createTestListener();
  const client = createEntraClient({
    dialect: 'aadOptscim062020',
    mapping: mappingWith(changes),
    newId: randomUUID,
    evaluation: { now: Date.UTC(2026, 11, 1), random: () => 0.5 },
  });
  const written: JsonObject[] = [];
  const run = async (steps: ClientSteps) => {
    for (let next = steps.next(); !next.done; ) {
      const step = next.value;
      if ('wait' in step) {
        next = steps.next({ status: 0, body: null });
        continue;
      }
      const { method, path, headers, body } = step;
      if (method !== 'GET' && isJsonObject(body)) written.push(body);
      const answer = await send({
        method,
        url: `/scim${path}`,
        headers,
        ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
      });
      next = steps.next({ status: answer.status, body: answer.body });
    }
  };
  let world = worldAfter(
    Object.entries(people).flatMap(([id, details]) => [hired(id, details), assigned(id)]),
  );
  await run(client.firstCycle(world));
  for (const event of later) {
    world = worldAfter([event], world);
    const id = 'person' in event && typeof event.person === 'string' ? event.person : '';
    await run(client.changes(world, [{ kind: 'person', id, caption: 'A change' }]));
  }
  const { body } = await send({ method: 'GET', url: '/scim/Users' });
  await listener.close();
  return { users: body.Resources, written, report: client.report() };
}

async function user(...args: Parameters<typeof played>) {
  const [first] = (await played(...args)).users;
  if (first === undefined) throw new Error('Nobody has arrived.');
  return first;
}

const ada = 'ada.byron';
const changed = (changes: Partial<Person>): WorldEvent => ({ type: 'changed', person: ada, changes });
const left: WorldEvent = { type: 'left', person: ada };

describe('a value is not there', () => {
  it('F40: mail of somebody without a mailbox, until the row falls back to the user principal name', async () => {
    const noMail = { [ada]: { mail: null } };
    const emails = 'emails[type eq "work"].value';
    expect(await user({}, noMail)).not.toHaveProperty('emails');
    expect(
      await user({ [emails]: expression('Coalesce([mail],[userPrincipalName])') }, noMail),
    ).toMatchObject({
      emails: [{ value: 'ada.byron@larkspur.example' }],
    });
  });

  it('F41: an externalId from an attribute that nobody has', async () => {
    expect(await user({ externalId: direct('extensionAttribute7') }, { [ada]: {} })).not.toHaveProperty(
      'externalId',
    );
  });

  it('F49: an IIF about an empty attribute gives nothing; Coalesce gives its default', async () => {
    const people = { [ada]: { department: null } };
    const iif = expression('IIF(IsNullOrEmpty([department]),"None",[department])');
    expect(await user({ [department]: iif }, people)).not.toHaveProperty([enterprise]);
    const coalesce = expression('Coalesce([department],"None")');
    expect((await user({ [department]: coalesce }, people))[enterprise]).toEqual({ department: 'None' });
  });

  it('F53: a row about an attribute that is not in the list sends nothing, the others do', async () => {
    const found = await user({ title: direct('JobTitle') }, { [ada]: { title: 'Engineer' } });
    expect(found).not.toHaveProperty('title');
    expect(found).toMatchObject({ displayName: 'Ada Byron' });
  });

  it('F52: a custom attribute without the URN of an extension is not created; it comes with a change', async () => {
    const { written } = await played({ badge: direct('employeeId') }, { [ada]: { employeeNumber: '7' } }, [
      changed({ title: 'Engineer' }),
    ]);
    const [creation, change] = written.map((body) => JSON.stringify(body));
    expect([creation?.includes('"badge"'), change?.includes('"badge":"7"')]).toEqual([false, true]);
  });
});

describe('a value is not what it should be', () => {
  it('F43: a country stands in the time zone', async () => {
    expect(
      await user({ timezone: direct('usageLocation') }, { [ada]: { usageLocation: 'TR' } }),
    ).toMatchObject({ timezone: 'TR' });
    const byCountry = expression('Switch([usageLocation], , "TR", "Europe/Istanbul")');
    expect(await user({ timezone: byCountry }, { [ada]: { usageLocation: 'TR' } })).toMatchObject({
      timezone: 'Europe/Istanbul',
    });
  });

  it('F44: a country is free text, until it comes from the usage location', async () => {
    const people = { [ada]: { country: 'Turkey', usageLocation: 'TR' } };
    const target = 'addresses[type eq "work"].country';
    expect(await user({}, people)).toMatchObject({ addresses: [{ country: 'Turkey' }] });
    expect(await user({ [target]: direct('usageLocation') }, people)).toMatchObject({
      addresses: [{ country: 'TR' }],
    });
  });

  it('F83: an expression that gives a text of no letters sends it', async () => {
    const people = { [ada]: { title: null } };
    const { written } = await played({ title: expression('Left([jobTitle], 20)') }, people);
    expect(written[0]).toMatchObject({ title: '' });
    const guarded = expression('IgnoreFlowIfNullOrEmpty(Left([jobTitle], 20))');
    expect((await played({ title: guarded }, people)).written[0]).not.toHaveProperty('title');
  });
});

describe('a change does not arrive', () => {
  it('F46: whoever leaves stays active when the keys of Switch were typed in lower case', async () => {
    const typed = expression('Switch([IsSoftDeleted], , "false", "True", "true", "False")');
    const { users, written } = await played({ active: typed }, { [ada]: {} }, [left]);
    expect(written).toHaveLength(1);
    expect(written[0]).not.toHaveProperty('active');
    expect(users[0]?.active).not.toBe(false);
    expect(await user({}, { [ada]: {} }, [left])).toMatchObject({ active: false });
  });

  it('F50: a cleared field keeps its old value, until a dash is sent for it', async () => {
    const people = { [ada]: { department: 'Sales' } };
    const clear = [changed({ department: null })];
    expect((await user({}, people, clear))[enterprise]).toEqual({ department: 'Sales' });
    const dash = expression('Switch([department],[department],"","-")');
    const { written } = await played({ [department]: dash }, people, clear);
    expect(JSON.stringify(written[1])).toContain('"-"');
  });

  it('F51: a default for no value is sent at creation only', async () => {
    const row: Row = { ...direct('jobTitle'), defaultIfNull: 'Employee' };
    expect(await user({ title: row }, { [ada]: {} })).toMatchObject({ title: 'Employee' });
    const later = [changed({ title: null })];
    expect(await user({ title: row }, { [ada]: { title: 'Engineer' } }, later)).toMatchObject({
      title: 'Engineer',
    });
  });

  it('a row that is sent only during creation never corrects a value', async () => {
    const row: Row = { ...direct('usageLocation'), apply: 'only during creation' };
    const moved = [changed({ usageLocation: 'GB' })];
    expect(await user({ timezone: row }, { [ada]: { usageLocation: 'TR' } }, moved)).toMatchObject({
      timezone: 'TR',
    });
  });
});

describe('who is who is not clear', () => {
  it('F42: an externalId from a name changes when the person is renamed', async () => {
    const renamed: WorldEvent = {
      type: 'renamed',
      person: ada,
      changes: { userName: 'ada.king@larkspur.example' },
    };
    expect(await user({}, { [ada]: {} }, [renamed])).toMatchObject({ externalId: 'ada.king' });
    const { written } = await played({ externalId: direct('objectId') }, { [ada]: {} }, [renamed]);
    expect(JSON.stringify(written[1])).not.toContain('externalId');
  });

  it('F63: two people with one matching value: one arrives, the other fails with DuplicateSourceEntries', async () => {
    const matching = { userName: { ...direct('department'), matching: 1 } };
    const { users, report } = await played(matching, {
      [ada]: { department: 'Sales' },
      'grace.hopper': { department: 'Sales' },
    });
    expect(users.map(({ userName }) => userName)).toEqual(['Sales']);
    expect(report.failures.map(({ code }) => code)).toEqual(['DuplicateSourceEntries']);
  });

  it('a matching attribute without a value: nobody is looked for, nobody arrives', async () => {
    const { users, report } = await played(
      { userName: { ...direct('employeeId'), matching: 1 } },
      { [ada]: {} },
    );
    expect([users, report.failures.map(({ code }) => code)]).toEqual([[], ['MissingValues']]);
  });
});
