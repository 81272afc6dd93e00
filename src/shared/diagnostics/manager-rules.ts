/** A manager who is nobody here: RFC 7643 section 4.3 wants the `id` of another user. */
import type { DiagnosedFinding, DiagnosticRule, KnownUsers } from '../idp/identity-provider';
import { richName, richValue } from '../rich-text';
import { isJsonObject } from '../scim/json';
import type { JsonObject } from '../scim/resource';
import { enterpriseUserUrn } from '../scim/schemas/enterprise-user';
import { nameOf } from './user-findings';

/** What may be asked about everybody else. */
export interface ManagersHere {
  isHere(id: string): boolean;
  /** The person with this value in an attribute that clients take for an id, and which; null where there is none. */
  personWith(value: string): { attribute: string; name: string } | null;
}

export const unknownManager: DiagnosticRule = {
  id: 'unknown-manager',
  title: 'A manager who is nobody',
  check: ({ exchange: { changes, status }, users }) => {
    if (!users || status >= 400) return [];
    const written = changes.filter(
      ({ kind, attributes }) =>
        kind === 'created' || attributes.some(({ attributePath }) => attributePath.includes(':manager')),
    );
    const here = amongKnown(users);
    return written.flatMap(({ resource }) =>
      managerFindings(users.byId(resource.id)?.attributes ?? {}, here),
    );
  },
};

function amongKnown(users: KnownUsers): ManagersHere {
  return {
    isHere: (id) => users.byId(id) !== null,
    personWith: (value) => {
      for (const path of ['externalId', `${enterpriseUserUrn}:employeeNumber`, 'userName']) {
        const [user] = users.having(path, value);
        const attribute = path.slice(path.lastIndexOf(':') + 1);
        if (user !== undefined) return { attribute, name: String(user.attributes.displayName ?? user.id) };
      }
      return null;
    },
  };
}

/** @param person attributes of a stored user */
export function managerFindings(person: JsonObject, here: ManagersHere): DiagnosedFinding[] {
  const id = managerIdOf(person);
  if (id === null || here.isHere(id)) return [];
  const meant = here.personWith(id);
  const whose =
    meant === null
      ? ''
      : ` It is the ${richValue(meant.attribute)} of ${richName(meant.name)}, who is probably meant.`;
  return [
    {
      rule: 'unknown-manager',
      severity: 'value is wrong',
      requirement: 'MUST',
      title: 'Manager is nobody here',
      explanation: `Nobody here has the id ${richValue(id)}, the manager of ${nameOf(person) ?? 'this user'}.${whose} It is stored as it came; platforms refuse such a manager or show none.`,
      remedy:
        'Provision the manager too, and send the `id` that this server gave to the manager, not a number of another system.',
      source: 'RFC 7643 section 4.3',
      attributePath: `${enterpriseUserUrn}:manager.value`,
    },
  ];
}

/** The id of the manager as stored, whether there is such a user or not. */
export function managerIdOf(person: JsonObject): string | null {
  const extension = person[enterpriseUserUrn];
  const manager = isJsonObject(extension) ? extension.manager : undefined;
  const value = isJsonObject(manager) ? manager.value : undefined;
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}
