/** What Entra does, and what to do in its console, about findings that say what happened whoever the client is. */
import type { FindingFacts, FindingWords, KnownPlaces } from '../identity-provider';
import { groupMapping, userMapping } from './console';
import {
  allAppRoles,
  dashWhenEmpty,
  hyphenInLanguage,
  mailOrUserName,
  onlyWithValue,
  scimDateTime,
  timeZoneExample,
  timeZoneSwitch,
} from './expressions';
import { entraFoundWords } from './found-words';

const restart = 'Then stop, start and restart provisioning: only a new initial cycle sends it to everyone.';
const flag =
  'In Microsoft Entra, add `?aadOptscim062020` to the **Tenant URL**. Nothing needs doing for this server.';

const connectivity = '**Provisioning** > **Connectivity** (before that **Admin Credentials**)';
const testAgain = '**Test Connection**, then **Save**.';
const onDemand = '**Provision on demand** sends so whatever the flag says: judge by the requests of a cycle.';
const attributeList = '**Show advanced options** > **Edit attribute list for customappsso**';

const otherMatch = `Where Entra looks so, let it look by another attribute: ${userMapping}, **Match Objects Using This Attribute** Yes on a row without them, such as \`externalId\` from objectId.`;

const zoneInDirectory =
  'keep the zone in an extension attribute, `extensionAttribute1` for instance, and map that Direct';

const giveTheState =
  'Fill in **State** or **City** of the person in Entra and keep the rows `state` to `addresses[type eq "work"].region` and `city` to `addresses[type eq "work"].locality`: with either the platform can tell the zone.';

/** Direct from usageLocation is what the platform documents: it reads a country with one zone as that zone. */
function fixTimeZone({ country, attributePath: row = 'timezone' }: FindingFacts, known: KnownPlaces): string {
  const [only, ...others] = country?.zones ?? [];
  if (country?.code && only && others.length === 0) {
    return `Nothing needs doing: \`usageLocation\` mapped Direct to \`${row}\` is the documented way, and the platform reads \`${country.code}\` as \`${only}\`.`;
  }
  const expression = country?.code ? zonesOfPeople(country.code, known) : null;
  if (expression === null) {
    return `${giveTheState} Or ${zoneInDirectory}: ${userMapping}, row \`${row}\`. ${restart}`;
  }
  return `${giveTheState} Or ${userMapping}, row \`${row}\`: set **Mapping Type** to Expression. ${expression} Or ${zoneInDirectory}. ${restart}`;
}

/** A country that is the name of a zone by chance: its free text is mapped. */
function fixAlias({ country, attributePath: row = 'timezone' }: FindingFacts, known: KnownPlaces): string {
  const [zone, ...others] = country?.zones ?? [];
  const expression = country?.code ? zonesOfPeople(country.code, known) : null;
  if (expression === null || !zone || others.length > 0)
    return 'Nothing needs doing: the platform reads it as the zone of today.';
  return `${userMapping}, row \`${row}\`: map usageLocation, not country. Where zones are to be sent, set **Mapping Type** to Expression. ${expression} ${restart}`;
}

function fixUnknownZone({ attributePath: row = 'timezone' }: FindingFacts, known: KnownPlaces): string {
  const expression =
    zonesOfPeople(null, known) ??
    `Like this, with a pair for each country that you have: \`${timeZoneExample}\`.`;
  return `${userMapping}, row \`${row}\`: set **Mapping Type** to Direct and **Source Attribute** to usageLocation, which the platform reads as a time zone; or to an Expression. ${expression} ${restart}`;
}

/**
 * The expression for all countries in which there are people, with what it can't tell.
 * @param code of the person's country, which may not be counted yet
 * @returns null where it would not help the person, or nothing is known of countries
 */
function zonesOfPeople(code: string | null, { countries, places }: KnownPlaces): string | null {
  if (places === null) return null;
  const { expression, leftOut } = timeZoneSwitch([...countries, ...(code === null ? [] : [code])], places);
  if (expression === null || (code !== null && leftOut.includes(code))) return null;
  const without =
    leftOut.length === 0
      ? ''
      : ` It leaves out ${leftOut.join(', ')}, where no attribute of Entra tells the zone.`;
  return `For the countries in which you have people: \`${expression}\`.${without}`;
}

function fixCountry({ country }: FindingFacts): string {
  const meant = country?.code ? ` Here it would send \`${country.code}\`.` : '';
  return `${userMapping}, row \`addresses[type eq "work"].country\`: set **Source Attribute** to usageLocation, which is always a two-letter code.${meant} ${restart}`;
}

