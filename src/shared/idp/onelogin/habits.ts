/** What OneLogin is known to do: said of such traffic whichever identity provider was chosen. */
import type { FindingWords } from '../identity-provider';
import { templateField } from './console';

export const oneLoginHabits = {
  'scim-1-schema-urn': {
    note: `OneLogin sends what stands in ${templateField}, and templates in circulation have the names of the drafts, in \`schemas\` and as the name of the block with the department: replace both there.`,
  },
  'manager-id': {
    note: `In OneLogin the line stands in ${templateField}: rename \`managerId\` to \`value\` there.`,
  },
  'single-object-for-multi-valued': {
    note: `In OneLogin the object stands in ${templateField}: put square brackets around it.`,
  },
} satisfies Record<string, FindingWords>;
