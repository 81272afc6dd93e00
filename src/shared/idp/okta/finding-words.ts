/** What Okta does, and what to do in its console, about findings that say what happened whoever the client is. */
import type { FindingFacts, FindingWords, KnownPlaces } from '../identity-provider';
import { appAttributes, appMappings, integration, toApp } from './console';
import {
  hyphenInLanguage,
  mailOrLogin,
  onlyWithValue,
  scimDateTime,
  timeZoneExample,
  timeZoneTernary,
  twoLetterCountry,
} from './expressions';
import { oktaFoundWords } from './found-words';
import { oktaHabits } from './habits';

const again = 'Then press **Force Sync**: it sends the profiles of everybody again.';
const testAgain = 'Press **Test API Credentials** again, then **Save**.';
const giveTheZone = ({ attributePath = 'timezone' }: FindingFacts) =>
  `Fill in **Time zone** in the Okta profile of the person, with a name such as \`Europe/Istanbul\`, and map \`user.timezone\` to \`${attributePath}\`: ${appMappings}.`;

function fixTimeZone(facts: FindingFacts, known: KnownPlaces): string {
  const { country } = facts;
  const expression = country?.code ? zonesOfPeople([country.code], known) : null;
  return `${giveTheZone(facts)} ${expression === null ? '' : `Or let the country decide: ${expression} `}${again}`;
}

function fixUnknownZone(facts: FindingFacts, known: KnownPlaces): string {
  const expression =
    zonesOfPeople([], known) ?? `with a choice for each country that you have: \`${timeZoneExample}\`.`;
  return `${giveTheZone(facts)} Or let the country decide: ${expression} ${again}`;
}

/** @returns null where it would not help a person in these countries */
function zonesOfPeople(codes: readonly string[], { countries, places }: KnownPlaces): string | null {
  if (places === null) return null;
  const { expression, leftOut } = timeZoneTernary([...countries, ...codes], places);
  if (expression === null || codes.some((code) => leftOut.includes(code))) return null;
  const without =
    leftOut.length === 0
      ? ''
      : ` It leaves out ${leftOut.join(', ')}, where no attribute of Okta tells the zone.`;
  return `\`${expression}\`.${without}`;
}

function fixCountry({ country }: FindingFacts): string {
  const letters = country?.code ? `here \`${country.code}\`` : 'such as `TR`';
  return `Fill in **Country code** in the Okta profile with two letters, ${letters}. Where an import leaves three letters or a number, map \`${twoLetterCountry}\`: ${appMappings}. ${again}`;
}

function fixDate({ dateFormat }: FindingFacts): string {
  return `${appMappings}, row of this attribute, with its own attribute in place of hireDate: \`${scimDateTime('hireDate', dateFormat)}\`. Or declare the attribute as text in the SCIM setting.`;
}

/** About what came, by the id of a tolerance. */
const tolerated = {
  'doubled-bearer': {
    remedy: `${integration}: **OAuth Bearer Token** takes the token alone; Okta adds the word Bearer itself. ${testAgain}`,
  },
  'bare-token': {
    note: 'The catalogue app with Header Auth sends what was typed, as it is.',
    remedy: `Use **SCIM 2.0 Test App (OAuth Bearer Token)**, or type the word Bearer and a space in front of the token in **API Token**. ${testAgain}`,
  },
  'trailing-slash': {
    remedy: `${integration}: **SCIM 2.0 Base Url** without a slash at the end. ${testAgain}`,
  },
  'doubled-slash': {
    remedy: `${integration}: **SCIM 2.0 Base Url** without a slash at the end. ${testAgain}`,
  },
  'dotted-keys': {
    note: 'Okta writes an external name without the array form as a flat key.',
    remedy: `${appAttributes}: delete the attribute and add it again with an **External name** such as \`phoneNumbers.^[type=='work'].value\`. Then map it, and press **Force Sync**.`,
  },
  'unknown-attribute-kept': {
    remedy: `${appAttributes} > the attribute: compare **External name** and **External namespace** with the schema here. Department, cost center and manager belong to \`urn:ietf:params:scim:schemas:extension:enterprise:2.0:User\`. Both can be set only when the attribute is added: delete it, then **Add Attribute**.`,
  },
  'unknown-schema-urn': {
    remedy: `${appAttributes} > the attribute: **External namespace** must be a URN that is declared here. It can be set only when the attribute is added: delete it, then **Add Attribute**.`,
  },
  'schema-urn-case': {
    remedy: `${appAttributes} > the attribute: **External namespace** is compared letter by letter by many servers. Delete the attribute and add it with the URN as the schema has it.`,
  },
  'last-of-type-wins': {
    remedy: `${appAttributes}: two attributes have the same **External name**. Keep one of each type.`,
  },
  'put-keeps-active': {
    note: 'Okta replaces the whole user and means to change the profile only.',
    remedy:
      'Nothing needs doing for this server. Where a user is inactive by mistake, deactivate and activate the person in Okta.',
  },
  'unknown-member-skipped': {
    note: 'Okta takes a refusal for final: on a stricter server one unknown member fails the whole group.',
    remedy:
      '**Assignments**: assign the person, and wait until they are provisioned. Then **Push Groups** > **Push now** for the group.',
  },
  'read-only-in-replace': {
    note: 'Okta sends the id of a group beside its new name.',
    remedy: 'Nothing needs doing for this server.',
  },
  'password-not-stored': {
    note: 'Okta sends a random placeholder with every new user, and the real password where **Sync Password** is ticked.',
    remedy: `Nothing needs doing for this server. ${toApp}: leave **Sync Password** unticked, since the platform has no use for it.`,
  },
  'empty-string': {
    remedy: `${appMappings}: send nothing where there is nothing, \`${onlyWithValue('department')}\` with your attribute in place of department. ${again}`,
  },
} satisfies Record<string, FindingWords>;

