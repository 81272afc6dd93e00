/** How a rule of lint says what it found in a provisioning schema. */
import type { Severity } from '../../../finding';
import type { AttributeMapping } from '../../common/attribute-mapping';
import { ExpressionError } from '../../common/expression/expression-error';
import type { Concerned, LintFinding, Surrounds } from '../../common/mapping-file';
import { userMapping } from '../console';
import type { CallNode, ExpressionNode } from '../expression/syntax';
import type { ObjectMapping, ProvisioningSchema } from '../schema-file/read-schema';
import type { SchemaRow } from '../schema-file/schema-rows';

export interface Linted {
  schema: ProvisioningSchema;
  surrounds: Surrounds;
}

export type WholeRule = (linted: Linted) => LintFinding[];
/** Looks at each row for people, and says at most one thing of it. */
export type RowRule = (row: SchemaRow, linted: Linted) => LintFinding | null;

interface Said {
  rule: string;
  severity: Severity;
  title: string;
  sentence: string;
  fix: string;
  value?: string | null | undefined;
  /** What differs in the row as it should be. */
  after?: Partial<AttributeMapping> | null;
  concerned?: Concerned | null;
}

export function ofRow({ mapping }: SchemaRow, { after = null, ...said }: Said): LintFinding {
  return {
    ...said,
    row: mapping.target,
    value: said.value ?? null,
    change: after === null ? null : { before: mapping, after: { ...mapping, ...after } },
    concerned: said.concerned ?? null,
  };
}

export function ofMapping({ after: _, ...said }: Said): LintFinding {
  return { ...said, row: null, value: said.value ?? null, change: null, concerned: said.concerned ?? null };
}

/** Where a row is edited, with what to do there behind it. Rich text. */
export function inRow({ mapping }: SchemaRow, what: string): string {
  return `${userMapping} > the row of \`${mapping.target}\`: ${what} Then **Save**, and **Restart provisioning**.`;
}

/** The row as an expression; empty pieces are what is not to be kept of it. */
export function asExpression(source: string): Partial<AttributeMapping> {
  return { type: 'expression', source };
}

/** Every call in the expression of a row, the outermost first; none where it can't be read. */
export function callsIn({ expression }: SchemaRow): CallNode[] {
  return expression === null || expression instanceof ExpressionError ? [] : callsOf(expression.root);
}

/** Those of one function. */
export function callsTo(row: SchemaRow, name: string): CallNode[] {
  return callsIn(row).filter((call) => call.name === name);
}

/** The expression of the row with one call of it in other words. */
export function withCall({ mapping }: SchemaRow, { range }: CallNode, text: string): string {
  return `${mapping.source.slice(0, range.start)}${text}${mapping.source.slice(range.end)}`;
}

function callsOf(node: ExpressionNode): CallNode[] {
  if (node.kind === 'comparison') return [...callsOf(node.left), ...callsOf(node.right)];
  return node.kind === 'call' ? [node, ...node.arguments.flatMap(callsOf)] : [];
}

/** Attributes that every account has. Any other may be empty. */
const neverEmpty = new Set([
  'userPrincipalName',
  'originalUserPrincipalName',
  'objectId',
  'displayName',
  'mailNickname',
  'accountEnabled',
  'IsSoftDeleted',
]);

export function mayBeEmpty(attribute: string): boolean {
  return !neverEmpty.has(attribute);
}

export function sameTarget(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

export function rowFor({ rows }: ObjectMapping, target: string): SchemaRow | undefined {
  return rows.find(({ mapping }) => sameTarget(mapping.target, target));
}

const wordsOfTargets: Readonly<Record<string, string>> = {
  title: 'job title',
  'emails.value': 'e-mail address',
  'phonenumbers.value': 'phone number',
  'addresses.formatted': 'address line',
  'name.givenname': 'first name',
  'name.familyname': 'last name',
  preferredlanguage: 'language',
  timezone: 'time zone',
  username: 'user name',
  externalid: 'external ID',
  employeenumber: 'employee number',
  costcenter: 'cost centre',
};

/** "department", "job title": a target as people say it. */
export function fieldWords(target: string): string {
  const path = target.replace(/\[[^\]]*\]/g, '').replace(/^urn:.*:/i, '');
  const known = wordsOfTargets[path.toLowerCase()];
  const last = path.split('.').at(-1) ?? path;
  return (
    known ??
    last.replace(
      /([a-z])([A-Z])/g,
      (_, before: string, letter: string) => `${before} ${letter.toLowerCase()}`,
    )
  );
}

const wordsOfAttributes: Readonly<Record<string, string>> = {
  mail: 'a mail address',
  mobile: 'a mobile number',
  telephoneNumber: 'a phone number',
  employeeId: 'an employee ID',
  usageLocation: 'a usage location',
  jobTitle: 'a job title',
};

/** "a mobile number", "`city`": an attribute of the source behind "without". */
export function attributeWords(attribute: string): string {
  return wordsOfAttributes[attribute] ?? attribute;
}
