import { describe, expect, it } from 'vitest';
import type { DiagnosticInput } from '../../../src/shared/idp/identity-provider';
import { recognise, traitsIn } from '../../../src/shared/idp/recognise';
import { anExchange } from '../an-exchange';

const none: ReadonlySet<string> = new Set();
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

function request(change: Partial<DiagnosticInput> & { url?: string; client?: string }): DiagnosticInput {
  const { url = '/scim/Users', client, ...input } = change;
  const exchange = anExchange({ url, ...(client === undefined ? {} : { client }) });
  return { exchange, requestHeaders: [], requestBody: null, responseBody: () => null, ...input };
}

describe('whose client sent the requests', () => {
  it('is certain by what nobody else does, with the reasons, the strongest first', () => {
    const requestBody = { Operations: [{ op: 'Replace', path: 'active', value: 'False' }] };
    const shown = traitsIn(request({ requestBody, url: '/scim/Users/1?aadOptscim062020' }), none);
    expect(recognise(new Set(shown))).toMatchObject({
      idp: 'entra',
      confidence: 'certain',
      reasons: [
        expect.stringContaining('aadOptscim062020'),
        expect.stringContaining('`Add`'),
        expect.any(String),
      ],
    });
  });

  it('is likely by what hardly anybody else does', () => {
    const shown = traitsIn(request({ requestBody: { Operations: [{ op: 'Add', path: 'members' }] } }), none);
    expect(recognise(new Set(shown))).toMatchObject({ idp: 'entra', confidence: 'likely' });
  });

  it.each([
    ['okta', { client: 'Okta SCIM Client 1.0.0' }],
    ['okta', { requestBody: { externalId: '00ub0oNGTSWTBKOLGLNR' }, url: '/scim/Users' }],
    ['onelogin', { requestBody: { schemas: ['urn:scim:schemas:core:2.0'] } }],
    ['onelogin', { client: 'OneLogin SCIM' }],
    ['onelogin', { url: '/scim/Users?filter=userName+eq+%22a%22&' }],
    [
      'onelogin',
      { requestBody: { [enterprise]: { manager: { managerId: '', displayName: ' ' } } }, url: '/scim/Users' },
    ],
    ['jumpcloud', { requestBody: { userName: 'a@example.com', emails: null } }],
    ['jumpcloud', { requestBody: { externalId: '5f1b1e2c3d4e5f6a7b8c9d0e' } }],
  ])('is %s by its own traits', (idp, change) => {
    expect(recognise(new Set(traitsIn(request(change), none)))?.idp).toBe(idp);
  });

  it('is not said where two vendors weigh the same', () => {
    const requestBody = { externalId: '5f1b1e2c3d4e5f6a7b8c9d0e', Operations: [{ op: 'Add' }] };
    expect(recognise(new Set(traitsIn(request({ requestBody }), none)))).toBeNull();
  });

  it('is not said where too little shows', () => {
    const requestBody = { Operations: [{ op: 'replace', path: 'active', value: 'false' }] };
    expect(recognise(new Set(traitsIn(request({ requestBody }), none)))).toBeNull();
    expect(recognise(none)).toBeNull();
  });

  it('does not look again for what was seen', () => {
    const input = request({ url: '/scim/Users?aadOptscim062020' });
    const known = new Set(traitsIn(input, none));
    expect(known.size).toBe(1);
    expect(traitsIn(input, known)).toEqual([]);
  });

  it.each([null, [], 'text', { Operations: [null, 5, {}], schemas: [null] }])(
    'takes any body: %j',
    (requestBody) => {
      expect(traitsIn(request({ requestBody }), none)).toEqual([]);
    },
  );
});