/** About what went wrong, by the id of a diagnostic rule. */
const diagnosed = {
  'writes-without-change': {
    note: 'Okta replaces the whole user at each update, and sends everybody after **Force Sync**.',
  },
  'no-discovery': { note: 'Okta does so for entitlements only.' },
  'endpoint-in-base-url': {
    remedy: `${integration}: **SCIM 2.0 Base Url** must be the base URL alone: without \`/Users\`, without a slash at the end. ${testAgain}`,
  },
  'older-scim': {
    note: 'The catalogue has each of its test apps for SCIM 1.1 too, and Okta’s agent on premises speaks it.',
    remedy:
      '**Browse App Catalog**: take **SCIM 2.0 Test App (OAuth Bearer Token)**; the version of an application can’t be changed.',
  },
  'outside-base-url': {
    remedy: `${integration}: paste the base URL into **SCIM 2.0 Base Url** as it stands at the top of this page, with its path. ${testAgain}`,
  },
  'no-email': {
    remedy: `Fill in **Primary email** in the Okta profile; or ${appMappings}, row \`email\`: \`${mailOrLogin}\`. ${again}`,
    undecided: {
      look: '**Directory** > **People** > one of these people > **Profile** says whether **Primary email** is filled in.',
    },
  },
  'no-external-id': {
    note: 'Okta always sends its own id of the user as external id.',
    remedy: 'Look what else uses this token: Okta sends `externalId` with every user.',
  },
  'doubled-work-email': {
    remedy: `${appAttributes}: two attributes have the same **External name**. Keep one of each type.`,
  },
  'country-as-time-zone': { remedy: fixTimeZone },
  'time-zone-alias': {
    remedy: `Nothing needs doing: the platform reads it as the zone of today. To send that one, choose it as **Time zone** in the Okta profile.`,
  },
  'unknown-time-zone': { remedy: fixUnknownZone },
  'country-not-alpha-2': { remedy: fixCountry },
  'language-is-country': {
    remedy: `${appMappings}: map \`user.preferredLanguage\`, not \`user.countryCode\`. ${again}`,
  },
  'language-with-underscore': {
    ...oktaHabits['language-with-underscore'],
    remedy: `${appMappings}, row \`locale\`: \`${hyphenInLanguage}\`. ${again}`,
  },
  'date-in-other-form': { remedy: fixDate },
  'external-id-again': {
    ...oktaHabits['external-id-again'],
    remedy:
      'Delete the inactive user here, or leave both. To rename without a second user: **Sign On** > **Edit** > **Update application username on**: **Create and update**.',
  },
  'unknown-manager': {
    ...oktaHabits['unknown-manager'],
    remedy: `${appMappings}: set the row of the manager to **Do not map**, or let it give what this server knows the manager by. ${again}`,
    undecided: {
      look: '**Applications** > your application > **Assignments** says whether the manager of one of these people is assigned.',
    },
  },
  conflict: {
    remedy:
      'Somebody with this value is here already. Rename or remove one of the two, then Dashboard > **Tasks** > **Retry Selected**.',
  },
  'conflict-on-change': {
    remedy:
      'Two users claim the same value: give the one who has it now another one, in Okta or here. Then Dashboard > **Tasks** > **Retry Selected**.',
  },
  'several-groups': {
    remedy: 'Rename all but one of them here, then **Push Groups** > **Push now** for the group.',
  },
  'slow-answer': {
    note: 'Okta waits for 60 seconds, then reports “Read timed out”.',
    remedy: 'Find out what slows this server down; then Dashboard > **Tasks** > **Retry Selected**.',
  },
  'unknown-resource': {
    remedy:
      'It was deleted here and Okta still knows it. A group: **Push Groups** > **Active** > **Unlink pushed group** > **Leave the group in the target app**, then push it again. A person: **Assignments**: remove and assign again.',
  },
} satisfies Record<string, FindingWords>;

export const oktaFindingWords: Readonly<Record<string, FindingWords>> = {
  ...tolerated,
  ...diagnosed,
  ...oktaFoundWords,
};
