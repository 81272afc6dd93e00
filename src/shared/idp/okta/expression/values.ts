import type { OktaValue, Profile } from './expression-function';

type SingleValue = string | number | boolean | null;

export function isList(value: OktaValue): value is readonly OktaValue[] {
  return Array.isArray(value);
}

export function isProfile(value: OktaValue): value is Profile {
  return typeof value === 'object' && value !== null && !isList(value);
}

/** Undefined for a list and a profile. */
export function textOf(value: OktaValue): string | null | undefined {
  if (value === null) return null;
  return isSingle(value) ? String(value) : undefined;
}

function isSingle(value: OktaValue): value is SingleValue {
  return value === null || typeof value !== 'object';
}

/** A condition is true or false, or one of these as text; undefined for all else. */
export function conditionOf(value: OktaValue): boolean | undefined {
  if (typeof value === 'boolean') return value;
  return value === 'true' ? true : value === 'false' ? false : undefined;
}

/** The attribute of a profile; null where there is none. */
export function attributeOf(profile: Profile, name: string): OktaValue {
  return Object.hasOwn(profile, name) ? (profile[name] ?? null) : null;
}

/** Values are the same where their kind is: the text 123 is not the number. */
export function isSame(a: OktaValue, b: OktaValue): boolean {
  if (isList(a) && isList(b))
    return a.length === b.length && a.every((value, index) => isSame(value, b[index] ?? null));
  return a === b;
}
