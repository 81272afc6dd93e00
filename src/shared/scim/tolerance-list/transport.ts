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
  'endpoint-case': {
    title: 'Endpoint in other case',
    severity: 'violation',
    explanation:
      'The endpoint is written with other capital letters than it has. It was found; most platforms answer 404.',
    remedy: 'Write the endpoint letter for letter in the client: /Users, /Groups, /ServiceProviderConfig.',
    source: 'RFC 7644 section 3.2',
    example: 'GET /scim/users',
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
  'charset-not-utf-8': {
    title: 'Charset other than UTF-8',
    severity: 'violation',
    explanation:
      'The content type says that the body is in ISO 8859-1. It was read so. Letters beyond that charset are lost before they get here.',
    remedy: 'Make the client write its JSON in UTF-8 and leave `charset` out of the content type.',
    source: 'RFC 8259 section 8.1',
    example: 'Content-Type: application/json; charset=ISO-8859-1',
    refusal: 415,
  },
  'byte-order-mark': {
    title: 'Byte order mark before the body',
    severity: 'deviation',
    explanation: 'Three bytes that mean nothing in UTF-8 stand before the JSON. They were ignored.',
    remedy: 'Make the client write UTF-8 without a byte order mark, or without “BOM” as some tools call it.',
    source: 'RFC 8259 section 8.1',
    example: 'EF BB BF before the first {',
    refusal: 'invalidSyntax',
  },
} as const satisfies Record<string, ToleranceDefinition>;
