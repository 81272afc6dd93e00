/**
 * Into which target groups a person comes. Specification: the platform's page of SCIM settings, step *Group Settings*: an optional
 * *Group Name*, and a criterion. With a criterion the Group Name takes those without a value; without one it takes everybody,
 * which is the older form. What the documents do not say is marked.
 */
import { z } from 'zod';
import { remember } from '../remember';
import { type RichText, richName, richValue } from '../rich-text';

export const groupingSchema = z
  .union([z.literal('mirror'), z.strictObject({ byField: z.string().trim().min(1).max(100) })])
  .nullable();
/** `mirror`: the identity provider's groups. By field: one target group for each value. Null: neither. */
export type Grouping = z.infer<typeof groupingSchema>;

export const fixedGroupSchema = z.string().trim().min(1, 'Enter the name of a group').max(200).nullable();

export interface GroupSettings {
  /** *Group Name*. */
  fixedGroup: string | null;
  grouping: Grouping;
}

/** A group of the identity provider that holds the person directly. */
export interface SentGroup {
  id: string;
  displayName: string;
}

/** The value of the field that people are grouped by. */
export interface Criterion {
  field: string;
  /** As sent: one group for each spelling. */
  raw: string | null;
  /** Null where no field of this name is mapped. */
  path: string | null;
}

export interface TargetGroup {
  name: string;
  by: 'value' | 'mirrored' | 'Group Name';
  /** In words. */
  rule: RichText;
  /** Id of the group that is mirrored. */
  mirrors: string | null;
  /** False for what no document of the platform says: to be expected, not known. */
  documented: boolean;
}

export interface TargetGroups {
  groups: readonly TargetGroup[];
  /** Why the person is in none; null where there is one. */
  whyNone: RichText | null;
}

/** @param criterion null unless people are grouped by a field */
export type FindGroups = (criterion: Criterion | null, sent: readonly SentGroup[]) => TargetGroups;

/** Finds the groups of one person after the other. */
export function groupFinder({ grouping, fixedGroup }: GroupSettings): FindGroups {
  const everybody = fixedGroup === null ? nowhere : only(groupNamed(fixedGroup, inGroupName, true));
  const ofField = fieldGroups(fixedGroup);
  return (criterion, sent) => {
    if (grouping === 'mirror') return mirrored(sent, fixedGroup);
    if (criterion === null) return everybody;
    return ofField(criterion);
  };
}

/** All have one criterion: what is said of a value is said once. */
function fieldGroups(fixedGroup: string | null): (criterion: Criterion) => TargetGroups {
  const ofCriterion = remember((key) => {
    const [field = '', path = ''] = key.split(between);
    const groupsOf = (raw: string | null) =>
      byValue({ field, raw, path: path === '' ? null : path }, fixedGroup);
    return { ofValue: remember(groupsOf), without: groupsOf(null) };
  });
  return ({ field, path, raw }) => {
    const { ofValue, without } = ofCriterion(field + between + (path ?? ''));
    return raw === null ? without : ofValue(raw);
  };
}

/** In no name of a field, nor in a path. */
const between = '\u0000';

const inGroupName = 'Everybody is in it: there is a **Group Name** and no criterion.';
const nowhere = none(
  'There is neither a **Group Name** nor a criterion: a single user, under **People** only.',
);

function byValue({ field, raw, path }: Criterion, fixedGroup: string | null): TargetGroups {
  if (raw !== null) {
    const rule = `${richName(field)} is ${richValue(raw)}: one group for each value.`;
    return only({ name: raw, by: 'value', rule, mirrors: null, documented: true });
  }
  const without =
    path === null
      ? `People are grouped by ${richName(field)}, which is not mapped`
      : `${richName(field)} has no value`;
  return fallBack(without, fixedGroup, true);
}

function mirrored(sent: readonly SentGroup[], fixedGroup: string | null): TargetGroups {
  const byName = new Map<string, TargetGroup>();
  for (const { id, displayName } of sent) {
    if (displayName.trim() === '' || byName.has(displayName)) continue;
    const rule = `Mirrors the group ${richName(displayName)} of the identity provider.`;
    byName.set(displayName, { name: displayName, by: 'mirrored', rule, mirrors: id, documented: true });
  }
  if (byName.size > 0) return { groups: [...byName.values()], whyNone: null };
  return fallBack('The identity provider has sent no group with this person', fixedGroup, false);
}

function fallBack(reason: string, fixedGroup: string | null, documented: boolean): TargetGroups {
  if (fixedGroup === null) return none(`${reason}, and there is no **Group Name** for those without one.`);
  return only(groupNamed(fixedGroup, `${reason}: the **Group Name** takes those without one.`, documented));
}

function groupNamed(name: string, rule: RichText, documented: boolean): TargetGroup {
  return { name, by: 'Group Name', rule, mirrors: null, documented };
}

function only(group: TargetGroup): TargetGroups {
  return { groups: [group], whyNone: null };
}

function none(whyNone: RichText): TargetGroups {
  return { groups: [], whyNone };
}
