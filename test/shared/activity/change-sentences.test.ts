import { describe, expect, it } from 'vitest';
import { sentencesOf, textOf } from '../../../src/shared/activity';
import type { AttributeChange, ExchangeSummary } from '../../../src/shared/exchange';
import { entra } from '../../../src/shared/idp/entra';
import type { ResourceSummary } from '../../../src/shared/scim/resource';
import { aChange, aGroup, aUser, aWrite } from '../an-exchange';

const told = (exchange: ExchangeSummary) => sentencesOf(exchange, entra.wording).map(textOf);
const ines = aUser('Ines Caldeira');
const marta = aUser('Marta Lindqvist');
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

function afterwards(over: Partial<ResourceSummary>): ResourceSummary {
  return {
    resourceType: 'User',
    id: '1',
    displayName: 'Ines Caldeira',
    name: 'ines.caldeira@example.com',
    about: '',
    active: true,
    memberCount: 0,
    created: '2026-11-22T19:00:00.000Z',
    lastModified: '2026-11-22T19:00:00.000Z',
    ...over,
  };
}

function changedAttributes(...attributes: AttributeChange[]): string[] {
  return told(aWrite(aChange({ resource: ines, attributes })));
}

describe('what happened to a person', () => {
  it('tells who was created and where they belong', () => {
    const after = afterwards({ about: 'Field Operations, Porto' });
    const exchange = aWrite(aChange({ kind: 'created', resource: ines, after }), {
      method: 'POST',
      status: 201,
    });
    expect(told(exchange)).toEqual(['Ines Caldeira was created · Field Operations, Porto']);
    expect(sentencesOf(exchange, entra.wording)[0]).toMatchObject({ icon: 'created', subject: ines });
  });

  it('says so when somebody arrives inactive', () => {
    const after = afterwards({ active: false });
    expect(told(aWrite(aChange({ kind: 'created', resource: ines, after })))).toEqual([
      'Ines Caldeira was created · inactive',
    ]);
  });

  it.each([
    [true, false, 'Ines Caldeira was deactivated', 'deactivated'],
    [false, true, 'Ines Caldeira was reactivated', 'reactivated'],
  ])('tells active from %s to %s', (before, after, text, icon) => {
    const exchange = aWrite(
      aChange({ resource: ines, attributes: [{ attributePath: 'active', before, after }] }),
    );
    expect(told(exchange)).toEqual([text]);
    expect(sentencesOf(exchange, entra.wording)[0]?.icon).toBe(icon);
  });

  it('tells a deletion', () => {
    expect(
      told(aWrite(aChange({ kind: 'deleted', resource: ines }), { method: 'DELETE', status: 204 })),
    ).toEqual(['Ines Caldeira was deleted']);
  });

  it('tells the groups that somebody left by being deleted in the same sentence', () => {
    const left = ['Sales', 'Research'].map((group) =>
      aChange({ resource: aGroup(group), membersRemoved: [ines] }),
    );
    const exchange = aWrite(aChange({ kind: 'deleted', resource: ines }), { method: 'DELETE', status: 204 });
    exchange.changes.push(...left);
    expect(told(exchange)).toEqual(['Ines Caldeira was deleted · left 2 groups']);
  });

  it('tells a change of department as a move, whatever the path is spelled like', () => {
    for (const path of [`${enterprise}:department`, `${enterprise.toUpperCase()}:department`, 'department']) {
      expect(changedAttributes({ attributePath: path, before: 'Sales', after: 'Research' })).toEqual([
        'Ines Caldeira moved from Sales to Research',
      ]);
    }
    expect(changedAttributes({ attributePath: 'department', after: 'Research' })).toEqual([
      'Ines Caldeira is now in Research',
    ]);
    expect(changedAttributes({ attributePath: 'department', before: 'Sales' })).toEqual([
      'Ines Caldeira is no longer in Sales',
    ]);
  });

  it('tells a new title', () => {
    expect(
      changedAttributes({ attributePath: 'title', before: 'Lead', after: 'Head of Field Operations' }),
    ).toEqual(['Ines Caldeira is now Head of Field Operations']);
    expect(changedAttributes({ attributePath: 'title', before: 'Lead' })).toEqual([
      'Ines Caldeira is no longer Lead',
    ]);
  });

  it('names the manager where the name is known and never shows an id', () => {
    const manager = (after: AttributeChange['after']) =>
      changedAttributes({ attributePath: `${enterprise}:manager`, after });
    expect(manager({ value: '7f', displayName: 'Elif Aydin' })).toEqual([
      "Ines Caldeira's manager is now Elif Aydin",
    ]);
    expect(manager({ value: '7f' })).toEqual(['Ines Caldeira has a manager now']);
    expect(manager('7f')).toEqual(['Ines Caldeira has a manager now']);
    const path = `${enterprise}:manager`;
    expect(
      changedAttributes({ attributePath: path, before: { value: '7e' }, after: { value: '7f' } }),
    ).toEqual(['Ines Caldeira has another manager now']);
    expect(
      changedAttributes({ attributePath: path, after: { value: '7f' }, afterName: 'Elif Aydin' }),
    ).toEqual(["Ines Caldeira's manager is now Elif Aydin"]);
    expect(changedAttributes({ attributePath: `${enterprise}:manager`, before: { value: '7f' } })).toEqual([
      'Ines Caldeira has no manager any more',
    ]);
  });

  it('tells a manager whose sub-attributes changed once', () => {
    expect(
      changedAttributes(
        { attributePath: `${enterprise}:manager.value`, after: '7f' },
        { attributePath: `${enterprise}:manager.displayName`, after: 'Elif Aydin' },
      ),
    ).toEqual(["Ines Caldeira's manager is now Elif Aydin"]);
  });

  it('tells a new name once, without its parts', () => {
    expect(
      changedAttributes(
        { attributePath: 'displayName', before: 'Ines Caldeira', after: 'Ines Moura' },
        { attributePath: 'name.familyName', before: 'Caldeira', after: 'Moura' },
        { attributePath: 'name.formatted', before: 'Ines Caldeira', after: 'Ines Moura' },
      ),
    ).toEqual(['Ines Caldeira is now called Ines Moura']);
  });

  it('tells one other attribute with its values and several by their names', () => {
    const email = {
      attributePath: 'emails[type eq "work"].value',
      before: 'a@example.com',
      after: 'b@example.com',
    };
    const phone = { attributePath: 'phoneNumbers[type eq "work"].value', before: '+1', after: '+2' };
    const office = { attributePath: 'addresses[type eq "work"].formatted', after: 'Porto' };
    expect(changedAttributes(email)).toEqual([
      "Ines Caldeira's e-mail changed from a@example.com to b@example.com",
    ]);
    expect(changedAttributes(phone, office)).toEqual(['Ines Caldeira changed: phone number and office']);
    expect(changedAttributes({ attributePath: 'timezone', after: 'GB' })).toEqual([
      "Ines Caldeira's time zone is now GB",
    ]);
    expect(changedAttributes({ attributePath: 'constructor', after: 'x' })).toEqual([
      "Ines Caldeira's constructor is now x",
    ]);
    expect(changedAttributes({ attributePath: 'timezone', before: 'GB' })).toEqual([
      "Ines Caldeira's time zone was removed",
    ]);
  });

  it('shortens a long list of attributes', () => {
    const paths = ['nickName', 'locale', 'userType', 'preferredLanguage', 'profileUrl', 'favouriteColour'];
    expect(changedAttributes(...paths.map((attributePath) => ({ attributePath, after: 'x' })))).toEqual([
      'Ines Caldeira changed: nickname, locale, user type and 3 more',
    ]);
  });

  it('counts the attributes that were too many to be kept', () => {
    const attributes = [{ attributePath: 'nickName', after: 'x' }];
    const change = aChange({ resource: ines, attributes, moreAttributes: 1_000 });
    expect(told(aWrite(change))).toEqual(['Ines Caldeira changed: nickname and 1000 more']);
  });

  it('reads whole multi-valued attributes', () => {
    const before = [{ type: 'work', value: 'a@example.com' }];
    const after = [
      { type: 'home', value: 'h@example.com', primary: false },
      { type: 'work', value: 'b@example.com', primary: true },
    ];
    expect(changedAttributes({ attributePath: 'emails', before, after })).toEqual([
      'Ines Caldeira changed: e-mail and private e-mail',
    ]);
  });

  it('says which of several values changed', () => {
    const work = { type: 'work', value: '+1' };
    const mobile = (value: string) => ({ type: 'mobile', value });
    const numbers = (before: { type: string; value: string }[], after: { type: string; value: string }[]) =>
      changedAttributes({ attributePath: 'phoneNumbers', before, after });
    expect(numbers([work, mobile('+2')], [work, mobile('+3')])).toEqual([
      "Ines Caldeira's mobile number changed from +2 to +3",
    ]);
    expect(numbers([work, mobile('+2')], [work, mobile('')])).toEqual([
      "Ines Caldeira's mobile number was removed",
    ]);
    expect(numbers([work], [work, mobile('+2')])).toEqual(["Ines Caldeira's mobile number is now +2"]);
    expect(numbers([work, work], [work])).toEqual(["Ines Caldeira's phone number changed"]);
    const address = (locality: string) => ({ type: 'work', locality, country: 'PT' });
    expect(
      changedAttributes({
        attributePath: 'addresses',
        before: [address('Porto')],
        after: [address('Braga')],
      }),
    ).toEqual(["Ines Caldeira's city changed from Porto to Braga"]);
    expect(
      changedAttributes({
        attributePath: 'name',
        before: { givenName: 'Ines' },
        after: { givenName: 'Inês' },
      }),
    ).toEqual(["Ines Caldeira's first name changed from Ines to Inês"]);
  });

  it('tells a promotion and the e-mail that came with it separately', () => {
    expect(
      changedAttributes(
        { attributePath: 'userName', before: 'a', after: 'b' },
        { attributePath: 'title', after: 'Director' },
        { attributePath: `${enterprise}:department`, before: 'Sales', after: 'Finance' },
      ),
    ).toEqual([
      'Ines Caldeira moved from Sales to Finance',
      'Ines Caldeira is now Director',
      "Ines Caldeira's user name changed from a to b",
    ]);
  });
});

