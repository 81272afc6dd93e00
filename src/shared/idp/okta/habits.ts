/** What Okta is known to do: said of such traffic whichever identity provider was chosen. */
import type { FindingWords } from '../identity-provider';

export const oktaHabits = {
  'external-id-again': {
    note: 'Okta does so when the user name of the application changes: it deactivates the old user and creates a new one.',
  },
  'language-with-underscore': {
    note: 'Okta writes `locale` so: map `String.replace(user.locale, "_", "-")` there.',
  },
  'unknown-manager': {
    note: 'Okta sends `managerId` as it was imported, which may be a number of the HR system.',
  },
} satisfies Record<string, FindingWords>;
