/** What a row takes, and when it is sent. */
import { resolveTimeZone } from '../../../platform/time-zone';
import { plural } from '../../../plural';
import { ExpressionError } from '../../common/expression/expression-error';
import type { Concerned, Surrounds } from '../../common/mapping-file';
import { attributesIn, type ExpressionNode } from '../expression/syntax';
import { mailOrUserName, timeZoneExample, timeZoneSwitch } from '../expressions';
import type { SchemaRow } from '../schema-file/schema-rows';
import { asExpression, callsIn, inRow, ofRow, type RowRule, sameTarget } from './lint-rule';
import { pairsOf } from './switch-rules';

const wrong = { severity: 'value is wrong' } as const;
const noted = { severity: 'only noted' } as const;

/** Attributes of the source that a row asks for. */
function attributesOf({ mapping, expression }: SchemaRow): string[] {
  if (mapping.type === 'direct') return [mapping.source];
  return expression === null || expression instanceof ExpressionError ? [] : attributesIn(expression);
}

/** Functions through which a value goes as it is. */
const passes = new Set([
  'Coalesce',
  'Trim',
  'StripSpaces',
  'ToUpper',
  'ToLower',
  'IgnoreFlowIfNullOrEmpty',
  'CStr',
]);

/** The attribute whose value is sent as it stands; null where it is worked out. */
function sentAsItStands({ mapping, expression }: SchemaRow): string | null {
  if (mapping.type === 'direct') return mapping.source;
  return expression === null || expression instanceof ExpressionError ? null : passedOn(expression.root);
}

function passedOn(node: ExpressionNode): string | null {
  if (node.kind === 'attribute') return node.name;
  const [first] = node.kind === 'call' && passes.has(node.name) ? node.arguments : [];
  return first === undefined ? null : passedOn(first);
}

const places = new Set(['usageLocation', 'country', 'state', 'city', 'c']);
const isTimeZone = ({ mapping }: SchemaRow) => sameTarget(mapping.target, 'timezone');

const countryAsTimeZone: RowRule = (row, { surrounds }) => {
  const attribute = sentAsItStands(row);
  if (!isTimeZone(row) || attribute === null || !places.has(attribute)) return null;
  const known = zonesOf(surrounds);
  return ofRow(row, {
    rule: 'country-as-time-zone',
    ...wrong,
    title: `A ${attribute === 'state' || attribute === 'city' ? attribute : 'country'} stands in the time zone`,
    sentence: `\`${attribute}\` is no time zone. Of a country with one zone it can be told, of one with several it can’t. The corrected row asks for the state there; other countries without a pair send nothing.`,
    fix: inRow(row, 'set **Mapping type** to **Expression**, and **Expression** to the text.'),
    value: known ?? timeZoneExample,
    ...(known !== null && { after: asExpression(known) }),
    concerned: whoseCountryHasSeveralZones(attribute, surrounds),
  });
};

/** Null where nothing is known of where the people are. */
function zonesOf({ countries, places: tables }: Surrounds): string | null {
  return tables === null ? null : timeZoneSwitch(countries, tables).expression;
}

function whoseCountryHasSeveralZones(attribute: string, { places: tables }: Surrounds): Concerned {
  if (tables === null || attribute === 'state' || attribute === 'city') return { having: [attribute] };
  const { byCountry, primary } = tables.zones;
  const values = Object.keys(byCountry).filter(
    (code) => (byCountry[code]?.length ?? 0) > 1 && primary[code] === undefined,
  );
  return { oneOf: { attribute, values } };
}

/** Texts that a row may send as time zone, by the key that leads to each where there is one. */
function writtenZones(row: SchemaRow): { key: string | null; zone: string }[] {
  if (row.mapping.type === 'constant') return [{ key: null, zone: row.mapping.source }];
  return callsIn(row)
    .filter(({ name }) => name === 'Switch')
    .flatMap((call) => pairsOf(call))
    .flatMap(({ key, value }) =>
      value?.kind === 'constant' && value.value !== '' ? [{ key, zone: value.value }] : [],
    );
}

const notATimeZone: RowRule = (row, { surrounds: { places: tables } }) => {
  if (!isTimeZone(row) || tables === null) return null;
  const strange = writtenZones(row).find(({ zone }) => resolveTimeZone(zone, {}, tables).zone === null);
  if (strange === undefined) return null;
  const read = resolveTimeZone(strange.zone, {}, tables);
  const meant = read.how === 'refused' ? read.suggests : null;
  const corrected = meant === null ? null : row.mapping.source.replaceAll(`"${strange.zone}"`, `"${meant}"`);
  return ofRow(row, {
    rule: 'not-a-time-zone',
    ...wrong,
    title: 'A text that is sent as time zone is none',
    sentence: `\`${strange.zone.replaceAll('`', "'")}\` is no name of the IANA database${meant === null ? '' : `; \`${meant}\` is meant, most likely`}.`,
    fix: inRow(row, 'write the name of the zone, letter for letter.'),
    value: meant,
    ...(corrected !== null && row.mapping.type === 'expression' && { after: asExpression(corrected) }),
  });
};

