/** What a user lacks, or has twice: the same whether a request shows it or the user as stored. */
import type { DiagnosedFinding } from '../idp/identity-provider';
import { defaultPaths } from '../platform/fields';
import { readerOf } from '../platform/mapped-path';
import { richName, richValue } from '../rich-text';
import { isJsonObject } from '../scim/json';
import type { JsonObject } from '../scim/resource';

/**
 * Finds who has no e-mail address where the field mapping takes it: other addresses make nobody arrive.
 * @param path null where no e-mail address is mapped
 */
export function missingEmail(path: string | null): (attributes: JsonObject) => DiagnosedFinding[] {
  const read = path === null ? null : readerOf(path);
  return (attributes) => {
    if (typeof read?.(attributes).text === 'string') return [];
    return [noEmail(nameOf(attributes) ?? 'This user', path ?? defaultPaths.Email, hasAddress(attributes))];
  };
}

/** @param attributes of a stored user */
export function addressFindings(attributes: JsonObject): DiagnosedFinding[] {
  const work = emailsIn(attributes).filter(isForWork).length;
  return [
    ...(isText(attributes.externalId) ? [] : [noExternalId(nameOf(attributes) ?? 'This user')]),
    ...(work < 2 ? [] : [doubledWorkEmail(work)]),
  ];
}

function emailsIn({ emails }: JsonObject): JsonObject[] {
  return Array.isArray(emails) ? emails.filter(isJsonObject) : [];
}

function hasAddress(attributes: JsonObject): boolean {
  return emailsIn(attributes).some(({ value }) => isText(value));
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

/**
 * @param who rich text
 * @param path where the field mapping takes the address from
 * @param hasOthers there are addresses elsewhere
 */
export function noEmail(who: string, path: string = defaultPaths.Email, hasOthers = false): DiagnosedFinding {
  const missing = hasOthers
    ? `${who} has e-mail addresses, but none at ${richValue(path)}, which the field mapping takes.`
    : `${who} has no e-mail address.`;
  return {
    rule: 'no-email',
    severity: 'will not arrive',
    // Of no RFC: SCIM lets a user have none.
    requirement: 'platform requirement',
    title: 'Mail missing',
    explanation: `${missing} SCIM allows that, the platform does not: no target user can be made of this.`,
    remedy: `Fill in the e-mail address at the identity provider, and map it to ${richValue(path)}.`,
    source: 'Set-up guide of the platform, troubleshooting',
    attributePath: path,
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
