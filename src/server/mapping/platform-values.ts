/** What the platform makes of one person, by the attributes that its fields take. */
import type { OnPlatform } from '../../shared/features/mapping';
import { pathKey } from '../../shared/mapping/path-key';
import { effectiveMappings } from '../../shared/platform/fields';
import { type TargetField, type TargetUser, targetUserDeriver } from '../../shared/platform/target-user';
import type { JsonObject } from '../../shared/scim/resource';
import type { Workshop } from './workshop';

type Setting = Pick<Workshop, 'setting' | 'places'>;

/** By key of the attribute path. */
export type PlatformReader = (id: string, attributes: JsonObject) => ReadonlyMap<string, OnPlatform>;

export function platformReader({ setting, places }: Setting): PlatformReader {
  const derive = targetUserDeriver({ ...setting, grouping: null, fixedGroup: null }, places);
  return (id, attributes) => {
    const target = derive({ id, attributes }, []);
    const fields = target.fields.map((field) => [pathKey(field.path), ofField(field)] as const);
    return new Map([['active', ofStatus(target)], ...fields]);
  };
}

function ofField({ field, value, raw, how, rule }: TargetField): OnPlatform {
  return { field, value, raw, how, rule };
}

function ofStatus({ status, statusRule }: TargetUser): OnPlatform {
  return { field: 'Status', value: status, raw: null, how: 'field mapping', rule: statusRule };
}

/** Of one person after the other, the value of the field that takes this path; null where no field does. */
export function fieldReader(
  { setting, places }: Setting,
  path: string,
): { field: string; valueOf(attributes: JsonObject): string | null } | null {
  const key = pathKey(path);
  const mapping = effectiveMappings(setting.fieldMappings).find((one) => pathKey(one.path) === key);
  if (mapping === undefined) return null;
  const alone = { fieldMappings: [mapping], grouping: null, fixedGroup: null };
  const derive = targetUserDeriver(alone, places);
  return {
    field: mapping.field,
    valueOf: (attributes) => derive({ id: '', attributes }, []).fields[0]?.value ?? null,
  };
}