describe('what happened to a group', () => {
  const research = aGroup('Research');

  it('tells creation, renaming and deletion', () => {
    expect(told(aWrite(aChange({ kind: 'created', resource: research })))).toEqual([
      'Group Research was created',
    ]);
    const withMembers = aChange({ kind: 'deleted', resource: research, membersRemovedCount: 12 });
    expect(told(aWrite(withMembers))).toEqual(['Group Research was deleted · 12 members left it']);
    expect(told(aWrite(aChange({ kind: 'deleted', resource: research })))).toEqual([
      'Group Research was deleted',
    ]);
    const attributes = [{ attributePath: 'displayName', before: 'Labs', after: 'Research' }];
    expect(told(aWrite(aChange({ resource: research, attributes })))).toEqual([
      'Group Labs was renamed to Research',
    ]);
  });

  it('names a single member and counts several', () => {
    expect(told(aWrite(aChange({ resource: research, membersAdded: [ines] })))).toEqual([
      'Ines Caldeira joined Research',
    ]);
    expect(told(aWrite(aChange({ resource: research, membersRemoved: [marta] })))).toEqual([
      'Marta Lindqvist left Research',
    ]);
    const many = aChange({ resource: research, membersAdded: [ines, marta], membersAddedCount: 1200 });
    expect(told(aWrite(many))).toEqual(['Research gained 1,200 members']);
    const lost = aChange({ resource: research, membersRemovedCount: 2 });
    expect(told(aWrite(lost))).toEqual(['Research lost 2 members']);
  });

  it('says when nothing changed', () => {
    expect(told(aWrite(aChange({ resource: research })))).toEqual(['Nothing changed for Research']);
  });
});
