/**
 * What an exchange records of its changes, cut at fixed numbers: a request may be a megabyte, and an exchange is held in memory,
 * shown in lists and sent to the page. The more changes one exchange has, the less it records of each; the counts stay whole.
 */

import type { AttributeChange, ResourceChange, ResourceReference } from '../../shared/exchange';
import { cutPath } from '../../shared/normalised-path';
import type { ResourceSummary } from '../../shared/scim/resource';
import { truncateText } from '../runtime/truncate-text';
import { beginningOf, described, differing, lengthOf } from './truncate-value';

/** Of one change at most, of one change at least, and of all changes of an exchange. Characters are those of one value. */
const limits = {
  characters: { most: 4_000, least: 100, inAll: 64_000 },
  attributes: { most: 100, least: 5, inAll: 500 },
  members: { most: 100, least: 3, inAll: 2_000 },
};

interface Limits {
  characters: number;
  attributes: number;
  members: number;
}

/**
 * The same changes in their order. Long texts, lists and objects become their beginnings, or what differs of them, with a note of
 * how long they are; attributes left out are counted in `moreAttributes`. Cutting again changes nothing.
 * @param count changes that the exchange has or will have
 */
export function truncateChanges(
  changes: readonly ResourceChange[],
  count: number = changes.length,
): ResourceChange[] {
  const share = (limit: keyof Limits) => {
    const { most, least, inAll } = limits[limit];
    return Math.min(most, Math.max(least, Math.floor(inAll / Math.max(1, count))));
  };
  const each = {
    characters: share('characters'),
    attributes: share('attributes'),
    members: share('members'),
  };
  return changes.map((change) => truncateChange(change, each));
}

function truncateChange(change: ResourceChange, each: Limits): ResourceChange {
  const { resource, after, attributes, membersAdded, membersRemoved, moreAttributes = 0 } = change;
  const named = (members: ResourceReference[]) =>
    members.length === 0
      ? members
      : members.slice(0, each.members).map((member) => truncateTexts(member, namesOfReference, each));
  const more = Math.max(0, attributes.length - each.attributes) + moreAttributes;
  const cut = {
    ...change,
    resource: truncateTexts(resource, namesOfReference, each),
    after: after && truncateTexts(after, textsOfSummary, each),
    attributes: attributes.slice(0, each.attributes).map((attribute) => truncateAttribute(attribute, each)),
    membersAdded: named(membersAdded),
    membersRemoved: named(membersRemoved),
  };
  return more === 0 ? cut : { ...cut, moreAttributes: more };
}

const namesOfReference = ['displayName'] as const;
const textsOfSummary = [
  'displayName',
  'name',
  'about',
  'title',
  'email',
  'timezone',
  'externalId',
] as const satisfies (keyof ResourceSummary)[];

/** The same object where none of its texts is too long. */
function truncateTexts<Whole extends object>(
  whole: Whole,
  names: readonly (keyof Whole)[],
  { characters }: Limits,
): Whole {
  let cut = whole;
  for (const name of names) {
    const text = whole[name];
    if (typeof text === 'string' && text.length > characters)
      cut = { ...cut, [name]: truncateText(text, characters) };
  }
  return cut;
}

function truncateAttribute(change: AttributeChange, { characters }: Limits): AttributeChange {
  const attributePath = cutPath(change.attributePath);
  const named = attributePath === change.attributePath ? change : { ...change, attributePath };
  if (lengthOf(change.before) <= characters && lengthOf(change.after) <= characters) return named;
  const [before, after] = differing(change.before, change.after);
  const cut = { before: beginningOf(before, characters), after: beginningOf(after, characters) };
  const shortened = {
    ...(cut.before === change.before ? {} : { before: described(change.before) }),
    ...(cut.after === change.after ? {} : { after: described(change.after) }),
  };
  return { ...named, ...cut, shortened: { ...shortened, ...change.shortened } };
}
