/** What a user lacks, or has twice: the same whether a request shows it or the user as stored. */
import type { DiagnosedFinding } from '../idp/identity-provider';
import { richName } from '../rich-text';
import { isJsonObject } from '../scim/json';
import type { JsonObject } from '../scim/resource';

/** @param attributes of a stored user */
export function userFindings(attributes: JsonObject): DiagnosedFinding[] {
  const who = nameOf(attributes) ?? 'This user';
  const emails = Array.isArray(attributes.emails) ? attributes.emails.filter(isJsonObject) : [];
  const work = emails.filter(isForWork).length;
  return [
    ...(emails.some(({ value }) => isText(value)) ? [] : [noEmail(who)]),
    ...(isText(attributes.externalId) ? [] : [noExternalId(who)]),
    ...(work < 2 ? [] : [doubledWorkEmail(work)]),
  ];
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

/** For a sentence, as rich text; null where there is none. */
export function nameOf({ displayName, userName }: Readonly<Record<string, unknown>>): string | null {
  const name = displayName ?? userName;
  return typeof name === 'string' && name.trim() !== '' ? richName(name) : null;
}

export function isForWork(email: unknown): boolean {
  return isJsonObject(email) && typeof email.type === 'string' && email.type.toLowerCase() === 'work';
}

/** @param who rich text */
export function noEmail(who: string): DiagnosedFinding {
  return {
    rule: 'no-email',
    severity: 'will not arrive',
    // Of no RFC: SCIM lets a user have none.
    requirement: 'platform requirement',
    title: 'Mail missing',
    explanation: `${who} has no e-mail address. SCIM allows that, the platform does not: no target user can be made of this.`,
    remedy:
      'Fill in the e-mail address at the identity provider, and map it to `emails[type eq "work"].value`.',
    source: 'Set-up guide of the platform, troubleshooting',
    attributePath: 'emails[type eq "work"].value',
  };
}

/** @param who rich text */
export function noExternalId(who: string): DiagnosedFinding {
  return {
    rule: 'no-external-id',
    severity: 'only noted',
    requirement: 'MAY',
    title: 'No external id',
    explanation: `${who} has no \`externalId\`. After a change of the user name nothing shows that it is the same person.`,
    remedy: 'Map an identifier that never changes to `externalId`.',
    attributePath: 'externalId',
  };
}

export function doubledWorkEmail(count: number): DiagnosedFinding {
  return {
    rule: 'doubled-work-email',
    severity: 'value is wrong',
    requirement: 'SHOULD',
    title: 'Two work e-mails',
    explanation: `${count} e-mail addresses have the type \`work\`. Whoever reads one of them may take either.`,
    remedy: 'Keep one mapping for each type of e-mail.',
    source: 'RFC 7643 section 2.4',
    attributePath: 'emails[type eq "work"]',
  };
}
