import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/server/diagnostics/diagnose';
import type { ExchangeSummary } from '../../../src/shared/exchange';
import { severitySchema } from '../../../src/shared/finding';
import { identityProviders } from '../../../src/shared/idp';
import { entra } from '../../../src/shared/idp/entra';
import type { DiagnosticInput, IdentityProvider } from '../../../src/shared/idp/identity-provider';
import { withVendorWords } from '../../../src/shared/idp/vendor-words';
import { parseRichText } from '../../../src/shared/rich-text';
import { aChange, anExchange, aUser } from '../../shared/an-exchange';
import { placeTables } from '../../shared/platform/place-tables';

const complete = {
  userName: 'ines@example.com',
  externalId: '0f3c',
  displayName: 'Ines Caldeira',
  emails: [{ type: 'work', value: 'ines@example.com', primary: true }],
};

function input(over: Partial<ExchangeSummary>, requestBody: unknown = null): DiagnosticInput {
  return {
    exchange: anExchange({ kind: 'write', ...over }),
    requestHeaders: [],
    requestBody,
    responseBody: () => null,
    places: placeTables,
  };
}

/** Attributes that are undefined are not sent. */
const create = (body: object) =>
  input(
    { method: 'POST', url: '/scim/Users', status: 201 },
    JSON.parse(JSON.stringify({ ...complete, ...body })),
  );
const patch = (...Operations: object[]) => input({ method: 'PATCH', url: '/scim/Users/1' }, { Operations });

function found(asked: DiagnosticInput, idp: IdentityProvider | null = entra): string[] {
  return diagnose(asked, idp).map(({ rule }) => rule);
}

function one(asked: DiagnosticInput, idp: IdentityProvider | null = entra) {
  const findings = withVendorWords(diagnose(asked, idp), idp, { countries: [], places: placeTables });
  expect(findings).toHaveLength(1);
  return findings[0];
}

describe('nothing to say', () => {
  it('about a complete user, a look-up, a removal, a deactivation', () => {
    expect(
      found(create({ timezone: 'Europe/Lisbon', addresses: [{ type: 'work', country: 'PT' }] })),
    ).toEqual([]);
    expect(found(input({ method: 'GET', kind: 'look-up', url: '/scim/Users?filter=x' }))).toEqual([]);
    expect(found(patch({ op: 'Remove', path: 'timezone' }))).toEqual([]);
    expect(found(patch({ op: 'Replace', path: 'active', value: 'False' }))).toEqual([]);
    expect(
      found(input({ method: 'POST', url: '/scim/Groups', status: 201 }, { displayName: 'Sales' })),
    ).toEqual([]);
  });
});

it('the answer to a request that succeeded is not read for it, which would cost as much as making it', () => {
  const responseBody = () => {
    throw new Error('read');
  };
  for (const idp of [null, ...identityProviders])
    for (const one of [
      patch({ op: 'Replace', path: 'active', value: 'False' }),
      input({ method: 'GET', kind: 'read' }),
    ])
      expect(found({ ...one, responseBody }, idp)).toEqual([]);
});

describe('a country where a time zone belongs', () => {
  it('with one zone is told as what the platform makes of it', () => {
    const finding = one(create({ timezone: 'TR' }));
    expect(finding).toMatchObject({
      rule: 'country-as-time-zone',
      severity: 'only noted',
      requirement: 'MUST',
      title: 'TR is a country',
      attributePath: 'timezone',
      source: 'RFC 7643 section 4.1.1',
    });
    expect(finding?.explanation).toContain('It can only mean `Europe/Istanbul` and was read so.');
    expect(finding?.remedy).toContain('the documented way, and the platform reads `TR` as `Europe/Istanbul`');
  });

  it('with several zones says so and proposes no single one', () => {
    const finding = one(create({ timezone: 'BR' }));
    expect(finding?.explanation).toMatch(/has 4 time zones, so the value does not tell which/);
    expect(finding?.severity).toBe('value is wrong');
    expect(finding?.remedy).toContain('`Switch([usageLocation], , "BR", Switch([state], , ');
    expect(finding?.remedy).toContain('`addresses[type eq "work"].region`');
  });

  it('is found in every form of PATCH', () => {
    expect(found(patch({ op: 'Add', path: 'timezone', value: 'GB' }))).toEqual(['country-as-time-zone']);
    expect(found(patch({ op: 'replace', value: { timezone: 'gb', title: 'x' } }))).toEqual([
      'country-as-time-zone',
    ]);
    const qualified = 'urn:ietf:params:scim:schemas:core:2.0:User:timezone';
    expect(found(patch({ op: 'replace', value: { [qualified]: 'GB' } }))).toEqual(['country-as-time-zone']);
    expect(found(patch({ op: 'replace', path: qualified, value: 'GB' }))).toEqual(['country-as-time-zone']);
  });

  it('is another thing than a text that names no zone at all', () => {
    expect(found(create({ timezone: 'GMT+8' }))).toEqual(['unknown-time-zone']);
    expect(found(create({ timezone: 'Sydney' }))).toEqual(['unknown-time-zone']);
    expect(found(create({ timezone: 'ZZ' }))).toEqual(['unknown-time-zone']);
    for (const zone of ['Europe/Istanbul', 'America/Argentina/Buenos_Aires', 'Etc/UTC', 'UTC']) {
      expect(found(create({ timezone: zone }))).toEqual([]);
    }
  });
});

