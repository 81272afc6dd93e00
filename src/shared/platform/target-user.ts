/**
 * What the platform makes of a person that a client has sent. Specification: the platform's pages of SCIM settings and its FAQ.
 * Pure and total: any JSON gives a target user, and what is missing, resolved or guessed says so. A value decides a group as it
 * was sent; what it resolves to is told beside it.
 */
import { remember } from '../remember';
import { type RichText, richValue } from '../rich-text';
import type { JsonObject } from '../scim/resource';
import { effectiveMappings, type FieldMapping, sameField } from './fields';
import { type Criterion, groupFinder, type SentGroup, type TargetGroup } from './grouping';
import { readerOf } from './mapped-path';
import { placeOfWork } from './place-of-work';
import type { PlatformSetting } from './platform-setting';
import { meaningReader, type TargetValue, timeZoneValue } from './target-value';
import type { PlaceTables } from './time-zone';

/** A user as it is stored, or as it was when it was deleted. */
export interface SentUser {
  id: string;
  attributes: JsonObject;
  isDeleted?: boolean;
}

export interface TargetField extends TargetValue {
  /** Name of the column. */
  field: string;
  /** Attribute path that fills it. */
  path: string;
}

export type TargetStatus = 'Active' | 'Inactive' | 'deleted';

export interface TargetUser {
  id: string;
  status: TargetStatus;
  statusRule: RichText;
  /** Null where the person arrives; else why not. */
  whyNotHere: RichText | null;
  /** Why nothing can be told; null for everybody whose attributes can be read. */
  failed: RichText | null;
  /** In the order of the field mappings. */
  fields: readonly TargetField[];
  groups: readonly TargetGroup[];
  /** Null where there is a group. */
  whyNoGroup: RichText | null;
}

/** Derives one user after the other by the same setting. */
export type DeriveTargetUser = (user: SentUser, groups: readonly SentGroup[]) => TargetUser;

type ReadField = (attributes: JsonObject) => TargetField;

/** @param tables of time zones and countries; null where they could not be read */
export function targetUserDeriver(setting: PlatformSetting, tables: PlaceTables | null): DeriveTargetUser {
  const mappings = effectiveMappings(setting.fieldMappings);
  const readers = mappings.map((mapping) => fieldReader(mapping, tables));
  const groupsOf = groupFinder(setting);
  const { grouping } = setting;
  const byField = grouping === null || grouping === 'mirror' ? null : grouping.byField;
  const placeOf = (name: string) => mappings.findIndex(({ field }) => sameField(field, name));
  const emailAt = placeOf('Email');
  const criterionAt = byField === null ? -1 : placeOf(byField);
  return (user, sent) => {
    const fields = readers.map((read) => read(user.attributes));
    const whyNotHere = whyNot(fields[emailAt]);
    const criterion = byField === null ? null : criterionOf(byField, fields[criterionAt]);
    const { groups, whyNone } =
      whyNotHere === null ? groupsOf(criterion, sent) : { groups: [], whyNone: whyNotHere };
    const { status, statusRule } = statusOf(user);
    const { id } = user;
    return { id, status, statusRule, whyNotHere, failed: null, fields, groups, whyNoGroup: whyNone };
  };
}

/** For a single user; `targetUserDeriver` is for many. */
export function deriveTargetUser(
  user: SentUser,
  groups: readonly SentGroup[],
  setting: PlatformSetting,
  tables: PlaceTables | null,
): TargetUser {
  return targetUserDeriver(setting, tables)(user, groups);
}

/** Of a person who can't be derived: the others are not kept waiting for that. */
export function failedTargetUser(id: string, reason: string): TargetUser {
  const failed = `What the platform makes of this person can’t be told: ${reason}. This is a fault of the workbench.`;
  return {
    id,
    status: 'Active',
    statusRule: failed,
    whyNotHere: null,
    failed,
    fields: [],
    groups: [],
    whyNoGroup: failed,
  };
}

