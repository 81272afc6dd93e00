import type { ResourceReference } from '../../shared/exchange';

/** Address of a resource on the Directory page. */
export function resourcePath({ resourceType, id }: Pick<ResourceReference, 'resourceType' | 'id'>): string {
  return `/directory/${resourceType.toLowerCase()}s/${encodeURIComponent(id)}`;
}
