/** Where a row writes to. */

import { parseFilter } from '../../../scim/filter/parser';
import { commonAttributes } from '../../../scim/schemas/common-attributes';
import { enterpriseUserSchema, enterpriseUserUrn } from '../../../scim/schemas/enterprise-user';
import { userSchema } from '../../../scim/schemas/user';
import { parseTarget, type Target } from '../../common/resource-values';
import type { SchemaRow } from '../schema-file/schema-rows';
import { fieldWords, inRow, ofRow, type RowRule, sameTarget } from './lint-rule';

const wrong = { severity: 'value is wrong' } as const;
const noted = { severity: 'only noted' } as const;

function targetOf({ mapping }: SchemaRow): Target | null {
  try {
    return parseTarget(mapping.target);
  } catch {
    return null;
  }
}

const targetUnreadable: RowRule = (row) =>
  targetOf(row) !== null
    ? null
    : ofRow(row, {
        rule: 'target-unreadable',
        ...wrong,
        title: 'A target is no attribute path',
        sentence: `\`${row.mapping.target.replaceAll('`', "'")}\` can’t be read as a path of SCIM, so that no server can store what is sent there.`,
        fix: inRow(row, 'choose another **Target attribute**.'),
      });

const targetId: RowRule = (row) =>
  !sameTarget(row.mapping.target, 'id')
    ? null
    : ofRow(row, {
        rule: 'target-id',
        severity: 'will not arrive',
        title: 'A row writes the id',
        sentence:
          '`id` is given by the platform. A request that brings one of its own is refused, or the row is.',
        fix: inRow(row, 'delete it; `externalId` is there for ids of Entra.'),
      });

const targetEntitlements: RowRule = (row) =>
  targetOf(row)?.attribute.toLowerCase() !== 'entitlements'
    ? null
    : ofRow(row, {
        rule: 'target-entitlements',
        ...noted,
        title: 'Entitlements are mapped',
        sentence: 'Microsoft does not support `entitlements` as a target: nothing dependable arrives.',
        fix: inRow(row, 'use `roles`, or an attribute of an extension.'),
      });

const isSame = (one: Target | null, other: Target | null) =>
  one !== null && other !== null && canonical(one) === canonical(other);

function canonical({ schema, attribute, subAttribute, element }: Target): string {
  const parts = [
    schema,
    attribute,
    element?.name,
    String(element?.value),
    subAttribute ?? (element === null ? '' : 'value'),
  ];
  return parts.join('|').toLowerCase();
}

/** Said at the later of the two. */
const targetDoubled: RowRule = (row, { schema }) => {
  const earlier = schema.users.rows.slice(0, schema.users.rows.indexOf(row));
  const twin = earlier.find(
    (other) => isSame(targetOf(other), targetOf(row)) || sameTarget(other.mapping.target, row.mapping.target),
  );
  if (twin === undefined) return null;
  const isLetterForLetter = twin.mapping.target === row.mapping.target;
  return ofRow(row, {
    rule: isLetterForLetter ? 'target-doubled' : 'type-doubled',
    ...(isLetterForLetter ? noted : wrong),
    title: `Two rows fill one ${fieldWords(row.mapping.target)}`,
    sentence: isLetterForLetter
      ? `Both \`${sourceWords(twin)}\` and \`${sourceWords(row)}\` go to it. Only one of them arrives: the first counts, as far as is known.`
      : `\`${twin.mapping.target}\` and \`${row.mapping.target}\` are one place, since case does not count: the later value replaces the earlier, or two values of one type are sent.`,
    fix: inRow(row, 'delete it, or give it another target.'),
  });
};

function sourceWords({ mapping }: SchemaRow): string {
  return mapping.source.slice(0, 80).replaceAll('`', "'") || 'nothing';
}

const coreNames = new Set(
  [...userSchema.attributes, ...commonAttributes].map(({ name }) => name.toLowerCase()),
);

const customWithoutUrn: RowRule = (row) => {
  const target = targetOf(row);
  if (target === null || target.schema !== null || coreNames.has(target.attribute.toLowerCase())) return null;
  const name = `urn:ietf:params:scim:schemas:extension:custom:2.0:User:${target.attribute}`;
  return ofRow(row, {
    rule: 'custom-without-urn',
    ...wrong,
    title: `${target.attribute} is never sent to people who are new`,
    sentence: `\`${row.mapping.target}\` is no attribute of SCIM and does not name an extension. Entra leaves it out when it creates somebody, and says in its log that the property can’t be exported for the operation Add.`,
    fix: `**Attribute mapping** > **Show advanced options** > **Edit attribute list**: add the name, with an extension of yours in place of \`custom\`. Then ${inRow(row, 'choose it as **Target attribute**.')}`,
    value: name,
  });
};

