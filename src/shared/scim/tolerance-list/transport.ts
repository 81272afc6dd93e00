/** What comes in the address and the headers. */
import type { ToleranceDefinition } from './tolerance-definition';

export const transportTolerances = {
  'trailing-slash': {
    title: 'Slash at the end of the path',
    severity: 'deviation',
    explanation: 'The path ends in a slash that does not belong there. It was ignored.',
    remedy: 'Remove the slash at the end of the base URL in the identity provider.',
    source: 'RFC 7644 section 3.2',
    example: 'GET /scim/Users/',
    refusal: 404,
  },
  'doubled-slash': {
    title: 'Doubled slash in the path',
    severity: 'deviation',
    explanation: 'The path holds two slashes in a row. They were read as one.',
    remedy: 'Remove the slash at the end of the base URL in the identity provider.',
    source: 'RFC 7644 section 3.2',
    example: 'GET /scim//Users',
    refusal: 404,
  },
  'doubled-bearer': {
    title: '“Bearer Bearer”',
    severity: 'violation',
    explanation: 'The word Bearer stands twice in the Authorization header. The second one was ignored.',
    remedy: 'Paste the token alone, without the word Bearer, into the identity provider.',
    source: 'RFC 6750 section 2.1',
    example: 'Authorization: Bearer Bearer scimwb_…',
    refusal: 401,
  },
  'bare-token': {
    title: 'Token without “Bearer”',
    severity: 'violation',
    explanation: 'The Authorization header holds the token alone. It was read as a bearer token.',
    remedy: 'Choose the bearer token method in the identity provider, or put `Bearer ` before the token.',
    source: 'RFC 6750 section 2.1',
    example: 'Authorization: scimwb_…',
    refusal: 401,
  },
} as const satisfies Record<string, ToleranceDefinition>;
