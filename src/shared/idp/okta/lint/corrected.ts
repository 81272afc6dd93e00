import { isJsonObject } from '../../../scim/json';
import type { LintFinding, OfferedFile } from '../../common/mapping-file';
import type { OktaFile } from './okta-file';

/** The profile mapping with the changes of lint; null where there is none. All else stays. */
export function correctedProperties(
  { json, text }: OfferedFile,
  { rows, mapping }: OktaFile,
  lint: readonly LintFinding[],
): string | null {
  const copy: unknown = structuredClone(json);
  const one = Array.isArray(copy) ? copy.find(isJsonObject) : copy;
  const properties = isJsonObject(one) ? one.properties : undefined;
  if (!isJsonObject(properties)) return null;
  let isChanged = false;
  rows.forEach(({ profile }, index) => {
    const entry = properties[profile.attribute];
    const changes = lint.flatMap(({ change }) =>
      change?.before === mapping.users[index] && change?.after ? [change.after] : [],
    );
    if (changes.length === 0 || !isJsonObject(entry)) return;
    isChanged = true;
    const expression = changes.find(({ source }) => source !== profile.expression)?.source;
    if (expression !== undefined) entry.expression = expression;
    if (changes.some(({ apply }) => apply === 'always')) entry.pushStatus = 'PUSH';
  });
  return isChanged ? JSON.stringify(copy, null, text.includes('\n') ? 2 : undefined) : null;
}
