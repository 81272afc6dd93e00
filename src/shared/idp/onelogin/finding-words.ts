/** What OneLogin is known to do. Words alone: there is no guide for it yet. */
import type { FindingWords } from '../identity-provider';

const template = '**Configuration** > **SCIM JSON Template**';

export const oneLoginFindingWords = {
  'scim-1-schema-urn': {
    note: `OneLogin sends what stands in ${template}, and templates in circulation have the names of the drafts, in \`schemas\` and as the name of the block with the department: replace both there.`,
  },
  'manager-id': {
    note: `In OneLogin the line stands in ${template}: rename \`managerId\` to \`value\` there.`,
  },
  'single-object-for-multi-valued': {
    note: `In OneLogin the object stands in ${template}: put square brackets around it.`,
  },
} satisfies Record<string, FindingWords>;
