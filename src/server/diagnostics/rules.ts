import { outsideBaseUrl } from '../../shared/diagnostics/address-rules';
import {
  conflict,
  endpointInBaseUrl,
  methodNotAllowed,
  severalMatches,
  slowAnswer,
  unknownResource,
} from '../../shared/diagnostics/answer-rules';
import {
  countryAsTimeZone,
  countryNotAlpha2,
  doubledWorkEmail,
  noExternalId,
  noWorkEmail,
  unknownTimeZone,
} from '../../shared/diagnostics/attribute-rules';
import { bulkFailures } from '../../shared/diagnostics/bulk-rules';
import { refusedRequest } from '../../shared/diagnostics/refusal-rules';
import type { DiagnosticRule } from '../../shared/idp/identity-provider';

/** Rules for every client. An identity provider's rule of the same id takes the place of one here. */
export const generalRules: DiagnosticRule[] = [
  refusedRequest,
  bulkFailures,
  endpointInBaseUrl('Enter the base URL alone, without an endpoint and without a slash at the end.'),
  outsideBaseUrl(
    'Enter the base URL at the identity provider as it stands at the top of this page, with its path.',
  ),
  noWorkEmail(
    'Fill in the e-mail address at the identity provider, and map it to `emails[type eq "work"].value`.',
  ),
  noExternalId('Map an identifier that never changes to `externalId`.'),
  doubledWorkEmail('Keep one mapping for each type of e-mail.'),
  countryAsTimeZone(({ zones }) =>
    zones.length === 1
      ? `Send \`${zones[0]}\`, or leave \`timezone\` out and send the country as \`addresses[type eq "work"].country\`.`
      : 'Send the name of a time zone, or leave `timezone` out and send the country as `addresses[type eq "work"].country`.',
  ),
  unknownTimeZone('Send a name of the IANA database, `Europe/Istanbul` for instance.'),
  countryNotAlpha2((code) => `Send ${code ? `\`${code}\`` : 'the two-letter code'}.`),
  conflict('Match on the attribute that must be unique, or remove one of the two.'),
  severalMatches(
    'Rename or remove all but one of them, or match on an attribute that is unique, such as `externalId`.',
  ),
  methodNotAllowed((method) =>
    method === 'OPTIONS'
      ? 'A page in a browser asks whether it may send requests here. It may not: SCIM is spoken from server to server.'
      : 'Look what was built into the client, or what else uses this address: a scanner or a WebDAV client, for instance.',
  ),
  unknownResource('Make the client forget what it knows and start anew.'),
  slowAnswer('Look whether this machine is busy, or the tunnel far away.'),
];
