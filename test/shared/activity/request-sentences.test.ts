import { describe, expect, it } from 'vitest';
import { sentencesOf, textOf } from '../../../src/shared/activity';
import type { ExchangeSummary } from '../../../src/shared/exchange';
import { entra } from '../../../src/shared/idp/entra';
import { aChange, anExchange, aUser, aWrite } from '../an-exchange';

const told = (exchange: ExchangeSummary) => sentencesOf(exchange, entra.wording).map(textOf);
const ines = aUser('Ines Caldeira');
const marta = aUser('Marta Lindqvist');

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

  it('tells a list that the test of a connection asks for as such', () => {
    expect(told(anExchange({ kind: 'probe', url: '/scim/Users?startIndex=1&count=2' }))).toEqual([
      'Listed users · Test Connection reached us',
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
    expect(told(anExchange({ url: '/scim/Users?attributes=id&filter=x' }))).toEqual(['Searched users']);
    expect(told(anExchange({ kind: 'discovery', url: '/scim/ServiceProviderConfig' }))).toEqual([
      'Asked what this server supports',
    ]);
    expect(told(anExchange({ url: '/scim/' }))).toEqual(['Asked what is here']);
    expect(told(anExchange({ kind: 'discovery', url: '/scim/Schemas' }))).toEqual(['Asked for the schemas']);
    const signIn = anExchange({ kind: 'sign-in', method: 'POST', url: '/scim/oauth/token' });
    expect(told(signIn)).toEqual(['Got an access token']);
  });
});

describe('what did not work', () => {
  it('tells why a request was refused', () => {
    expect(told(anExchange({ kind: 'refused', status: 401 }))).toEqual(['Refused: no valid token']);
    expect(
      told(anExchange({ kind: 'refused', status: 401, errorDetail: 'This token was revoked.' })),
    ).toEqual(['Refused: this token was revoked']);
    expect(
      told(
        anExchange({
          kind: 'refused',
          status: 401,
          errorDetail: 'There is no token. Send “Bearer” and one.',
        }),
      ),
    ).toEqual(['Refused: there is no token']);
    expect(told(anExchange({ kind: 'refused', status: 415 }))).toEqual([
      'Refused: this content type is not understood',
    ]);
  });

  it('names who was refused without leading there', () => {
    const nobody = { ...ines, id: '' };
    const exchange = anExchange({ kind: 'write', method: 'POST', status: 409, subject: nobody });
    expect(told(exchange)).toEqual(['Ines Caldeira could not be created: it is there already']);
    expect(sentencesOf(exchange, entra.wording)[0]?.subject).toBeNull();
    expect(sentencesOf({ ...exchange, subject: ines }, entra.wording)[0]?.subject).toEqual(ines);
  });

  it('tells what could not be done and keeps words that are capitalised for a reason', () => {
    const create = { kind: 'write', method: 'POST', status: 409, errorDetail: 'userName is taken' } as const;
    expect(told(anExchange(create))).toEqual(['A user could not be created: userName is taken']);
    expect(told(anExchange({ ...create, subject: ines }))).toEqual([
      'Ines Caldeira could not be created: userName is taken',
    ]);
    const patch = {
      kind: 'write',
      method: 'PATCH',
      status: 400,
      errorDetail: 'PATCH needs Operations',
    } as const;
    expect(told(anExchange({ ...patch, subject: ines }))).toEqual([
      'Ines Caldeira could not be changed: PATCH needs Operations',
    ]);
    expect(told(anExchange({ kind: 'read', status: 404, url: '/scim/Groups/1' }))).toEqual([
      'A group could not be read: no such path',
    ]);
    expect(told(anExchange({ kind: 'read', status: 404, url: '/scim/Nothing' }))).toEqual([
      '/Nothing could not be read: no such path',
    ]);
    const search = {
      kind: 'read',
      status: 400,
      url: '/scim/Users?filter=x',
      errorDetail: "The filter can't be read.",
    };
    expect(told(anExchange({ ...search, kind: 'read' }))).toEqual([
      "The search for users was refused: the filter can't be read",
    ]);
    expect(told(anExchange({ ...search, kind: 'look-up' }))).toEqual([
      "The search for users was refused: the filter can't be read",
    ]);
  });

  it('of what failed on purpose it tells what was meant, and that nobody is at fault', () => {
    const injected = 'The platform is down: every request is answered 503.';
    const write = { kind: 'write', injected, status: 503, subject: ines } as const;
    expect(told(anExchange({ ...write, method: 'POST' }))).toEqual([
      'Ines Caldeira was to be created · refused on purpose',
    ]);
    expect(told(anExchange({ ...write, method: 'DELETE', subject: null, url: '/scim/Groups/7' }))).toEqual([
      'A group was to be deleted · refused on purpose',
    ]);
    expect(told(anExchange({ ...write, kind: 'refused', method: 'PATCH', status: 401 }))).toEqual([
      'Ines Caldeira was to be changed · refused on purpose',
    ]);
    const search = { kind: 'read', injected, status: 503, url: '/scim/Users?filter=x' } as const;
    expect(told(anExchange(search))).toEqual(['A search for users · refused on purpose']);
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
            /^[A-Za-z/][^{}]*$/,
          );
        }
      }
    }
  });

  it('tells nothing about changes of a request that failed', () => {
    const exchange = aWrite(aChange({ kind: 'created', resource: ines }), { status: 500, method: 'POST' });
    expect(told(exchange)).toEqual(['Ines Caldeira could not be created: an unexpected error on our side']);
  });
});
