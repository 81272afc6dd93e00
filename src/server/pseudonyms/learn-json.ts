/** Looks through anything that is told of people (resources, requests, records of what was done) and enters who they are. */
import type { Book } from './book';
import { learnAddresses, learnHandle, learnId, learnName, learnPhone, learnStreet } from './learn';
import { isIdentifier, learnAt } from './learn-at';
import { isMembers, type Members, textIn } from './members';
import { fold } from './word-book';

/** Deeper values are none of SCIM. */
const deepest = 30;

export function learnJson(book: Book, value: unknown, isGroup = false, depth = 0): void {
  if (depth > deepest) return;
  if (typeof value === 'string') learnText(book, value, isGroup, depth);
  else if (Array.isArray(value)) for (const element of value) learnJson(book, element, isGroup, depth + 1);
  else if (typeof value === 'object' && value !== null) learnObject(book, value as Members, isGroup, depth);
}

function learnObject(book: Book, object: Members, within: boolean, depth: number): void {
  const isGroup = isOfGroup(object, within);
  if (isPerson(object)) learnPerson(book, object);
  const path = textIn(object, 'attributePath') || textIn(object, 'path');
  if (path !== '') for (const name of toldValues) learnAt(book, path, object[name], isGroup);
  for (const member of Object.values(object)) learnJson(book, member, isGroup, depth + 1);
}

/** Where an attribute path stands beside a value: an operation of PATCH, a change, a look-up. */
const toldValues = ['value', 'before', 'after'] as const;

function isOfGroup(object: Members, within: boolean): boolean {
  const type = [textIn(object, 'resourceType'), ...listOf(object.schemas), textIn(object, 'url')].join(' ');
  if (/\bGroups?\b/.test(type)) return true;
  if (/\bUsers?\b/.test(type)) return false;
  const { resource, subject } = object;
  const told = resource ?? subject;
  return isMembers(told) ? isOfGroup(told, within) : within;
}

function isPerson(object: Members): boolean {
  if (textIn(object, 'resourceType') === 'User') return true;
  return (
    'userName' in object || 'givenName' in object || 'familyName' in object || isPersonsName(object.name)
  );
}

function isPersonsName(name: unknown): boolean {
  return isMembers(name) && ('givenName' in name || 'familyName' in name || 'formatted' in name);
}

/** What a resource says of a person, or a summary of one. */
function learnPerson(book: Book, person: Members): void {
  const name = isMembers(person.name) ? person.name : person;
  const given = textIn(name, 'givenName');
  const family = textIn(name, 'familyName');
  const besides = wordsBesides(person);
  learnName(book, given, 'given');
  learnName(book, family, 'family');
  for (const attribute of ['middleName', 'nickName']) learnName(book, textIn(name, attribute), 'given');
  for (const whole of [textIn(name, 'formatted'), textIn(person, 'displayName'), textIn(person, 'name')])
    learnName(book, whole, 'whole', besides);
  for (const handle of ['userName', 'email', 'about', 'nickName', 'name'])
    learnPossibleHandle(book, textIn(person, handle), { given, family }, handle);
  for (const mail of listOf(person.emails)) learnHandle(book, mail, { given, family });
  for (const id of ['id', 'externalId']) learnId(book, textIn(person, id));
  learnFurther(book, person);
}

/** In a summary a name may be a mail address; an own name with spaces is no user name. */
function learnPossibleHandle(
  book: Book,
  text: string,
  of: { given: string; family: string },
  from: string,
): void {
  if (from === 'userName' || (text.includes('@') && !/\s/.test(text))) learnHandle(book, text, of);
}

function learnFurther(book: Book, person: Members): void {
  for (const phone of listOf(person.phoneNumbers)) learnPhone(book, phone);
  const addresses = person.addresses;
  for (const address of Array.isArray(addresses) ? addresses.filter(isMembers) : []) {
    for (const part of ['streetAddress', 'formatted']) learnStreet(book, textIn(address, part));
    learnId(book, textIn(address, 'postalCode'));
  }
  for (const [attribute, value] of Object.entries(person)) {
    if (/^urn:/i.test(attribute) && isMembers(value))
      for (const [inside, own] of Object.entries(value)) learnAt(book, inside, own, false);
    else if (isIdentifier.test(attribute)) learnAt(book, attribute, value, false);
  }
}

const member = /"([\w.]+)"\s*:\s*"((?:[^"\\]|\\.)*)"/g;

/** Text that holds JSON, whole or cut off, and URLs with a filter. */
function learnText(book: Book, text: string, isGroup: boolean, depth: number): void {
  learnAddresses(book, text);
  if (/^\s*[{[]/.test(text)) {
    const parsed = parse(text);
    if (parsed !== undefined) learnJson(book, parsed, isGroup, depth + 1);
    else for (const [, name = '', value = ''] of text.matchAll(member)) learnAt(book, name, value, isGroup);
  } else if (/(?:eq|co|sw|ew)(?:\s|%20|\+)/i.test(text)) {
    const isOfGroups = /\/Groups\b/.test(text) || isGroup;
    for (const [, path = '', value = ''] of decoded(text).matchAll(
      /([\w.:]+)\s+(?:eq|ne|co|sw|ew)\s+"((?:[^"\\]|\\.)*)"/gi,
    ))
      learnAt(book, path, value, isOfGroups);
  }
}

function wordsBesides(person: Members): Set<string> {
  const own = [
    'title',
    'department',
    'organization',
    'division',
    'userType',
    'costCenter',
    'locality',
    'country',
  ];
  const parts = [person, ...Object.values(person).filter(isMembers)];
  const texts = parts.flatMap((part) => own.map((name) => textIn(part, name)));
  return new Set(texts.flatMap((text) => fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []));
}

/** Texts of a list, or the `value` of each of its objects. */
function listOf(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.map((one) => (isMembers(one) ? textIn(one, 'value') : String(one)));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
