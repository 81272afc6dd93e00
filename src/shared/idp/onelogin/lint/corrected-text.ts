/** The template with what can be mended in place: every line that is right stays letter for letter. */
import { templateProblems } from '../template/template-problems';
import { timeZoneLine } from '../template/templates';

const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** By the id of a problem. */
const mends: readonly [id: string, mend: (text: string) => string][] = [
  ['schemas', draftNames],
  ['extension-not-in-schemas', listedExtension],
  ['active-as-text', (text) => text.replace(/("active"\s*:\s*)"(\{\$[\w.]+\})"/, '$1$2')],
  ['emails', (text) => text.replace(/("emails"\s*:\s*)(\{[^{}]*(?:\{\$[\w.]+\}[^{}]*)*\})/, '$1[$2]')],
  ['manager-id', (text) => text.replace(/"managerId"(\s*:)/, '"value"$1')],
  ['id', (text) => text.replace(/[ \t]*"id"\s*:\s*(?:null|"[^"]*")\s*,?[ \t]*\r?\n?/, '')],
  ['no-time-zone', withTimeZone],
];

/** Once more for what a mend brings to light. */
export function correctedText(text: string): string {
  let corrected = text;
  for (const _ of mends) {
    const problems = new Set(templateProblems(corrected).map(({ id }) => id));
    const mend = mends.find(([id, change]) => problems.has(id) && change(corrected) !== corrected)?.[1];
    if (mend === undefined) return corrected;
    corrected = mend(corrected);
  }
  return corrected;
}

/** Names of drafts and of SCIM 1, in `schemas` and of the block. */
function draftNames(text: string): string {
  return text
    .replace(/urn:(?:ietf:params:)?scim:schemas:core:[12]\.0(?::User)?(?=")/g, core)
    .replace(/urn:(?:ietf:params:)?scim:schemas:extension:enterprise:[12]\.0(?::User)?(?=")/g, enterprise);
}

function listedExtension(text: string): string {
  const list = /("schemas"\s*:\s*\[)([^\]]*?)(\s*\])/;
  const isListed = list.exec(text)?.[2]?.includes(enterprise) ?? false;
  return isListed
    ? text.replace(
        list,
        (_, open: string, names: string, close: string) =>
          `${open}${names.replace(new RegExp(`,?\\s*"${enterprise}"`), '')}${close}`,
      )
    : text.replace(
        list,
        (_, open: string, names: string, close: string) => `${open}${names}, "${enterprise}"${close}`,
      );
}

/** Before the line of the addresses, with the same indent. */
function withTimeZone(text: string): string {
  return text.replace(/^([ \t]*)("emails"\s*:)/m, `$1${timeZoneLine}\n$1$2`);
}
