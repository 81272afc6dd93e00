/** What the platform makes of the people, as evidence that is the same for every vendor. */
import type { Evidence, PlatformProof, RichText, Trouble } from '../../guide';
import { effectiveMappings, sameField } from '../../platform/fields';
import type { PlatformSetting } from '../../platform/platform-setting';
import type { PlatformSight } from '../../platform/platform-sight';
import { counted } from '../../plural';
import { richName } from '../../rich-text';

/** So many are named in a sentence. */
const mostNamed = 5;

/** Some people have a time zone on the platform. Those without one are named for as long as there are any. */
export const timeZonesTold = (remedies: Trouble['remedies']): PlatformProof => ({
  seen: ({ timeZones: { told } }) => (told === 0 ? null : haveOne(told)),
  trouble(sight, setting) {
    const { told, open } = sight.timeZones;
    if (!hasField(setting, 'Time Zone')) return withoutField;
    if (told === 0 || open.count === 0) return null;
    const title = `${counted(open.count, 'time zone')} can’t be told`;
    const text = `${named(open)} ${open.count === 1 ? 'has' : 'have'} none. ${haveOne(told)}`;
    return { title, text, remedies };
  },
});

function haveOne(told: number): RichText {
  return `${counted(told, 'person has', 'people have')} a time zone.`;
}

const withoutField: Trouble = {
  title: 'This SCIM setting takes no time zone',
  text: 'No field of it is mapped to `timezone`, so that what arrives there stays unused.',
  remedies: [{ text: 'Add the field **Time Zone** to this SCIM setting, mapped to `timezone`.' }],
};

/** The group of a country is there, with its people. */
export const countryGroups: PlatformProof = {
  seen(sight, setting) {
    const groups = groupField(setting) === null ? [] : sight.groups.filter(({ by }) => by === 'value');
    const [first, ...others] = groups;
    if (first === undefined) return null;
    const more = others.length === 0 ? '' : `, and ${counted(others.length, 'further group')}`;
    return `The group ${richName(first.name)} has ${counted(first.people, 'person', 'people')}${more}.`;
  },
};

/** The SCIM setting makes one group for each country. */
export const groupedByCountry: Evidence = {
  kind: 'setting',
  seen: (setting) => (groupField(setting) === null ? null : setting.createdAt),
  detail: (setting) =>
    `This SCIM setting groups by ${richName(groupField(setting) ?? '')}, one group for each value.`,
  until: 'this SCIM setting groups by a field that is mapped to a country',
};

/** The field of a country by which people are grouped; null where they are not. */
function groupField({ grouping, fieldMappings }: PlatformSetting): string | null {
  if (grouping === null || grouping === 'mirror') return null;
  const field = effectiveMappings(fieldMappings).find((mapping) =>
    sameField(mapping.field, grouping.byField),
  );
  return field !== undefined && /(?:^|[.:])country$/i.test(field.path) ? field.field : null;
}

function hasField({ fieldMappings }: PlatformSetting, name: string): boolean {
  return effectiveMappings(fieldMappings).some(({ field }) => sameField(field, name));
}

/** "**Ada**, **Bo** and 3 more" */
function named({ count, some }: PlatformSight['timeZones']['open']): RichText {
  const names = some.slice(0, mostNamed).map((name) => richName(name));
  const left = count - names.length;
  const all = left > 0 ? [...names, `${left} more`] : names;
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}
