import { describe, expect, it } from 'vitest';
import { ExpressionError } from '../../../../src/shared/idp/common/expression/expression-error';
import { MappingError } from '../../../../src/shared/idp/common/mapping-error';
import { entraLaboratory } from '../../../../src/shared/idp/entra/laboratory';
import { entraMapping } from '../../../../src/shared/idp/entra/mapping';
import { attributeNames, sourceOfPerson } from '../../../../src/shared/idp/entra/source';
import { aPerson, assigned, hired, worldAfter } from '../../world/a-world';

const context = { now: Date.UTC(2026, 10, 30), random: () => 0.5 };
const { language, read, readRow, personOfRecord, personOfResource, peopleOf } = entraLaboratory;
const ofRecord = (record: Parameters<typeof personOfRecord>[0]) => personOfRecord(record, 1);

describe('an expression read once', () => {
  it('is worked out for one person after the other', () => {
    const zone = read('Switch([usageLocation], , "TR", "Europe/Istanbul")', context);
    const values = ['TR', 'DE', ''].map((usageLocation) => zone.of(ofRecord({ usageLocation }).source));
    expect(zone.attributes).toEqual(['usageLocation']);
    expect(values.map(({ value }) => value)).toEqual(['Europe/Istanbul', null, null]);
  });

  it('says for whom it has no value, and why', () => {
    const { value, problem } = read('Item([otherMails], 2)', context).of(
      ofRecord({ otherMails: 'a' }).source,
    );
    expect(value).toBeNull();
    expect(problem).toMatchObject({ range: { start: 19, end: 20 } });
    expect(problem?.message).toContain('Item, argument 2 (index): There is no value 2');
  });

  it('shows how a value comes about, with what was not needed', () => {
    const text = 'Switch([usageLocation], [country], "TR", "Europe/Istanbul")';
    const trace = read(text, context).traceOf(ofRecord({ usageLocation: 'TR' }).source);
    const parts = trace?.parts.map(({ range, value, evaluated }) => [
      text.slice(range.start, range.end),
      value,
      evaluated,
    ]);
    expect(trace?.value).toBe('Europe/Istanbul');
    expect(parts).toContainEqual(['[usageLocation]', 'TR', true]);
    expect(parts).toContainEqual(['[country]', null, false]);
  });

  it('is refused with the place where it stops', () => {
    expect(() => read('Switch([usageLocation]', context)).toThrow(ExpressionError);
  });

  it('can be tried with another value', () => {
    const { source } = ofRecord({ state: 'MA' });
    const tried = entraLaboratory.tried(source, 'state', 'CA');
    expect(read('[state]', context).of(tried).value).toBe('CA');
    expect(entraLaboratory.tried(source, 'favouriteColour', 'blue')).toBe(source);
  });
});

describe('a row of a mapping', () => {
  const { source } = ofRecord({ mail: 'ada@larkspur.example', otherMails: ['a', 'b'] });

  it('gives what is sent at creation', () => {
    const row = { source: 'companyName', type: 'direct', target: 'title', defaultIfNull: '-' } as const;
    expect(readRow(row, context).of(source)).toEqual({ value: '-', problem: null });
  });

  it('gives several values as elements', () => {
    const row = { source: 'otherMails', type: 'direct', target: 'urn:a:b:User:mails' } as const;
    expect(readRow(row, context).of(source).value).toEqual([{ value: 'a' }, { value: 'b' }]);
  });

  it('says what is wrong with it, and which one it is', () => {
    const row = { source: 'Lower([mail])', type: 'expression', target: 'title' } as const;
    expect(() => readRow(row, context)).toThrow(MappingError);
    expect(() => readRow(row, context)).toThrow('The row of title (Lower([mail]))');
  });

  it('has no value where the attribute does not exist', () => {
    const row = { source: 'timeZone', type: 'direct', target: 'timezone' } as const;
    expect(readRow(row, context).of(source).problem?.message).toContain('there is no attribute timeZone');
  });
});

describe('people', () => {
  it('of a world are all but the deleted ones', () => {
    const world = worldAfter([
      hired('ada.byron', { usageLocation: 'GB' }),
      hired('ben.gone'),
      { type: 'deleted', person: 'ben.gone', forGood: false },
      assigned('ada.byron'),
    ]);
    const people = peopleOf(world);
    expect(people.map(({ id, name }) => [id, name])).toEqual([['ada.byron', 'Ada Byron']]);
    expect(people[0]?.source).toMatchObject({ usageLocation: 'GB', IsSoftDeleted: false });
  });

  it('of a pasted record have the names of the provisioning service or of Graph, whatever the case', () => {
    const { name, source, unknown } = ofRecord({
      DisplayName: 'Ada',
      mobilePhone: '+44',
      accountEnabled: 'false',
      proxyAddresses: 'a; b',
      shoeSize: 38,
    });
    expect(name).toBe('Ada');
    expect(source).toMatchObject({
      mobile: '+44',
      accountEnabled: false,
      IsSoftDeleted: true,
      proxyAddresses: ['a', 'b'],
    });
    expect(unknown).toEqual(['shoeSize']);
  });

  it('of a stored resource have what rows without an expression tell', () => {
    const resource = {
      id: '7',
      userName: 'ada@larkspur.example',
      active: false,
      emails: [{ type: 'work', value: 'ada@larkspur.example' }],
      'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': {
        manager: { value: '8', displayName: 'B' },
      },
    };
    const { source, known } = personOfResource(resource, entraMapping.users);
    expect(source).toMatchObject({
      mail: 'ada@larkspur.example',
      manager: '8',
      IsSoftDeleted: true,
      jobTitle: null,
      employeeHireDate: null,
    });
    expect(known).toContain('jobTitle');
    expect(known).not.toContain('employeeHireDate');
  });

  it('have the attributes that completion offers, and no other', () => {
    const person = { ...aPerson('ada.byron'), account: 'enabled' } as const;
    const source = sourceOfPerson(person, { objectId: '1', isInScope: true });
    expect(Object.keys(source).sort()).toEqual([...attributeNames].sort());
    expect(language.attributes.map(({ name }) => name)).toEqual(attributeNames);
  });
});
