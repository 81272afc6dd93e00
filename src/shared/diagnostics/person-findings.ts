/**
 * What is wrong with a person as stored, whichever request brought it: it is found again after a restart or without the journal,
 * and goes when the value is right. Values come from the wire: any may have any type.
 */
import type { DiagnosedFinding } from '../idp/identity-provider';
import type { PlaceTables } from '../platform/time-zone';
import { richName, richValue } from '../rich-text';
import { isJsonObject } from '../scim/json';
import type { JsonObject, JsonValue } from '../scim/resource';
import { enterpriseUserUrn } from '../scim/schemas/enterprise-user';

/** What a rule may ask about everybody else. */
export interface PeopleHere {
  /** Of time zones and countries; without them nothing is said of either. */
  places: PlaceTables | null;
  isHere(id: string): boolean;
  /** The person with this value in `externalId` or `userName`, and in which of the two; null where there is none. */
  personWith(value: string): { attribute: string; name: string } | null;
}

type PersonRule = (person: JsonObject, here: PeopleHere) => DiagnosedFinding[];

/** Who is looked at, and the finding's place. */
const workEmail = 'emails[type eq "work"].value';
const managerPath = `${enterpriseUserUrn}:manager.value`;

const rules: readonly PersonRule[] = [noEmail, doubledWorkEmail, noExternalId, unknownManager];

/**
 * @param person attributes of a stored user
 * @returns the worst is not first: in the order of the rules
 */
export function personFindings(person: JsonObject, here: PeopleHere): DiagnosedFinding[] {
  return rules.flatMap((rule) => rule(person, here));
}

/** The id of the manager as stored, whether there is such a user or not. */
export function managerIdOf(person: JsonObject): string | null {
  const extension = person[enterpriseUserUrn];
  const manager = isJsonObject(extension) ? extension.manager : undefined;
  return isJsonObject(manager) ? (text(manager.value) ?? null) : null;
}

function noEmail(person: JsonObject): DiagnosedFinding[] {
  if (elements(person.emails).some(({ value }) => text(value) !== undefined)) return [];
  return [
    {
      rule: 'no-email',
      severity: 'will not arrive',
      requirement: 'SHOULD',
      title: 'Mail missing',
      explanation: `${nameOf(person)} has no e-mail address, which is mandatory on the platform: no target user can be made of this.`,
      remedy: `Fill in the e-mail address at the identity provider, and map it to \`${workEmail}\`.`,
      attributePath: workEmail,
    },
  ];
}

function doubledWorkEmail(person: JsonObject): DiagnosedFinding[] {
  const work = elements(person.emails).filter(({ type }) => text(type)?.toLowerCase() === 'work').length;
  if (work < 2) return [];
  return [
    {
      rule: 'doubled-work-email',
      severity: 'value is wrong',
      requirement: 'SHOULD',
      title: 'Two work e-mails',
      explanation: `${work} e-mail addresses of ${nameOf(person)} have the type \`work\`. Whoever reads one of them may take either.`,
      remedy: 'Keep one mapping for each type of e-mail.',
      source: 'RFC 7643 section 2.4',
      attributePath: 'emails[type eq "work"]',
    },
  ];
}

function noExternalId(person: JsonObject): DiagnosedFinding[] {
  if (text(person.externalId) !== undefined) return [];
  return [
    {
      rule: 'no-external-id',
      severity: 'only noted',
      requirement: 'MAY',
      title: 'No external id',
      explanation: `${nameOf(person)} has no \`externalId\`. After a change of the user name nothing tells that it is the same person.`,
      remedy: 'Map an identifier that never changes to `externalId`.',
      attributePath: 'externalId',
    },
  ];
}

function unknownManager(person: JsonObject, here: PeopleHere): DiagnosedFinding[] {
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
      explanation: `Nobody here has the id ${richValue(id)}, the manager of ${nameOf(person)}.${whose} It is stored as it came; platforms refuse such a manager or show none.`,
      remedy:
        'Provision the manager too, and send the `id` that this server gave to the manager, not a number of another system.',
      source: 'RFC 7643 section 4.3',
      attributePath: managerPath,
    },
  ];
}

function nameOf(person: JsonObject): string {
  return richName(text(person.displayName) ?? text(person.userName) ?? 'This user');
}

function elements(value: JsonValue | undefined): JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

function text(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
