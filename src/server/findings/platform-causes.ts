/** What the SCIM setting and the mapping make of people together, whoever they are: a field that nobody has, one group in several spellings. */
import { fieldNobodyHas, groupInSpellings, groupWithoutMembers } from '../../shared/causes/found-words';
import type { Mapping } from '../../shared/idp/common/attribute-mapping';
import { isNearly } from '../../shared/nearly';
import { normalisedPath } from '../../shared/normalised-path';
import { effectiveMappings, type FieldMapping, sameField } from '../../shared/platform/fields';
import type { PlatformSetting } from '../../shared/platform/platform-setting';
import type { DirectoryReader } from '../directory/directory-reader';
import type { FoundCause } from '../feature';
import { displayNameOf, referenceTo } from '../resource/summary';

export interface PlatformView {
  setting: PlatformSetting;
  mapping: Mapping;
  directory: DirectoryReader;
  /** Ids of people by the value of the field that they are grouped by. */
  values: ReadonlyMap<string, ReadonlySet<string>>;
}

/** More groups than these are looked at by nobody. */
const mostGroups = 5_000;

export function platformCauses(view: PlatformView): FoundCause[] {
  const field = criterionOf(view.setting);
  if (field === null) return view.setting.grouping === 'mirror' ? emptyGroups(view.directory) : [];
  const people = view.directory.size('User');
  if (people > 0 && view.values.size === 0) return [nobodyHas(field, view)];
  return spellings(field, view);
}

/** The field that people are grouped by; null where by none. */
export function criterionOf({
  grouping,
  fieldMappings,
}: Pick<PlatformSetting, 'grouping' | 'fieldMappings'>): FieldMapping | null {
  if (grouping === null || grouping === 'mirror') return null;
  return effectiveMappings(fieldMappings).find(({ field }) => sameField(field, grouping.byField)) ?? null;
}

function nobodyHas({ field, path }: FieldMapping, view: PlatformView): FoundCause {
  const { setting, mapping, directory } = view;
  const row = mapping.users.find(({ target }) => normalisedPath(target).plain === normalisedPath(path).plain);
  const near = row === undefined ? nearPath({ field, path }, view) : null;
  const people = directory.size('User');
  const about = { field, path, people, fixedGroup: setting.fixedGroup, source: row?.source ?? null, near };
  const value = { sent: null, belongs: null, reading: setting.fixedGroup ?? 'in no group' };
  return {
    finding: fieldNobodyHas(about),
    people: [],
    everybody: value,
    ...(near === null ? {} : { copy: near, mendedAt: 'platform' as const }),
  };
}

/** A path that a row writes and no field reads: named as the field is, or nearly as the path that is read. */
function nearPath({ field, path }: FieldMapping, { mapping, setting }: PlatformView): string | null {
  const read = new Set(effectiveMappings(setting.fieldMappings).map((one) => normalisedPath(one.path).plain));
  const free = mapping.users
    .map(({ target }) => target)
    .filter((one) => !read.has(normalisedPath(one).plain));
  const [schema, name] = inParts(path);
  const called = field.replace(/\W/g, '').toLowerCase();
  return (
    free.find((one) => inParts(one)[1] === called) ??
    free.find((one) => inParts(one)[0] === schema && isLike(inParts(one)[1], name)) ??
    null
  );
}

function inParts(path: string): [schema: string, name: string] {
  const plain = normalisedPath(path).plain;
  const at = Math.max(plain.lastIndexOf(':'), plain.lastIndexOf('.'));
  return [plain.slice(0, Math.max(0, at)), plain.slice(at + 1)];
}

function isLike(one: string, other: string): boolean {
  return one.includes(other) || other.includes(one) || isNearly(one, other);
}

/** Values that differ by blanks and by upper and lower case alone. A country has words of its own. */
function spellings({ field, path }: FieldMapping, { values, directory }: PlatformView): FoundCause[] {
  if (normalisedPath(path).plain === 'addresses.country') return [];
  return byMeaning([...values.keys()])
    .filter((written) => written.length > 1)
    .map((written) => written.toSorted((one, other) => sizeOf(other) - sizeOf(one)))
    .map(([most = '', ...others]) => ({
      finding: groupInSpellings(field, path, [most, ...others]),
      people: others.flatMap((value) => peopleOf(value, most)),
    }));

  function sizeOf(value: string): number {
    return values.get(value)?.size ?? 0;
  }
  function peopleOf(value: string, belongs: string): FoundCause['people'][number][] {
    return [...(values.get(value) ?? [])].flatMap((id) => {
      const user = directory.get('User', id);
      const reading = 'a group of its own';
      return user === undefined
        ? []
        : [{ person: referenceTo(user), value: { sent: value, belongs, reading } }];
    });
  }
}

function byMeaning(values: readonly string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const value of values) {
    const meaning = value.trim().replace(/\s+/g, ' ').toLowerCase();
    groups.set(meaning, [...(groups.get(meaning) ?? []), value]);
  }
  return [...groups.values()];
}

/** Whether members are missing nobody can tell from here: it is noted where people came after the group and other groups have theirs. */
function emptyGroups(directory: DirectoryReader): FoundCause[] {
  if (directory.size('Group') > mostGroups) return [];
  const groups = [...directory.each('Group')];
  const [empty, filled] = [true, false].map((isEmpty) =>
    groups.filter(({ id }) => (directory.members(id).size === 0) === isEmpty),
  );
  const last = directory.size('User') - 1;
  const ends = [0, last].flatMap((at) => directory.slice('User', 'created', Math.max(0, at), 1));
  const newest = Math.max(-1, ...ends.map(({ order }) => order));
  if (empty === undefined || filled?.length === 0) return [];
  return empty
    .filter(({ order }) => order < newest)
    .map((group) => ({
      finding: groupWithoutMembers(displayNameOf(group), { isBoth: false, severity: 'only noted' }),
      people: [],
    }));
}
