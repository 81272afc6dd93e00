import type { Counts } from '../../shared/features/directory';
import { standardRegistry } from '../../shared/scim/schemas';
import type { SchemaRegistry } from '../../shared/scim/schemas/schema-registry';
import type { DirectoryState } from './directory-state';

/** How many resources there are: what a directory knows of the counts. */
export type ResourceCounts = Pick<Counts, 'users' | 'activeUsers' | 'groups' | 'declared' | 'undeclared'>;

/** Every size is known, so that counting after each request costs nothing. */
export function countsIn(state: DirectoryState, registry: SchemaRegistry): ResourceCounts {
  const users = state.collection('User');
  const counts = {
    users: users.size,
    activeUsers: users.activeCount,
    groups: state.collection('Group').size,
    ...undeclaredIn(state, registry),
  };
  // Standard types come first and are never missing, so that this shows whether anything is declared beyond them.
  if (registry.resourceTypes.length === standardRegistry.resourceTypes.length) return counts;
  const sizes = declaredNames(registry).map((name) => [name, state.collection(name).size]);
  return { declared: Object.fromEntries(sizes), ...counts };
}

function declaredNames({ resourceTypes }: SchemaRegistry): string[] {
  return resourceTypes
    .map(({ resourceType }) => resourceType.name)
    .filter((name) => !standardRegistry.byName.has(name.toLowerCase()));
}

function undeclaredIn(
  state: DirectoryState,
  { resourceTypes }: SchemaRegistry,
): Pick<ResourceCounts, 'undeclared'> {
  const isDeclared = (name: string) => resourceTypes.some(({ resourceType }) => resourceType.name === name);
  const kept = state.resourceTypes().filter((name) => !isDeclared(name) && state.collection(name).size > 0);
  if (kept.length === 0) return {};
  return { undeclared: Object.fromEntries(kept.map((name) => [name, state.collection(name).size])) };
}