const urnCase: RowRule = (row) => {
  const { schema } = targetOf(row) ?? { schema: null };
  const known = [enterpriseUserUrn, userSchema.id].find(
    (urn) => schema !== null && sameTarget(urn, schema) && urn !== schema,
  );
  if (schema === null || known === undefined) return null;
  const corrected = row.mapping.target.replace(schema, known);
  return ofRow(row, {
    rule: 'urn-case',
    ...wrong,
    title: `The extension of ${fieldWords(row.mapping.target)} is spelled otherwise`,
    sentence: `\`${schema}\` differs from \`${known}\` in upper and lower case: Entra looks for it letter for letter, and so do many servers.`,
    fix: inRow(row, 'choose the **Target attribute** with the name of the standard.'),
    value: corrected,
    after: { target: corrected },
  });
};

const targetNotListed: RowRule = (row, { schema }) => {
  const list = schema.users.targetAttributes;
  if (list === null || list.some(({ name }) => name === row.mapping.target)) return null;
  const other = list.find(({ name }) => sameTarget(name, row.mapping.target))?.name;
  return ofRow(row, {
    rule: 'target-not-listed',
    ...wrong,
    title: `${capital(fieldWords(row.mapping.target))} is not in the application’s attribute list`,
    sentence: `\`${row.mapping.target}\` is missing in the attribute list${other === undefined ? '' : `, which has \`${other}\` in another case`}: Entra stops with SchemaAttributeNotFound.`,
    fix: `**Attribute mapping** > **Show advanced options** > **Edit attribute list for customappsso**: add it, letter for letter. Then **Save**.`,
    value: row.mapping.target,
    ...(other !== undefined && { after: { target: other } }),
  });
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const managerNotReference: RowRule = (row, { schema }) => {
  if (!/:manager$/i.test(row.mapping.target)) return null;
  const type = schema.users.targetAttributes?.find(({ name }) => name === row.mapping.target)?.type;
  if (type === undefined || /^reference$/i.test(type)) return null;
  return ofRow(row, {
    rule: 'manager-not-reference',
    ...wrong,
    title: 'The manager is not sent as a reference',
    sentence: `In the attribute list \`manager\` is of type \`${type}\`: Entra sends a text, not the id that the platform gave to the manager.`,
    fix: '**Attribute mapping** > **Show advanced options** > **Edit attribute list for customappsso**: set **Type** of `manager` to **Reference**. Then **Save**.',
  });
};

/** By these Entra asks `?filter=<path> eq "…"` before it creates somebody. */
const matchingNotFilterable: RowRule = (row) => {
  if (row.mapping.matching === undefined) return null;
  const target = targetOf(row);
  const definition =
    target?.schema === null
      ? [...userSchema.attributes, ...commonAttributes].find(({ name }) => sameTarget(name, target.attribute))
      : enterpriseUserSchema.attributes.find(({ name }) => sameTarget(name, target?.attribute ?? ''));
  const isText = definition === undefined || definition.type === 'string' || definition.type === 'complex';
  if (isText && isFilter(`${row.mapping.target} eq "x"`) && !/:manager\b/i.test(row.mapping.target))
    return null;
  return ofRow(row, {
    rule: 'matching-not-filterable',
    severity: 'will not arrive',
    title: `People can’t be looked up by ${fieldWords(row.mapping.target)}`,
    sentence: `Entra will ask \`GET /Users?filter=${row.mapping.target.replaceAll('`', "'")} eq "…"\`, which no server answers: who is there already is not found, and created again.`,
    fix: inRow(
      row,
      'set **Match objects using this attribute** to **No**, and match on `userName` or `externalId`.',
    ),
  });
};

function isFilter(text: string): boolean {
  try {
    parseFilter(text);
    return true;
  } catch {
    return false;
  }
}

export const targetRules: readonly RowRule[] = [
  targetUnreadable,
  targetId,
  targetEntitlements,
  targetDoubled,
  customWithoutUrn,
  urnCase,
  targetNotListed,
  managerNotReference,
  matchingNotFilterable,
];
