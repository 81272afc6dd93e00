import { describe, expect, it } from 'vitest';
import { attributeFindings } from '../../../../src/renderer/features/directory/attribute-findings';
import { attributeRows } from '../../../../src/renderer/features/directory/attribute-rows';
import { declaredPaths } from '../../../../src/renderer/features/directory/declared-paths';
import type { ExchangeSummary } from '../../../../src/shared/exchange';
import type { Finding } from '../../../../src/shared/finding';
import type { JsonObject } from '../../../../src/shared/scim/resource';
import { settingFileSchema } from '../../../../src/shared/setting-file';

const custom = 'urn:ietf:params:scim:schemas:extension:Contoso:2.0:User';
const marta: JsonObject = {
  userName: 'marta',
  timezone: 'TR',
  emails: [
    { type: 'work', value: 'm@contoso.example' },
    { type: 'home', value: 'h@contoso.example' },
  ],
  addresses: [{ type: 'office', locality: 'Izmir', country: 'Turkey' }],
  [custom]: { badge: '7' },
};

interface Said {
  about?: string;
  method?: string;
  found?: string[];
  /** Further paths of each finding. */
  others?: string[];
  changed?: string[];
  rule?: string;
}

function finding(rule: string, attributePath: string, otherPaths: string[] = []): Finding {
  return { rule, severity: 'value is wrong', title: 'odd', explanation: '', attributePath, otherPaths };
}

function exchange(
  sequence: number,
  { about = 'm', method = 'PATCH', found = [], others = [], changed = [], rule = 'rule' }: Said,
) {
  const subject = { resourceType: 'User', id: about, displayName: about };
  const attributes = changed.map((attributePath) => ({ attributePath }));
  const change = {
    kind: 'changed' as const,
    resource: subject,
    after: null,
    attributes,
    membersAdded: [],
    membersRemoved: [],
    membersAddedCount: 0,
    membersRemovedCount: 0,
  };
  const said: ExchangeSummary = {
    sequence,
    settingId: 's',
    tokenId: null,
    simulated: false,
    receivedAt: '2026-01-01T00:00:00Z',
    durationMs: 1,
    method,
    url: '/scim/Users/m',
    status: 200,
    kind: 'write',
    subject,
    lookUp: null,
    errorDetail: null,
    changes: [change],
    findings: found.map((attributePath) => finding(rule, attributePath, others)),
  };
  return said;
}

/** Row -> requests that are named beside it. */
function marks(...exchanges: ExchangeSummary[]) {
  return marksWith([], exchanges);
}

function marksWith(stored: Finding[], exchanges: ExchangeSummary[]) {
  const known = { id: 'm', exchanges, stored, declared: new Set<string>() };
  const found = attributeFindings(attributeRows(marta), known);
  return Object.fromEntries([...found].map(([path, all]) => [path, all.map(({ sequence }) => sequence)]));
}

describe('findings beside the attributes of a resource', () => {
  it('stand at the attribute they are about, however its path is written', () => {
    expect(
      marks(
        exchange(3, { found: ['urn:ietf:params:scim:schemas:core:2.0:User:timeZone'] }),
        exchange(2, { found: ['emails[type eq "work"].value', `${custom}:badge`] }),
      ),
    ).toEqual({ timezone: [3], 'emails[type eq "work"].value': [2], [`${custom}:badge`]: [2] });
  });

  it('stand at each attribute that they are about, once in a row', () => {
    const said = exchange(1, {
      found: ['timezone'],
      others: ['addresses', 'addresses.type', `${custom}:badge`],
    });
    expect(marks(said)).toEqual({
      timezone: [1],
      'addresses[type eq "office"].locality': [1],
      [`${custom}:badge`]: [1],
    });
    expect(marks(exchange(2, { changed: ['timezone', 'addresses'] }), said)).toEqual({
      [`${custom}:badge`]: [1],
    });
  });

  it('stand at the first row of what has none of its own', () => {
    expect(marks(exchange(1, { found: ['addresses.type'] }))).toEqual({
      'addresses[type eq "office"].locality': [1],
    });
    expect(marks(exchange(1, { found: ['title', 'emails[type eq "other"].value'] }))).toEqual({});
  });

  it('end with a later change of the attribute, and come once, with the newest request', () => {
    const raised = exchange(1, { found: ['timezone'], changed: ['timezone'] });
    expect(marks(exchange(2, { changed: ['timezone'] }), raised)).toEqual({});
    expect(marks(exchange(2, { changed: ['title'] }), raised)).toEqual({ timezone: [1] });
    expect(marks(exchange(2, { found: ['timezone'] }), raised)).toEqual({ timezone: [2] });
  });

  it('are those of requests that wrote to this resource', () => {
    expect(marks(exchange(1, { about: 'group', found: ['userName'] }))).toEqual({});
    expect(marks(exchange(1, { method: 'GET', found: ['userName'] }))).toEqual({});
  });

  it('no longer say of an attribute that it is unknown once it is declared', () => {
    const said = exchange(1, { found: [`${custom}:badge`] });
    const unknown = {
      ...said,
      findings: said.findings.map((one) => ({ ...one, rule: 'unknown-attribute-kept' })),
    };
    const rowsWith = (...attributes: object[]) => {
      const { schemas, resourceTypes } = settingFileSchema.parse({
        name: 'Contoso',
        schemas: [
          { id: custom, name: 'Contoso', attributes: [{ name: 'room', type: 'string' }, ...attributes] },
        ],
      });
      const declared = declaredPaths({ schemas, resourceTypes }, 'User');
      return [
        ...attributeFindings(attributeRows(marta), {
          id: 'm',
          exchanges: [unknown, said],
          stored: [],
          declared,
        }).values(),
      ].flat();
    };
    expect(rowsWith().map(({ finding }) => finding.rule)).toEqual(['unknown-attribute-kept', 'rule']);
    expect(rowsWith({ name: 'Badge', type: 'string' }).map(({ finding }) => finding.rule)).toEqual(['rule']);
  });

  it('stand there without a request too, where the stored value is wrong', () => {
    const stored = [finding('unknown-manager', 'timezone'), finding('no-email', 'title')];
    expect(marksWith(stored, [])).toEqual({ timezone: [null] });
    expect(marksWith(stored, [exchange(4, { rule: 'unknown-manager', found: ['timeZone'] })])).toEqual({
      timezone: [4],
    });
  });

  it('end with the stored value where they can be derived from it', () => {
    const said = exchange(1, { rule: 'unknown-manager', found: ['timezone'] });
    expect(marksWith([], [said])).toEqual({});
    expect(marksWith([], [exchange(1, { rule: 'string-boolean', found: ['timezone'] })])).toEqual({
      timezone: [1],
    });
  });
});
