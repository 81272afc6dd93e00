/** Where a request would go: endpoint, id and filter of its path. */

import { isNearly } from '../nearly';
import { parseFilter } from '../scim/filter/parser';
import type { ResolvedResourceType, SchemaRegistry } from '../scim/schemas/schema-registry';
import { attributesOfFilter, unknownAttribute } from './attribute-problem';
import type { EditedMessage, Problem } from './edited-message';

export function checkPath(
  { method, path }: Pick<EditedMessage, 'method' | 'path'>,
  registry: SchemaRegistry,
): Problem[] {
  const stop = (text: string): Problem[] => [{ where: 'path', text, stops: true }];
  if (!path.startsWith('/')) return stop('The path begins with a slash: “/scim/Users”.');
  if (/[^\x21-\x7e]/.test(path))
    return stop('The path holds a character that has to be encoded, such as a space: write “%20”.');
  return [...checkEndpoint(method, path, registry), ...checkFilter(path, registry)].map((text) => ({
    where: 'path',
    text,
    stops: false,
  }));
}

const others = ['/ServiceProviderConfig', '/ResourceTypes', '/Schemas', '/Bulk', '/Me', '/.search'];

function checkEndpoint(method: string, path: string, registry: SchemaRegistry): string[] {
  const [base, endpoint = '', id = ''] = segmentsOf(path);
  if (base !== 'scim') return ['Nothing answers there: the base path is “/scim”.'];
  const named = `/${endpoint}`;
  const known = [...registry.resourceTypes.map(({ resourceType }) => resourceType.endpoint), ...others];
  if (!known.some((one) => one.toLowerCase() === named.toLowerCase())) {
    const near = known.find((one) => isNearly(one.toLowerCase(), named.toLowerCase()));
    return [
      `There is no endpoint “${named}”${near === undefined ? '' : `. Is “${near}” meant?`}`.replace(
        /”$/,
        '”.',
      ),
    ];
  }
  return typeOf(path, registry) === undefined ? [] : checkId(method, id, named);
}

function checkId(method: string, id: string, endpoint: string): string[] {
  if (/^(?:PUT|PATCH|DELETE)$/.test(method) && id === '')
    return [`${method} needs an id behind “${endpoint}/”.`];
  if (method === 'POST' && id !== '' && id !== '.search')
    return [`POST goes to “${endpoint}”, without an id.`];
  return [];
}

function checkFilter(path: string, registry: SchemaRegistry): string[] {
  const filter = new URLSearchParams(path.split('?')[1] ?? '').get('filter');
  if (filter === null || filter === '') return [];
  const type = typeOf(path, registry);
  try {
    const attributes = attributesOfFilter(parseFilter(filter));
    return type === undefined
      ? []
      : attributes.flatMap((attribute) => unknownAttribute(attribute, type) ?? []);
  } catch (error) {
    return [`The filter can’t be read: ${error instanceof Error ? error.message : String(error)}.`];
  }
}

function segmentsOf(path: string): string[] {
  return (path.split('?')[0] ?? '').split('/').filter((segment) => segment !== '');
}

/** The type of the resources at a path; undefined where it leads to none. */
export function typeOf(path: string, registry: SchemaRegistry): ResolvedResourceType | undefined {
  return registry.byEndpoint.get(`/${segmentsOf(path)[1] ?? ''}`.toLowerCase());
}
