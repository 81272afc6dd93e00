import type { ResourceReference } from '../../shared/exchange';

/** Address of a resource on the Directory page. */
export function resourcePath({ resourceType, id }: Pick<ResourceReference, 'resourceType' | 'id'>): string {
  return `/directory/${resourceTab(resourceType)}/${encodeURIComponent(id)}`;
}

/** What a resource type is called in an address of the Directory page. */
export function resourceTab(resourceType: string): string {
  return `${resourceType.toLowerCase()}s`;
}
