import { describe, expect, it } from 'vitest';
import type { Workbench } from '../../../src/server/workbench';
import type { Evaluation, PeopleSource } from '../../../src/shared/features/laboratory';
import { aWorkbench, call, streamed } from '../a-workbench';

const zone = 'Switch([usageLocation], , "TR", "Europe/Istanbul", "GB", "Europe/London")';
const table = 'displayName,usageLocation,shoe size\nAda,GB,38\nBen,TR,43\nCem,TR,44\nDoe,,41\n';
const pasted = (text: string): PeopleSource => ({ kind: 'pasted', text });

interface Wanted {
  expression: string;
  people: PeopleSource;
  idp?: string;
  instead?: { source: string; type: 'direct'; target: string };
}

async function evaluated(workbench: Workbench, { idp = 'entra', ...wanted }: Wanted): Promise<Evaluation> {
  const events = await streamed(workbench, 'laboratory.evaluate', { idp, ...wanted });
  const last = events.at(-1);
  if (last?.kind !== 'result') throw new Error(JSON.stringify(last));
  return last.evaluation;
}

describe('an expression over pasted people', () => {
  it('gives each a value, and counts what comes out', async () => {
    const result = await evaluated(await aWorkbench(), { expression: zone, people: pasted(table) });
    expect(result).toMatchObject({ people: 4, withValue: 3, withoutValue: 1, failed: 0, distinct: 2 });
    expect(
      result.values.map(({ value, people, some }) => [value, people, some.map(({ name }) => name)]),
    ).toEqual([
      ['Europe/Istanbul', 2, ['Ben', 'Cem']],
      ['Europe/London', 1, ['Ada']],
    ]);
    expect(result.rows.map(({ name, value }) => [name, value])).toContainEqual(['Doe', null]);
    expect(result.notUsed).toEqual(['shoe size']);
  });

  it('says for whom it fails, and why', async () => {
    const people = pasted(
      JSON.stringify({ value: [{ displayName: 'Ada', otherMails: ['a'] }, { displayName: 'B' }] }),
    );
    const { failed, problems } = await evaluated(await aWorkbench(), {
      expression: 'Item([otherMails], 1)',
      people,
    });
    expect(failed).toBe(1);
    expect(problems).toMatchObject([{ people: 1, some: [{ name: 'B' }] }]);
  });

  it('is compared with the row that there is', async () => {
    const instead = { source: 'usageLocation', type: 'direct', target: 'timezone' } as const;
    const { changes } = await evaluated(await aWorkbench(), {
      expression: zone,
      people: pasted(table),
      instead,
    });
    expect(changes?.people).toBe(3);
    expect(changes?.some[0]).toMatchObject({ name: 'Ada', from: 'GB', to: 'Europe/London' });
  });

  it('that can’t be read says where it stops', async () => {
    const question = { idp: 'entra', expression: 'Switch([usageLocation]', people: pasted(table) };
    const [event] = await streamed(await aWorkbench(), 'laboratory.evaluate', question);
    expect(event).toMatchObject({ kind: 'refused', problem: { range: { start: 6, end: 7 } } });
  });

  it.each([
    ['', 'Nothing was pasted'],
    ['[{"displayName": "Ada"', 'cut off'],
    ['[1]', 'Entry 1 is no person'],
    ['{"displayName":"Ada"}\n{"displayName', 'Line 2 is no JSON'],
    ['[]', 'Nobody is in what was pasted'],
    ['just a word', 'neither JSON nor a table'],
    ['a,b\n"x,1', 'Row 2 has a quotation mark that is not closed'],
    [`[${'{},'.repeat(20_000)}{}]`, 'More than 20,000 people'],
  ])('is refused where people are pasted as %.30j', async (text, sentence) => {
    const question = { idp: 'entra', expression: zone, people: pasted(text) };
    const [event] = await streamed(await aWorkbench(), 'laboratory.evaluate', question);
    expect(event).toMatchObject({ kind: 'no people', sentence: expect.stringContaining(sentence) });
  });

  it('takes JSON lines, single objects and tables with semicolons', async () => {
    const workbench = await aWorkbench();
    const texts = [
      '{"usageLocation":"TR"}\n{"usageLocation":"GB"}\n',
      '{"usageLocation":"TR"}',
      'surname;usageLocation\nÖz;TR\n',
    ];
    for (const text of texts) {
      const { values } = await evaluated(workbench, { expression: zone, people: pasted(text) });
      expect(values.map(({ value }) => value)).toContain('Europe/Istanbul');
    }
  });
});