function fixDate({ dateFormat }: FindingFacts): string {
  return `${userMapping}, row of this attribute: set **Mapping Type** to Expression, with its source attribute in place of employeeHireDate: \`${scimDateTime('employeeHireDate', dateFormat)}\`. Or declare the attribute as text in the SCIM setting.`;
}

/** About what came, by the id of a tolerance. */
const tolerated = {
  'string-boolean': { note: onDemand, remedy: flag },
  'capitalised-op': { note: onDemand, remedy: flag },
  'remove-with-value': { remedy: flag },
  'doubled-bearer': {
    remedy: `${connectivity}: **Secret Token** takes the token alone; Entra adds the word Bearer itself. ${testAgain}`,
  },
  'trailing-slash': { remedy: `${connectivity}: **Tenant URL** without a slash at the end. ${testAgain}` },
  'doubled-slash': { remedy: `${connectivity}: **Tenant URL** without a slash at the end. ${testAgain}` },
  'patch-creates-filtered-element': {
    note: 'Microsoft Entra replaces what it mapped, whether it is there or not.',
    remedy: `Nothing needs doing for this server. For one that refuses it: ${userMapping}, delete the row of this attribute.`,
  },
  'plain-string-manager': {
    note: 'Microsoft Entra writes the manager so in PATCH.',
    remedy: `Nothing needs doing for this server. For one that refuses it: ${userMapping}, delete the row \`manager\`.`,
  },
  'dotted-keys': {
    note: 'Microsoft Entra writes names with a dot where the **Tenant URL** ends in `?aadOptscim062020`.',
    remedy:
      'Nothing needs doing for this server. For one that does not store them: take `?aadOptscim062020` off the **Tenant URL**.',
  },
  'urn-keys': {
    note: 'Microsoft Entra writes whole names where the **Tenant URL** ends in `?aadOptscim062020`.',
    remedy:
      'Nothing needs doing for this server. For one that does not store them: take `?aadOptscim062020` off the **Tenant URL**.',
  },
  'unknown-attribute-kept': {
    remedy: `${userMapping} > ${attributeList}: the name of an attribute of your own begins with a URN such as \`urn:ietf:params:scim:schemas:extension:custom:2.0:User:\`, else Entra sends it in PATCH only, or says that the property is not supported. Then map the row anew. An attribute that the platform has no use for: delete its row.`,
  },
  'unknown-schema-urn': {
    remedy: `${userMapping} > ${attributeList}: copy the URN of the attribute from the schema in this SCIM setting, letter for letter. Where the two differ, the log of Entra says SchemaAttributeNotFound.`,
  },
  'schema-urn-case': {
    remedy: `${userMapping} > ${attributeList}: write the URN as the schema here has it; many servers compare it letter by letter.`,
  },
  'last-of-type-wins': {
    remedy: `${userMapping}: two rows lead to one type, \`emails[type eq "work"].value\` for instance. Keep one of them. ${restart}`,
  },
  'several-primary': {
    remedy: `${userMapping}: keep one row of this attribute with \`primary eq "True"\`. For app roles map \`${allAppRoles}\`, which marks none as primary.`,
  },
  'wrapped-value': {
    note: 'Microsoft Entra wraps the values of multi-valued attributes so, and it only ever adds them: a value that is gone from its source stays here. It does not support multi-valued custom attributes in applications outside its gallery. Without the flag it used to wrap all values.',
    remedy: flag,
  },
  'filter-on-single-value': {
    note: 'Microsoft Entra removes a reference with such a filter, although a manager is one value.',
    remedy: 'Nothing needs doing for this server.',
  },
  'json-in-text': {
    note: 'Microsoft Entra sends app roles so. Who has several gets one now and another in the next cycle, where the mapping is `SingleAppRoleAssignment`.',
    remedy: `${userMapping}, row \`roles\`: expression \`${allAppRoles}\` for all roles of a person.`,
  },
  'dash-clears': {
    note: 'Microsoft Entra never sends that a value was cleared.',
    remedy: `In Microsoft Entra, map the attribute with the expression \`${dashWhenEmpty('attribute')}\`.`,
  },
  'extension-schema-not-listed': {
    note: 'Microsoft Entra leaves the URN of an extension of your own out of `schemas`.',
    remedy: 'Nothing needs doing for this server.',
  },
  'null-means-absent': {
    note: 'Microsoft Entra itself never sends that a value was cleared: its validation and samples do.',
    remedy: 'Nothing needs doing.',
  },
  'read-only-ignored': {
    remedy: `${userMapping}: delete the row whose target is \`id\`. It is given here, and Entra must not write it.`,
  },
  'vendor-schema-urn': {
    note: 'Microsoft Entra lists Microsoft’s own schema for groups: `http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group`.',
  },
  'empty-string': {
    remedy: `${userMapping}: wrap the expression of this row, \`${onlyWithValue('attribute')}\`, so that nothing is sent where there is nothing.`,
  },
} satisfies Record<string, FindingWords>;

