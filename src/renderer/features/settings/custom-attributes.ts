/** Custom attributes as the form sees them, and what the form makes of the schemas of a SCIM setting. */
import type { AttributeType, Schema } from '../../../shared/scim/schemas/attribute-definition';
import { isDeclaredName, isDeclaredUrn } from '../../../shared/scim/schemas/declaration-names';
import { type Declarations, problemsBrought, same } from '../../../shared/scim/schemas/declaration-problems';

export interface AttributeForm {
  urn: string;
  name: string;
  type: Exclude<AttributeType, 'complex'>;
  multiValued: boolean;
}

export interface AttributeRow {
  urn: string;
  name: string;
  type: AttributeType;
  multiValued: boolean;
}

export type FormErrors = Partial<Record<'urn' | 'name', string>>;

export const usualUrn = 'urn:ietf:params:scim:schemas:extension:CustomExtensionName:2.0:User';

export const typeWords: Record<AttributeType, string> = {
  string: 'Text',
  boolean: 'True or false',
  integer: 'Whole number',
  decimal: 'Number',
  dateTime: 'Date and time',
  reference: 'Address',
  binary: 'Binary, base64',
  complex: 'Sub-attributes',
};

/** All that is declared, those of custom resource types too. */
export function attributeRows({ schemas }: Pick<Declarations, 'schemas'>): AttributeRow[] {
  return schemas.flatMap(({ id, attributes }) =>
    attributes.map(({ name, type, multiValued }) => ({ urn: id, name, type, multiValued })),
  );
}

export function withAttribute(schemas: readonly Schema[], form: AttributeForm): Schema[] {
  const attribute = defined(form);
  const known = schemas.some(({ id }) => same(id, form.urn));
  if (!known) return [...schemas, { ...extension(form.urn), attributes: [attribute] }];
  return schemas.map((schema) =>
    same(schema.id, form.urn) ? { ...schema, attributes: [...schema.attributes, attribute] } : schema,
  );
}

/** A schema without attributes goes with its last one. */
export function withoutAttribute(schemas: readonly Schema[], urn: string, name: string): Schema[] {
  return schemas
    .map((schema) =>
      schema.id === urn
        ? { ...schema, attributes: schema.attributes.filter((attribute) => attribute.name !== name) }
        : schema,
    )
    .filter(({ attributes }) => attributes.length > 0);
}

/** What keeps the form from being added, by field. */
export function formErrors(form: AttributeForm, declared: Declarations): FormErrors {
  const errors: FormErrors = {};
  if (!isDeclaredUrn(form.urn)) errors.urn = `Enter a URN such as ${usualUrn}`;
  if (!isDeclaredName(form.name)) errors.name = 'Begin with a letter, then use letters, digits, - and _';
  if (errors.urn !== undefined || errors.name !== undefined) return errors;
  const after = { ...declared, schemas: withAttribute(declared.schemas, form) };
  const [problem] = problemsBrought(after, declared);
  if (problem === undefined) return errors;
  return problem.path.includes('attributes') ? { name: problem.message } : { urn: problem.message };
}

function extension(urn: string): Omit<Schema, 'attributes'> {
  const [name = urn] = urn.split(':').slice(-3, -2);
  return { id: urn, name, description: '' };
}

function defined({ name, type, multiValued }: AttributeForm): Schema['attributes'][number] {
  return {
    name,
    type,
    multiValued,
    description: '',
    required: false,
    caseExact: type === 'reference' || type === 'binary',
    mutability: 'readWrite',
    returned: 'default',
    uniqueness: 'none',
  };
}