describe('an expression over a company', () => {
  it('gives its people values in every language that there is', async () => {
    const workbench = await aWorkbench();
    const { companies } = await call(workbench, 'laboratory.companies', {});
    const [{ id = '', people: count = 0 } = {}] = companies;
    const people = { kind: 'company', company: id } as const;
    const expressions = {
      entra: '[surname]',
      okta: 'user.lastName',
      onelogin: '{$user.lastname}',
      jumpcloud: 'lastname',
      generic: 'familyName',
    };
    for (const [idp, expression] of Object.entries(expressions)) {
      const result = await evaluated(workbench, { idp, expression, people });
      expect([idp, result.people, result.withValue]).toEqual([idp, count, count]);
    }
    await expect(
      evaluated(workbench, { expression: zone, people: { kind: 'company', company: 'nobody' } }),
    ).rejects.toThrow('There is no such company.');
  });
});

describe('a grown company', () => {
  it('is offered with all its people, and none that takes long to make', async () => {
    const { companies } = await call(await aWorkbench(), 'laboratory.companies', {});
    const counts = Object.fromEntries(companies.map(({ id, people }) => [id, people]));
    expect(counts['tidewater-10k']).toBe(10_000);
    expect(counts).not.toHaveProperty('tidewater-100k');
  });
});

describe('how a value comes about', () => {
  it('is told of the person who is named, with what is asked of them', async () => {
    const workbench = await aWorkbench();
    const question = { idp: 'entra', expression: zone, people: pasted(table), person: '2' };
    const { traced } = await call(workbench, 'laboratory.trace', question);
    expect(traced).toMatchObject({
      name: 'Ben',
      value: 'Europe/Istanbul',
      attributes: [{ name: 'usageLocation', value: 'TR', told: true, tried: false }],
    });
    expect(traced?.trace?.parts[0]).toMatchObject({ value: 'TR', evaluated: true });
  });

  it('can be tried with another value', async () => {
    const tried = { usageLocation: 'GB' };
    const question = { idp: 'entra', expression: zone, people: pasted(table), person: '2', tried };
    const { traced } = await call(await aWorkbench(), 'laboratory.trace', question);
    expect(traced).toMatchObject({ value: 'Europe/London', attributes: [{ value: 'GB', tried: true }] });
  });

  it('is not told of an expression that can’t be read', async () => {
    const question = { idp: 'entra', expression: 'Lower("a")', people: pasted(table), person: null };
    const { traced, problem } = await call(await aWorkbench(), 'laboratory.trace', question);
    expect(traced).toBeNull();
    expect(problem?.sentence).toBe('Lower is no function.');
  });
});

describe('people of a SCIM setting', () => {
  it('are turned round by its mapping, and it is said what nothing tells', async () => {
    const workbench = await aWorkbench();
    const { setting, token } = await workbench.ensureSetting('One', 'entra');
    const response = await fetch(`http://${workbench.scim.address}/scim/Users`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' },
      body: JSON.stringify({
        schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
        userName: 'ada@larkspur.example',
        displayName: 'Ada Byron',
        timezone: 'GB',
      }),
    });
    expect(response.status).toBe(201);
    const people = { kind: 'setting', settingId: setting.id } as const;
    const { values, notTold } = await evaluated(workbench, { expression: zone, people });
    expect(values).toMatchObject([{ value: 'Europe/London', people: 1 }]);
    expect(notTold).toEqual([]);
    const other = await evaluated(workbench, { expression: '[employeeHireDate]', people });
    expect(other).toMatchObject({ withoutValue: 1, notTold: ['employeeHireDate'] });
    const found = await call(workbench, 'laboratory.people', { idp: 'entra', people, search: 'BYR' });
    expect(found).toMatchObject({ total: 1, people: [{ name: 'Ada Byron' }] });
    const person = found.people[0]?.id ?? '';
    const { traced } = await call(workbench, 'laboratory.trace', {
      idp: 'entra',
      expression: zone,
      people,
      person,
    });
    expect(traced).toMatchObject({ id: person, value: 'Europe/London' });
  });
});

describe('a language', () => {
  it('is told with its functions, attributes and examples', async () => {
    const { language } = await call(await aWorkbench(), 'laboratory.language', { idp: 'entra' });
    expect(language?.functions.find(({ name }) => name === 'Switch')?.signature).toBe(
      'Switch(source, defaultValue?, key, value, …)',
    );
    expect(language?.attributes).toContainEqual({ name: 'usageLocation', written: '[usageLocation]' });
  });
});
