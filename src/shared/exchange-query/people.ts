import type { ExchangeSummary, ResourceReference } from '../exchange';

/** Names, user names, addresses and ids of resources of a type that an exchange is about or changed, in lower case. */
export function namesIn(exchange: ExchangeSummary, resourceType: 'User' | 'Group'): string[] {
  const { subject, lookUp, changes } = exchange;
  const isOfType = (resource: ResourceReference | null) => resource?.resourceType === resourceType;
  const references = changes.flatMap(({ resource, membersAdded, membersRemoved }) =>
    resourceType === 'User' ? [resource, ...membersAdded, ...membersRemoved] : [resource],
  );
  const named = [subject, ...references].filter(isOfType).flatMap((one) => [one?.displayName, one?.id]);
  const after = changes.flatMap(({ after: is }) =>
    is?.resourceType === resourceType ? [is.name, is.email, is.externalId] : [],
  );
  const asked = lookUp?.resourceType === resourceType ? [lookUp.value] : [];
  return [...named, ...after, ...asked]
    .filter((name) => name !== undefined)
    .map((name) => name.toLowerCase());
}