describe('other attributes', () => {
  const country = (value: string) => create({ addresses: [{ type: 'work', country: value }] });

  it('names the code that was meant by a country in words', () => {
    expect(one(country('Turkey'))?.explanation).toContain('`TR` is meant');
    expect(one(country('Germany'))?.remedy).toContain('`DE`');
    expect(one(country('UK'))?.explanation).toContain('`GB` is meant');
    expect(one(country('Atlantis'))?.explanation).not.toContain('is meant');
    expect(found(country('gb'))).toEqual([]);
    expect(found(patch({ op: 'Add', path: 'addresses[type eq "work"].country', value: 'USA' }))).toEqual([
      'country-not-alpha-2',
    ]);
  });

  it('misses the mail and the external id of a new user only', () => {
    const finding = one(create({ emails: undefined }));
    expect(finding).toMatchObject({ rule: 'no-email', title: 'Mail missing' });
    expect(finding?.explanation).toContain('Ines Caldeira');
    expect(finding?.remedy).toContain('Coalesce([mail],[userPrincipalName])');
    expect(found(create({ externalId: undefined }))).toEqual(['no-external-id']);
    expect(found(create({ emails: [{ type: 'work', value: '' }] }))).toEqual(['no-email']);
  });

  it('says nothing about a user that could not be read or is here already', () => {
    expect(found(input({ method: 'POST', url: '/scim/Users', kind: 'refused', status: 400 }))).toEqual([]);
    expect(found(input({ method: 'POST', url: '/scim/Users', status: 409 }, { userName: 'a' }))).toEqual([
      'conflict',
    ]);
  });

  it('notices two work e-mails and a guest', () => {
    const two = [
      { type: 'work', value: 'a@example.com' },
      { type: 'work', value: 'b@example.com' },
    ];
    expect(found(create({ emails: two }))).toEqual(['doubled-work-email']);
    expect(found(create({ userName: 'r_partner.example#EXT#@alderpoint.example' }))).toEqual([
      'guest-user-name',
    ]);
    expect(found(create({ active: null }))).toEqual(['active-without-value']);
  });

  it('notices two work e-mails in other case, and those that a change leaves', () => {
    const two = [
      { type: 'Work', value: 'a@example.com' },
      { type: 'work', value: 'b@example.com' },
    ];
    expect(found(create({ emails: undefined, Emails: two }))).toEqual(['doubled-work-email']);
    const left = (emails: typeof two) =>
      input({
        method: 'PATCH',
        url: '/scim/Users/1',
        changes: [
          aChange({ resource: aUser('Ines'), attributes: [{ attributePath: 'emails', after: emails }] }),
        ],
      });
    expect(found(left(two))).toEqual(['doubled-work-email']);
    expect(found(left(two.slice(1)))).toEqual([]);
  });

  it('takes a search for no creation, and a name in other case for the same', () => {
    expect(found(input({ method: 'POST', url: '/scim/Users/.search' }, { filter: 'userName pr' }))).toEqual(
      [],
    );
    expect(found(create({ externalId: undefined, ExternalId: 'x' }))).toEqual([]);
  });

  it('looks into a bulk request', () => {
    const bulk = (...Operations: object[]) => input({ method: 'POST', url: '/scim/Bulk' }, { Operations });
    const change = { Operations: [{ op: 'replace', path: 'timezone', value: 'TR' }] };
    expect(found(bulk({ method: 'PATCH', path: '/Users/1', data: change }))).toEqual([
      'country-as-time-zone',
    ]);
    expect(found(bulk({ method: 'post', path: '/Users', data: { timezone: 'TR' } }))).toHaveLength(1);
    expect(found(bulk({ method: 'POST', path: '/Groups', data: { timezone: 'TR' } }))).toEqual([]);
  });

  it('takes a dash for no value where both sides have agreed upon it', () => {
    const dash = patch(
      { op: 'replace', path: 'timezone', value: '-' },
      { op: 'replace', path: 'addresses[type eq "work"].country', value: '-' },
    );
    expect(found(dash)).toEqual(['unknown-time-zone', 'country-not-alpha-2']);
    const agreed = {
      rule: 'dash-clears',
      severity: 'only noted',
      title: 'Dash',
      explanation: 'Cleared.',
    } as const;
    expect(found({ ...dash, exchange: { ...dash.exchange, findings: [agreed] } })).toEqual([]);
  });

  it('notices a look-up of a group that finds two, and of a name that users share not', () => {
    const lookUp = (resourceType: string, totalResults: number) =>
      input({
        method: 'GET',
        kind: 'look-up',
        lookUp: { resourceType, attributePath: 'displayName', value: 'OLG', totalResults },
      });
    const finding = one(lookUp('Group', 2));
    expect(finding).toMatchObject({ rule: 'several-matches', title: '2 groups match' });
    expect(finding?.remedy).toContain('Provision Azure Active Directory Groups');
    expect(found(lookUp('Group', 1))).toEqual([]);
    expect(found(lookUp('User', 2))).toEqual([]);
  });
});

