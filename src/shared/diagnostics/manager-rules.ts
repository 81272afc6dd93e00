/** A manager who is nobody here: RFC 7643 section 4.3 wants the `id` of another user. */
import type { DiagnosedFinding, DiagnosticRule, KnownUser, KnownUsers } from '../idp/identity-provider';
import { richName, richValue } from '../rich-text';
import { isJsonObject } from '../scim/json';
import type { JsonObject } from '../scim/resource';
import { enterpriseUserUrn } from '../scim/schemas/enterprise-user';
import { nameOf } from './user-findings';

const attributePath = `${enterpriseUserUrn}:manager.value`;
const employeeNumber = `${enterpriseUserUrn}:employeeNumber`;

export const unknownManager: DiagnosticRule = {
  id: 'unknown-manager',
  title: 'A manager who is nobody',
  check: ({ exchange, users }) => {
    const { changes, status } = exchange;
    if (!users || status >= 400) return [];
    const written = changes.filter(
      ({ kind, attributes }) =>
        kind === 'created' || attributes.some(({ attributePath: path }) => path.includes(':manager')),
    );
    return written.flatMap(({ resource }) =>
      managerFindings(users.byId(resource.id)?.attributes ?? {}, users),
    );
  },
};

/** @param attributes of a stored user */
export function managerFindings(attributes: JsonObject, users: KnownUsers): DiagnosedFinding[] {
  const value = managerId(attributes);
  if (value === null || users.byId(value) !== null) return [];
  const known = whoseIs(value, users);
  return [
    {
      rule: 'unknown-manager',
      severity: 'value is wrong',
      requirement: 'MUST',
      title: 'Manager is nobody',
      explanation: `Nobody here has the id ${richValue(value)}, which came as manager of ${nameOf(attributes) ?? 'a user'}. It was stored as it is; platforms refuse it or show no manager.${known}`,
      remedy: 'Send the `id` that this server gave the manager, and provision the manager first.',
      source: 'RFC 7643 section 4.3',
      attributePath,
    },
  ];
}

function managerId(attributes: JsonObject): string | null {
  const extension = attributes[enterpriseUserUrn];
  const manager = isJsonObject(extension) ? extension.manager : undefined;
  const value = isJsonObject(manager) ? manager.value : undefined;
  return typeof value === 'string' && value !== '' ? value : null;
}

/** What the client took for an id, where that is to be seen. */
function whoseIs(value: string, users: KnownUsers): string {
  for (const [path, words] of [
    ['externalId', '`externalId`'],
    [employeeNumber, '`employeeNumber`'],
    ['userName', '`userName`'],
  ] as const) {
    const [user] = users.having(path, value);
    if (user !== undefined) return ` It is the ${words} of ${nameOfKnown(user)}, whose id is \`${user.id}\`.`;
  }
  return '';
}

function nameOfKnown({ id, attributes }: KnownUser): string {
  return nameOf(attributes) ?? richName(id);
}
