import { isJsonObject } from '../../../scim/json';
import type { JsonObject } from '../../../scim/resource';
import { ExpressionError } from '../../common/expression/expression-error';
import { parameterMacros, userMacros } from './macros';
import { macrosIn, parseTemplate, type Template } from './parse-template';
import { renderTemplate } from './render-template';

export interface TemplateProblem {
  id: string;
  /** What happens, and what to change in the template. */
  sentence: string;
}

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const coreUser = 'urn:ietf:params:scim:schemas:core:2.0:User';

type Check = (body: JsonObject) => string | null;

/** Each looks at the body that the template gives for a user with a value in every field. */
const checks: readonly [id: string, check: Check][] = [
  ['schemas', ({ schemas }) => schemasProblem(schemas)],
  ['extension-not-in-schemas', extensionProblem],
  [
    'active-as-text',
    ({ active }) =>
      typeof active === 'string'
        ? 'active is sent as text: take the quotation marks around its macro away.'
        : null,
  ],
  ['emails', ({ emails }) => emailsProblem(emails)],
  ['manager-id', managerProblem],
  ['id', (body) => ('id' in body ? 'id is given by the service provider: take the line away.' : null)],
  [
    'no-time-zone',
    (body) =>
      'timezone' in body
        ? null
        : 'No time zone is sent: add the line "timezone": "{$parameters.timezone}", and a parameter timezone.',
  ],
];

/** What is wrong with a template, the gravest first; what can't be read at all is the only problem. */
export function templateProblems(text: string): TemplateProblem[] {
  try {
    const template = parseTemplate(text);
    const { body } = renderTemplate(template, sampleFor(template));
    return [...unknownMacros(template, text), ...checks.flatMap(([id, check]) => problem(id, check(body)))];
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return [{ id: 'not-readable', sentence: error.message }];
  }
}

function problem(id: string, sentence: string | null): TemplateProblem[] {
  return sentence === null ? [] : [{ id, sentence }];
}

/** A value in every field that the template asks for; true outside of quotation marks is JSON. */
function sampleFor({ pieces }: Template) {
  const fieldsOf = (scope: 'user' | 'parameters') =>
    Object.fromEntries(
      pieces.flatMap((piece) =>
        piece.kind === 'macro' && piece.scope === scope ? [[piece.field, true]] : [],
      ),
    );
  return { user: fieldsOf('user'), parameters: fieldsOf('parameters') };
}

/** Parameters have any name. */
function unknownMacros(template: Template, text: string): TemplateProblem[] {
  const known = new Set([...userMacros, ...parameterMacros].map(({ name }) => name));
  const unknown = macrosIn(template).filter((name) => name.startsWith('$user.') && !known.has(name));
  return unknown.map((name) => ({
    id: 'unknown-macro',
    sentence: `Line ${lineOf(text, name)}: {${name}} stands in no public template: check its name, or make a parameter of it.`,
  }));
}

/** Where it stands first, as people count. */
function lineOf(text: string, macro: string): number {
  return text.slice(0, text.indexOf(macro)).split('\n').length;
}

function schemasProblem(schemas: unknown): string | null {
  if (!Array.isArray(schemas)) return 'schemas is a list of names in square brackets.';
  const draft = schemas.find(
    (urn) => typeof urn !== 'string' || /^urn:scim:/i.test(urn) || !/:User$/.test(urn),
  );
  if (draft !== undefined) return `${String(draft)} is a name of a draft: it is ${coreUser} today.`;
  return schemas.includes(coreUser) ? null : `schemas lacks ${coreUser}.`;
}

function extensionProblem(body: JsonObject): string | null {
  const isListed = Array.isArray(body.schemas) && body.schemas.includes(enterprise);
  if (isListed === enterprise in body) return null;
  return isListed
    ? `schemas names ${enterprise}, but there is no block of that name.`
    : `The block ${enterprise} is not named in schemas: add it there.`;
}

function emailsProblem(emails: unknown): string | null {
  if (emails === undefined) return 'No e-mail address is sent.';
  if (!Array.isArray(emails)) return 'emails is a list: put square brackets around it.';
  const primary = emails.filter((email) => isJsonObject(email) && email.primary === true);
  return primary.length === 1 ? null : 'One of the e-mail addresses is the primary one: "primary": true.';
}

function managerProblem(body: JsonObject): string | null {
  const block = body[enterprise];
  const manager = isJsonObject(block) ? block.manager : undefined;
  return isJsonObject(manager) && 'managerId' in manager
    ? 'managerId is a name of SCIM 1: rename it to value.'
    : null;
}