/** About what went wrong, by the id of a diagnostic rule. */
const diagnosed = {
  'never-clears': {
    note: 'Microsoft Entra never sends that a value was cleared.',
    remedy: `${userMapping}, the row: expression \`${dashWhenEmpty('attribute')}\`, and here the tolerance that reads the dash as empty; or clear the value here.`,
  },
  'writes-without-change': {
    note: 'Microsoft Entra sends managers and members again, in each initial cycle above all.',
  },
  'endpoint-in-base-url': {
    remedy:
      '**Provisioning** > **Tenant URL** must be the base URL alone: without `/Users`, without a slash at the end. **Test Connection** again, then **Save**.',
  },
  'outside-base-url': {
    remedy: `${connectivity}: paste the base URL into **Tenant URL** as it stands at the top of this page, with its path. ${testAgain}`,
  },
  'doubled-work-email': {
    remedy: `${userMapping}: two rows lead to \`emails[type eq "work"].value\`. Keep one of them. ${restart}`,
  },
  'external-id-again': {
    remedy: `Delete the inactive user here, or leave both. So that a new name makes no new user: ${userMapping}, row \`externalId\` from objectId, **Match Objects Using This Attribute** Yes.`,
  },
  'unknown-manager': {
    remedy:
      'The manager is not here yet, or was not assigned: **Users and groups** > **Add user/group**. Entra sends the manager once both have arrived, at the latest after **Restart provisioning**.',
    undecided: {
      look: '**Enterprise applications** > your application > **Users and groups** says whether the manager of one of these people is among them.',
    },
  },
  'filter-with-unescaped-quote': { note: otherMatch },
  'filter-with-bare-percent': { note: otherMatch },
  'slow-answer': {
    note: 'Many slow answers or failures put the job into quarantine.',
    remedy: 'Look whether this machine is busy, or the tunnel far away; then **Restart provisioning**.',
  },
  'no-email': {
    remedy: `Fill in \`mail\` in Entra; or ${userMapping}, row \`emails[type eq "work"].value\`: expression \`${mailOrUserName}\`.`,
    undecided: {
      causes: [
        '`mail` is empty in Entra: accounts without a mailbox have none.',
        'The row of the work e-mail takes another attribute, or is missing.',
      ],
      look: '**Users** > one of these people > **Properties** > **Contact information** > **Email** says whether `mail` is filled in.',
    },
  },
  'no-external-id': {
    remedy: `${userMapping}, row \`externalId\`: set **Source Attribute** to objectId. It is never empty and never changes.`,
  },
  'country-as-time-zone': { remedy: fixTimeZone },
  'time-zone-alias': { remedy: fixAlias },
  'language-is-country': {
    remedy: `${userMapping}: map preferredLanguage, not usageLocation.`,
  },
  'language-with-underscore': {
    remedy: `${userMapping}: set **Mapping Type** to Expression: \`${hyphenInLanguage}\`.`,
  },
  'date-in-other-form': { remedy: fixDate },
  'unknown-time-zone': { remedy: fixUnknownZone },
  'country-not-alpha-2': { remedy: fixCountry },
  'conflict-on-change': {
    remedy:
      'Two users claim the same value: give the one who has it now another one, in Entra or here, then let Entra try again with **Provision on demand**. In the log of Entra this is DuplicateTargetEntries.',
  },
  conflict: {
    remedy: `Two users claim the same value, or the matching attribute is not the unique one: ${userMapping}, row \`userName\`, **Match Objects Using This Attribute** Yes. In the log of Entra this is DuplicateTargetEntries.`,
  },
  'several-users': { note: 'In the log of Entra this is MultipleEntriesInResponse.' },
  'several-groups': {
    remedy: `Rename all but one of them in Entra, or match groups on \`externalId\` from objectId: ${groupMapping}. In the log of Entra this is MultipleEntriesInResponse, or two groups of Entra are linked to one here.`,
  },
  'another-attribute-as-id': {
    note: 'Microsoft Entra itself keeps the `id`: look what else uses this token.',
  },
  'unknown-resource': {
    remedy:
      'In the log of Entra this is InvalidAnchor: it goes on with an `id` from before, and **Restart provisioning** keeps such ids. A `restart` with `resetScope` Full in Microsoft Graph takes all of them away, and Entra looks for everybody again; a second application begins without any.',
  },
} satisfies Record<string, FindingWords>;

export const entraFindingWords: Readonly<Record<string, FindingWords>> = {
  ...tolerated,
  ...diagnosed,
  ...entraFoundWords,
};
