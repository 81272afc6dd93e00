import type { AttributeChange, ResourceReference } from '../exchange';
import type { Sentence } from './sentence';
import { namePart, plainPart, possessive, shortValue } from './sentence-parts';

/** Given every change of its attribute: at least one, several where sub-attributes changed one by one. */
type Story = (
  resource: ResourceReference,
  changes: [AttributeChange, ...AttributeChange[]],
) => Sentence | null;

const tellActive: Story = (resource, [{ before, after }]) => {
  if (after === false)
    return plainPart('deactivated', resource, namePart(resource.displayName), ' was deactivated');
  if (after === true && before === false) {
    return plainPart('reactivated', resource, namePart(resource.displayName), ' was reactivated');
  }
  return null;
};

const tellName: Story = (resource, [{ before, after }]) => {
  const old = shortValue(before);
  const current = shortValue(after);
  if (!old || !current) return null;
  if (resource.resourceType === 'User')
    return plainPart('changed', resource, namePart(old), ' is now called ', namePart(current));
  return plainPart(
    'changed',
    resource,
    `${resource.resourceType} `,
    namePart(old),
    ' was renamed to ',
    namePart(current),
  );
};

const tellDepartment: Story = (resource, [{ before, after }]) => {
  const from = shortValue(before);
  const to = shortValue(after);
  const who = namePart(resource.displayName);
  if (from && to) return plainPart('moved', resource, who, ` moved from ${from} to `, namePart(to));
  if (to) return plainPart('moved', resource, who, ' is now in ', namePart(to));
  return from ? plainPart('moved', resource, who, ` is no longer in ${from}`) : null;
};

const tellTitle: Story = (resource, [{ before, after }]) => {
  const to = shortValue(after);
  if (to) return plainPart('changed', resource, namePart(resource.displayName), ` is now ${to}`);
  const from = shortValue(before);
  return from
    ? plainPart('changed', resource, namePart(resource.displayName), ` is no longer ${from}`)
    : null;
};

/** The manager's id says nothing to a reader; the name stands there where the server knew it. */
const tellManager: Story = (resource, changes) => {
  const who = namePart(resource.displayName);
  if (changes.every((change) => shortValue(change.after) === null)) {
    return plainPart('changed', resource, who, ' has no manager any more');
  }
  const manager = changes.map(managerName).find((found) => found !== null);
  if (manager) {
    return plainPart(
      'changed',
      resource,
      namePart(possessive(resource.displayName)),
      ' manager is now ',
      namePart(manager),
    );
  }
  const isFirst = changes.every((change) => shortValue(change.before) === null);
  return plainPart('changed', resource, who, isFirst ? ' has a manager now' : ' has another manager now');
};

function managerName({ attributePath, after, afterName }: AttributeChange): string | null {
  if (afterName) return afterName;
  if (/displayName$/i.test(attributePath)) return shortValue(after);
  if (typeof after !== 'object' || after === null || Array.isArray(after)) return null;
  return shortValue(after.displayName);
}

/** Attributes that make a story of their own, in the order of its sentences. */
export const storySentences: Record<string, Story> = {
  active: tellActive,
  displayname: tellName,
  department: tellDepartment,
  title: tellTitle,
  manager: tellManager,
};