export function targetField(fields: readonly TargetField[], name: string): TargetField | undefined {
  return fields.find(({ field }) => sameField(field, name));
}

function criterionOf(byField: string, found: TargetField | undefined): Criterion {
  return { field: found?.field ?? byField, raw: found?.raw ?? null, path: found?.path ?? null };
}

function whyNot(email: TargetField | undefined): RichText | null {
  if (email === undefined) return 'Email is not mapped, and nobody arrives without an e-mail address.';
  return email.value === null ? `Nobody arrives without an e-mail address. ${email.rule}` : null;
}

function statusOf({ attributes, isDeleted = false }: SentUser): Pick<TargetUser, 'status' | 'statusRule'> {
  if (isDeleted) return { status: 'deleted', statusRule: 'The client has deleted this person.' };
  const active = Object.hasOwn(attributes, 'active') ? attributes.active : undefined;
  if (active === false || (typeof active === 'string' && /^\s*false\s*$/i.test(active))) {
    return { status: 'Inactive', statusRule: `\`active\` is ${richValue(active)}.` };
  }
  if (active === true) return { status: 'Active', statusRule: '`active` is `true`.' };
  return { status: 'Active', statusRule: 'The client does not say whether this person is active.' };
}

/** What can be said before anybody is looked at is said once: a directory has many people. */
function fieldReader({ field, path }: FieldMapping, tables: PlaceTables | null): ReadField {
  const read = readerOf(path);
  const whyEmpty = remember((how) => ({ field, path, ...empty(emptyRule(how, path)) }));
  const mapping = { field, path };
  const fieldOf = sameField(field, 'Time Zone')
    ? timeZoneReader(mapping, tables)
    : textKeeper(mapping, tables);
  return (attributes) => {
    const found = read?.(attributes) ?? unreadable;
    if (found.text === null) return whyEmpty(found.how);
    return fieldOf(found.text, found.candidates, attributes);
  };
}

const unreadable = { text: null, how: 'unreadable', candidates: 0 } as const;

type FieldOf = (text: string, candidates: number, attributes: JsonObject) => TargetField;

const between = '\u0000';

function timeZoneReader(mapping: FieldMapping, tables: PlaceTables | null): FieldOf {
  const placesOf = remember((text) =>
    remember((place) => {
      const [country, region, locality] = place.split(between);
      return { ...mapping, ...timeZoneValue(text, { country, region, locality }, tables) };
    }),
  );
  return (text, _candidates, attributes) => {
    const { country = '', region = '', locality = '' } = placeOfWork(attributes);
    return placesOf(text)(country + between + region + between + locality);
  };
}

/** Written out, since most time goes into making these. */
function textKeeper({ field, path }: FieldMapping, tables: PlaceTables | null): FieldOf {
  const rule = `Field mapping from ${richValue(path)}.`;
  const meaningOf = tables === null ? null : meaningReader(path, tables.countries);
  return (text, candidates) => ({
    field,
    path,
    value: text,
    raw: text,
    how: 'field mapping',
    rule: candidates > 1 ? `${rule} ${severalValues(candidates)}` : rule,
    meaning: meaningOf === null ? null : meaningOf(text),
    documented: candidates < 2,
  });
}

function severalValues(candidates: number): string {
  return `Of ${candidates} values the primary one counts, else the first.`;
}

function empty(rule: RichText): TargetValue {
  return { value: null, raw: null, how: 'empty', rule, meaning: null, documented: true };
}

function emptyRule(how: string, path: string): RichText {
  const at = richValue(path);
  switch (how) {
    case 'no match':
      return `Values came, but none that ${at} selects.`;
    case 'empty':
      return `An empty text came as ${at}.`;
    case 'not text':
      return `What came as ${at} is no text.`;
    case 'unreadable':
      return `The path ${at} of the field mapping can’t be read.`;
    default:
      return `Nothing came as ${at}.`;
  }
}
