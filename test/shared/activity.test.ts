import { describe, expect, it } from 'vitest';
import { sentencesOf, textOf } from '../../src/shared/activity';
import type { AttributeChange, ExchangeSummary } from '../../src/shared/exchange';
import type { ResourceSummary } from '../../src/shared/scim/resource';
import { aChange, aGroup, anExchange, aUser, aWrite } from './an-exchange';

const told = (exchange: ExchangeSummary) => sentencesOf(exchange).map(textOf);
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
    expect(sentencesOf(exchange)[0]).toMatchObject({ icon: 'created', subject: ines });
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
    expect(sentencesOf(exchange)[0]?.icon).toBe(icon);
  });

  it('tells a deletion', () => {
    expect(
      told(aWrite(aChange({ kind: 'deleted', resource: ines }), { method: 'DELETE', status: 204 })),
    ).toEqual(['Ines Caldeira was deleted']);
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
    expect(manager({ value: '7f' })).toEqual(['Ines Caldeira has a new manager']);
    expect(manager('7f')).toEqual(['Ines Caldeira has a new manager']);
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

  it('reads whole multi-valued attributes', () => {
    const before = [{ type: 'work', value: 'a@example.com' }];
    const after = [
      { type: 'home', value: 'h@example.com', primary: false },
      { type: 'work', value: 'b@example.com', primary: true },
    ];
    expect(changedAttributes({ attributePath: 'emails', before, after })).toEqual([
      "Ines Caldeira's e-mail changed from a@example.com to b@example.com",
    ]);
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

describe('what was asked', () => {
  it('tells a probe as a connection test', () => {
    const lookUp = { resourceType: 'User', attributePath: 'userName', value: 'b0a5', totalResults: 0 };
    expect(told(anExchange({ kind: 'probe', lookUp }))).toEqual([
      'Looked for a user that cannot exist · Test Connection reached us',
    ]);
    expect(told(anExchange({ kind: 'probe', lookUp: { ...lookUp, resourceType: 'Group' } }))).toEqual([
      'Looked for a group that cannot exist · Test Connection reached us',
    ]);
  });

  it('tells look-ups by name, found or not', () => {
    const lookUp = {
      resourceType: 'User',
      attributePath: 'userName',
      value: 'ines.caldeira@example.com',
      totalResults: 0,
    };
    expect(told(anExchange({ kind: 'look-up', lookUp }))).toEqual([
      'Looked for ines.caldeira@example.com (not there yet)',
    ]);
    expect(
      told(anExchange({ kind: 'look-up', lookUp: { ...lookUp, totalResults: 1 }, subject: ines })),
    ).toEqual(['Looked for Ines Caldeira · found']);
    const group = { resourceType: 'Group', attributePath: 'displayName', value: 'Research', totalResults: 0 };
    expect(told(anExchange({ kind: 'look-up', lookUp: group }))).toEqual([
      'Looked for group Research (not there yet)',
    ]);
    const byId = { ...lookUp, attributePath: 'id', value: '0f3c', totalResults: 0 };
    expect(told(anExchange({ kind: 'look-up', lookUp: byId }))).toEqual([
      'Looked for a user by its id (not there yet)',
    ]);
  });

  it('tells reads, lists and discovery', () => {
    expect(told(anExchange({ subject: marta, url: '/scim/Users/1' }))).toEqual(['Read Marta Lindqvist']);
    expect(told(anExchange({ url: '/scim/v2/Groups?startIndex=1' }))).toEqual(['Listed groups']);
    expect(told(anExchange({ kind: 'discovery', url: '/scim/ServiceProviderConfig' }))).toEqual([
      'Asked what this server supports',
    ]);
    expect(told(anExchange({ kind: 'discovery', url: '/scim/Schemas' }))).toEqual(['Asked for the schemas']);
  });
});

describe('what did not work', () => {
  it('tells why a request was refused', () => {
    expect(told(anExchange({ kind: 'refused', status: 401 }))).toEqual(['Refused: no valid token · 401']);
    expect(
      told(anExchange({ kind: 'refused', status: 401, errorDetail: 'This token was revoked.' })),
    ).toEqual(['Refused: this token was revoked · 401']);
    expect(told(anExchange({ kind: 'refused', status: 415 }))).toEqual([
      'Refused: this content type is not understood · 415',
    ]);
  });

  it('tells what could not be done and keeps words that are capitalised for a reason', () => {
    const create = { kind: 'write', method: 'POST', status: 409, errorDetail: 'userName is taken' } as const;
    expect(told(anExchange(create))).toEqual(['Could not create a user: userName is taken']);
    expect(told(anExchange({ ...create, subject: ines }))).toEqual([
      'Could not create Ines Caldeira: userName is taken',
    ]);
    const patch = {
      kind: 'write',
      method: 'PATCH',
      status: 400,
      errorDetail: 'PATCH needs Operations',
    } as const;
    expect(told(anExchange({ ...patch, subject: ines }))).toEqual([
      'Could not change Ines Caldeira: PATCH needs Operations',
    ]);
    expect(told(anExchange({ kind: 'read', status: 404, url: '/scim/Groups/1' }))).toEqual([
      'Could not read a group: no such path',
    ]);
  });

  it('survives anything a client may send as a path or a method', () => {
    for (const url of [
      '',
      '/',
      '//',
      '/scim',
      '/scim//Users/%E0%A4%A',
      '/scim/Users/%',
      '?x',
      '/scim/__proto__/toString',
    ]) {
      for (const method of ['GET', 'BREW', 'constructor']) {
        for (const status of [200, 404, 599]) {
          expect(told(anExchange({ method, url, status, kind: 'read' })).join('')).toMatch(
            /^[A-Za-z][^{}]*$/,
          );
        }
      }
    }
  });

  it('tells nothing about changes of a request that failed', () => {
    const exchange = aWrite(aChange({ kind: 'created', resource: ines }), { status: 500, method: 'POST' });
    expect(told(exchange)).toEqual(['Could not create Ines Caldeira: an unexpected error on our side']);
  });
});
