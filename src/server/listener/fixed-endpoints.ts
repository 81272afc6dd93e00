/**
 * Endpoints with a name of their own instead of a resource type's. Written with other capital letters they would be taken for
 * endpoints of resources, whose bodies are read before anybody knows that there is no such type.
 */
const fixedEndpoints = new Map(
  ['ServiceProviderConfig', 'ResourceTypes', 'Schemas', 'Bulk', 'Me'].map((name) => [
    name.toLowerCase(),
    name,
  ]),
);

/** Every request asks this. */
const mayBeFixed =
  /^\/scim\/(?:v2\/)?(?:serviceproviderconfig|resourcetypes|schemas|bulk|me|[^/]*%[^/]*)(?:\/|$)/i;
const parts = /^(\/scim\/(?:v2\/)?)([^/]+)(.*)$/s;

/** @returns the path with the endpoint as it is defined; the same path where it names another. Its escapes must be whole. */
export function withFixedEndpoint(path: string): string {
  if (!mayBeFixed.test(path)) return path;
  const [, base = '', endpoint = '', rest = ''] = parts.exec(path) ?? [];
  const name = fixedEndpoints.get(decodeURIComponent(endpoint).toLowerCase());
  return name === undefined ? path : base + name + rest;
}

/** The endpoint that was asked for, with its slash, where its capital letters are not those of its definition; else null. */
export function misspeltEndpoint(path: string): string | null {
  const [, , endpoint = ''] = parts.exec(path) ?? [];
  const asked = decodeURIComponent(endpoint);
  const name = fixedEndpoints.get(asked.toLowerCase());
  return name === undefined || name === asked ? null : `/${asked}`;
}
