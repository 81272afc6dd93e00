import { conflict, endpointInBaseUrl, severalMatches, unknownResource } from '../../diagnostics/answer-rules';
import {
  type CountryZones,
  countryAsTimeZone,
  countryNotAlpha2,
  noExternalId,
  noWorkEmail,
  unknownTimeZone,
} from '../../diagnostics/attribute-rules';
import { valuesAt } from '../../diagnostics/written-values';
import type { RichText } from '../../guide';
import { richValue } from '../../rich-text';
import type { DiagnosticRule } from '../identity-provider';

const userMapping = '**Provisioning** > **Mappings** > **Provision Azure Active Directory Users**';
const restart = 'Then stop, start and restart provisioning: only a new initial cycle sends it to everyone.';

function fixTimeZone({ code, zones }: CountryZones): string {
  const [only] = zones;
  if (zones.length === 1 && only) {
    return `${userMapping}, row \`timezone\`: set **Mapping Type** to Expression and enter \`Switch([usageLocation], "Etc/UTC", "${code}", "${only}")\` with a pair for each country you have. ${restart}`;
  }
  return `${userMapping}, row \`timezone\`: a country with several zones needs the state too, for instance \`Switch([state], "America/New_York", "CA", "America/Los_Angeles")\`. Or remove the row and map \`usageLocation\` to \`addresses[type eq "work"].country\`. ${restart}`;
}

function fixCountry(code: string | null): string {
  const meant = code ? ` Here it would send \`${code}\`.` : '';
  return `${userMapping}, row \`addresses[type eq "work"].country\`: set **Source Attribute** to usageLocation, which is always a two-letter code.${meant} ${restart}`;
}

/** Guests carry their home domain in the user name. */
const guestUserName: DiagnosticRule = {
  id: 'guest-user-name',
  title: 'User name of a guest',
  check: (input) =>
    valuesAt(input, 'username')
      .filter(({ value }) => typeof value === 'string' && /#EXT#/i.test(value))
      .map(({ attributePath, value }) => ({
        rule: 'guest-user-name',
        severity: 'note',
        title: 'Guest',
        explanation: `${richValue(value)} is the user name that Entra gives a guest. It is no address at which the person gets mail, and it changes when the guest becomes a member.`,
        remedy: `If guests are wanted, map \`mail\` or \`originalUserPrincipalName\` to \`userName\`; if not, take them out of the assigned groups. ${userMapping}.`,
        attributePath,
      })),
};

/** Entra leaves out what has no value, so the default expression of `active` can't have made this. */
const activeWithoutValue: DiagnosticRule = {
  id: 'active-without-value',
  title: 'Status without a value',
  check: (input) =>
    valuesAt(input, 'active')
      .filter(({ value }) => value === null || value === '')
      .map(({ attributePath, value }) => ({
        rule: 'active-without-value',
        severity: 'violation',
        title: 'Status without a value',
        explanation: `\`active\` came as ${richValue(value)}, so a leaver may stay active.`,
        remedy: `${userMapping}, row \`active\`: restore the expression \`Switch([IsSoftDeleted], , "False", "True", "True", "False")\`.`,
        source: 'RFC 7643 section 4.1.1',
        attributePath,
      })),
};

/** What to do in Entra's console about findings that say what happened, whoever the client is. */
export const entraRemedies: ReadonlyMap<string, RichText> = new Map([
  [
    'empty-string',
    `${userMapping}: wrap the expression of this row, \`IgnoreFlowIfNullOrEmpty([attribute])\`, so that nothing is sent where there is nothing.`,
  ],
]);

/** What goes wrong with Entra in particular, or is put right in its console. */
export const entraDiagnostics: DiagnosticRule[] = [
  endpointInBaseUrl(
    '**Provisioning** > **Tenant URL** must be the base URL alone: without `/Users`, without a slash at the end. **Test Connection** again, then **Save**.',
  ),
  noWorkEmail(
    `Fill in \`mail\` in Entra; or ${userMapping}, row \`emails[type eq "work"].value\`: expression \`Coalesce([mail],[userPrincipalName])\`.`,
  ),
  noExternalId(
    `${userMapping}, row \`externalId\`: set **Source Attribute** to objectId. It is never empty and never changes.`,
  ),
  countryAsTimeZone(fixTimeZone),
  unknownTimeZone(
    `${userMapping}, row \`timezone\`: set **Mapping Type** to Constant with a zone such as \`Europe/Istanbul\`, or to an Expression that yields one. ${restart}`,
  ),
  countryNotAlpha2(fixCountry),
  conflict(
    `Two users claim the same value, or the matching attribute is not the unique one: ${userMapping}, row \`userName\`, **Match Objects Using This Attribute** Yes. In the log of Entra this is DuplicateTargetEntries.`,
  ),
  severalMatches(
    'Rename all but one of them in Entra, or match groups on `externalId` from objectId: **Provisioning** > **Mappings** > **Provision Azure Active Directory Groups**. In the log of Entra this is MultipleEntriesInResponse, or two groups of Entra are linked to one here.',
  ),
  unknownResource(
    'In the log of Entra this is InvalidAnchor. **Overview** > **Restart provisioning** makes Entra look for everybody again.',
  ),
  guestUserName,
  activeWithoutValue,
];