const oneZoneForCountry: RowRule = (row, { surrounds: { places: tables } }) => {
  const [call] = callsIn(row).filter(
    ({ name, arguments: [source] }) =>
      name === 'Switch' && source?.kind === 'attribute' && /^(usageLocation|country)$/.test(source.name),
  );
  const [source] = call?.arguments ?? [];
  if (!isTimeZone(row) || tables === null || call === undefined || source?.kind !== 'attribute') return null;
  const { byCountry, primary } = tables.zones;
  const several = pairsOf(call)
    .filter(
      ({ key, value }) =>
        value?.kind === 'constant' && (byCountry[key]?.length ?? 0) > 1 && primary[key] === undefined,
    )
    .map(({ key }) => key);
  if (several.length === 0) return null;
  return ofRow(row, {
    rule: 'one-zone-for-country',
    ...wrong,
    title: `One time zone for the whole of ${several.join(', ')}`,
    sentence: `${plural(several.length, 'That country has', 'Those countries have')} several zones: everybody elsewhere gets mail at the wrong hour.`,
    fix: inRow(row, `put a second \`Switch([state], , …)\` in place of the zone of ${several.join(', ')}.`),
    value: timeZoneSwitch(several, tables).expression,
    concerned: { oneOf: { attribute: source.name, values: several } },
  });
};

const countryAsTyped: RowRule = (row) => {
  if (!/^addresses\[.*\]\.country$/i.test(row.mapping.target) || sentAsItStands(row) !== 'country')
    return null;
  return ofRow(row, {
    rule: 'country-as-typed',
    ...noted,
    title: 'The country is sent as somebody typed it',
    sentence:
      '`country` is free text in Entra: `UK`, `GB` and `United Kingdom` are three countries for whoever groups by it. `usageLocation` always has two letters.',
    fix: inRow(row, 'set **Source attribute** to `usageLocation`.'),
    value: 'usageLocation',
    concerned: { having: ['country'] },
  });
};

const mailAlone: RowRule = (row) => {
  if (
    !/^emails\b/i.test(row.mapping.target) ||
    sentAsItStands(row) !== 'mail' ||
    attributesOf(row).length > 1
  )
    return null;
  return ofRow(row, {
    rule: 'mail-alone',
    severity: 'will not arrive',
    title: 'People without a mailbox are sent without an address',
    sentence:
      'Accounts without a mailbox have no `mail`. The platform needs an e-mail address to make somebody.',
    fix: inRow(
      row,
      'set **Mapping type** to **Expression**, and **Expression** to the text. Check that their user principal names receive mail.',
    ),
    value: mailOrUserName,
    after: asExpression(mailOrUserName),
    concerned: { lacking: ['mail'] },
  });
};

/** Change with a marriage, a transfer, a rename. */
const mutableIds = new Set(['mailNickname', 'mail', 'userPrincipalName', 'displayName', 'employeeId']);

const externalIdMutable: RowRule = (row) => {
  const attribute = sentAsItStands(row);
  if (!sameTarget(row.mapping.target, 'externalId') || attribute === null || !mutableIds.has(attribute))
    return null;
  return ofRow(row, {
    rule: 'external-id-may-change',
    ...noted,
    title: 'The external ID may change',
    sentence: `\`${attribute}\` changes when somebody is renamed, and may be empty. \`objectId\` never does. Change it before the first cycle: afterwards everybody gets another external ID.`,
    fix: inRow(row, 'set **Source attribute** to `objectId`.'),
    value: 'objectId',
  });
};

const sourceNotListed: RowRule = (row, { schema }) => {
  const list = schema.users.sourceAttributes;
  const missing =
    list === null
      ? undefined
      : attributesOf(row).find((attribute) => !list.some(({ name }) => name === attribute));
  if (missing === undefined) return null;
  return ofRow(row, {
    rule: 'source-not-listed',
    severity: row.mapping.matching === undefined ? 'value is wrong' : 'will not arrive',
    title: `${missing} is no attribute of Entra’s list`,
    sentence: `The row of \`${row.mapping.target}\` asks for \`${missing}\`, which the list of source attributes lacks. Names count with case.`,
    fix: `**Attribute mapping** > **Show advanced options** > **Edit attribute list for Microsoft Entra ID**: add it; or ${inRow(row, 'choose another source.')}`,
    value: missing,
  });
};

const guestNames: RowRule = (row) =>
  sameTarget(row.mapping.target, 'userName') && sentAsItStands(row) === 'mail'
    ? ofRow(row, {
        rule: 'user-name-from-mail',
        severity: 'will not arrive',
        title: 'The user name is the mail address',
        sentence: 'Who has no `mail` has no user name, and can’t be created.',
        fix: inRow(row, 'set **Mapping type** to **Expression**, and **Expression** to the text.'),
        value: mailOrUserName,
        after: asExpression(mailOrUserName),
        concerned: { lacking: ['mail'] },
      })
    : null;

export const valueRules: readonly RowRule[] = [
  guestNames,
  sourceNotListed,
  countryAsTimeZone,
  notATimeZone,
  oneZoneForCountry,
  countryAsTyped,
  mailAlone,
  externalIdMutable,
];
