import { normalisedPath } from '../../../shared/normalised-path';
import type { ScimSetting } from '../../../shared/scim-setting';

/** Paths of the attributes and sub-attributes that the SCIM setting declares for a resource type, as `placeOf` writes them. */
export function declaredPaths(
  setting: Pick<ScimSetting, 'schemas' | 'resourceTypes'> | undefined,
  resourceType: string,
): ReadonlySet<string> {
  const type = setting?.resourceTypes.find(({ name }) => name === resourceType);
  const paths = (setting?.schemas ?? []).flatMap(({ id, attributes }) => {
    const names = attributes.flatMap(({ name, subAttributes = [] }) => [
      name,
      ...subAttributes.map((sub) => `${name}.${sub.name}`),
    ]);
    const isCore = type?.schema.toLowerCase() === id.toLowerCase();
    return isCore ? names : names.map((name) => `${id}:${name}`);
  });
  return new Set(paths.map((path) => normalisedPath(path).plain));
}
