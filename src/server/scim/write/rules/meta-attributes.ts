import { isJsonObject } from '../../../../shared/scim/json';
import type { JsonValue } from '../../../../shared/scim/resource';
import { inRichText } from '../../describe-value';
import { ownNameOf } from '../../json-object';
import type { RulesContext } from './rules-context';

/** What `meta` lists in SCIM 1.1: attributes that are to be removed. Empty where it lists none. */
export function metaAttributes(meta: JsonValue | undefined): string[] {
  if (!isJsonObject(meta)) return [];
  const listed = meta[ownNameOf(meta, 'attributes') ?? ''];
  return Array.isArray(listed) ? listed.filter((name) => typeof name === 'string') : [];
}

/** Nothing is removed because of them: SCIM 2.0 has no such list. */
export function noteMetaAttributes(meta: JsonValue | undefined, { tolerances }: RulesContext): void {
  const names = metaAttributes(meta);
  if (names.length === 0) return;
  tolerances.tolerate('meta-attributes', {
    attributePath: 'meta.attributes',
    detail: () => `${names.slice(0, 5).map(inRichText).join(', ')} came in \`meta.attributes\`.`,
  });
}