describe('answers', () => {
  it('explain an endpoint in the base URL', () => {
    const finding = one(
      input({ method: 'GET', kind: 'refused', status: 404, url: '/scim/Users/Users?filter=x' }),
    );
    expect(finding).toMatchObject({ rule: 'endpoint-in-base-url', title: '/Users in the base URL' });
    expect(finding?.remedy).toContain('**Tenant URL**');
  });

  it('explain a conflict and an id that is gone', () => {
    expect(found(input({ method: 'POST', url: '/scim/Groups', status: 409 }))).toEqual(['conflict']);
    const gone = one(input({ method: 'PATCH', url: '/scim/Users/77', status: 404 }));
    expect(gone?.explanation).toContain('`77`');
    expect(gone?.remedy).toContain('**Restart provisioning**');
    expect(found(input({ method: 'GET', kind: 'read', url: '/scim/Users/77', status: 404 }))).toEqual([]);
  });

  it('notice a slow one', () => {
    expect(found(input({ durationMs: 1999 }))).toEqual([]);
    expect(one(input({ durationMs: 2500 }))?.explanation).toContain('2.5 seconds');
  });
});

describe('every finding', () => {
  it('has a remedy that names no vendor where the vendor is unknown', () => {
    for (const asked of [create({ timezone: 'TR' }), create({ timezone: 'BR' }), create({ emails: [] })]) {
      const finding = one(asked, null);
      expect(finding?.remedy).toBeTruthy();
      expect(JSON.stringify(finding)).not.toMatch(/Entra|usageLocation|Provisioning/);
    }
  });

  it('keeps hostile values inside one value span', () => {
    const hostile = '`**now**` [x](https://evil.example)';
    const bodies = [
      create({ timezone: hostile }),
      create({ addresses: [{ type: hostile, country: hostile }], displayName: hostile, emails: [] }),
      input({ method: 'POST', status: 409, errorDetail: hostile }),
      input({ method: 'PATCH', status: 404, url: `/scim/Users/${hostile}` }),
    ];
    for (const finding of bodies.flatMap((asked) => withVendorWords(diagnose(asked, entra), entra))) {
      expect(severitySchema.safeParse(finding.severity).success).toBe(true);
      for (const span of parseRichText(finding.explanation).flat()) {
        expect(span.kind).not.toBe('link');
        expect(span.kind === 'label' && span.text.includes('now')).toBe(false);
      }
    }
  });

  it('is made of any body without failing, and without losing time', () => {
    let deep: unknown = 'x';
    for (let depth = 0; depth < 1000; depth++) deep = { emails: [deep] };
    const wide = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`a${index}`, '']));
    const bodies = [
      null,
      1,
      'x',
      [],
      [[]],
      deep,
      wide,
      { Operations: 1 },
      { Operations: [null, 1, [], { op: 1, value: deep }] },
      { emails: 'x', addresses: [null, 'x'], timezone: { a: 1 } },
      { Operations: Array(10_000).fill({ op: 'add', path: 'timezone', value: 'GB' }) },
      JSON.parse('{"__proto__":{"timezone":"GB"},"constructor":""}'),
    ];
    for (const requestBody of bodies) {
      for (const method of ['POST', 'PUT', 'PATCH', 'GET', '']) {
        const findings = diagnose(input({ method, url: '/scim/Users' }, requestBody), entra);
        expect(findings.filter(({ title }) => title === 'Rule failed')).toEqual([]);
        expect(findings.length).toBeLessThan(20);
      }
    }
  });

  it('stands in for a rule that fails, so that the client still gets its answer', () => {
    const failing = {
      id: 'x',
      title: 'X',
      check: () => {
        throw new TypeError('no');
      },
    };
    const findings = diagnose(create({}), { ...entra, diagnostics: [failing] });
    expect(findings).toMatchObject([{ rule: 'x', title: 'Rule failed' }]);
  });
});
