/** Files that people import as a SCIM setting and that are something else: what they are, and what to do with them. */
import { identityProviders } from './idp';
import { isJsonObject } from './scim/json';
import { messageUrns } from './scim/messages';
import type { JsonObject } from './scim/resource';
import { serviceProviderConfigUrn } from './scim/schemas/service-provider-config';

/**
 * A few sentences, plain text; null for what may be a SCIM setting.
 * @param file parsed JSON
 */
export function explainOtherFile(file: unknown): string | null {
  for (const idp of identityProviders) {
    const explained = idp.explainFile?.(file) ?? null;
    if (explained !== null) return explained;
  }
  return explainScimMessage(file);
}

function explainScimMessage(file: unknown): string | null {
  if (Array.isArray(file)) return explainList(file);
  if (!isJsonObject(file)) return null;
  if (isOf(file, messageUrns.listResponse)) return explainList(file.Resources);
  if (isOf(file, serviceProviderConfigUrn)) {
    return `This is the response of a platform’s /ServiceProviderConfig, no SCIM setting. ${nothingImported}`;
  }
  if (isSchema(file)) return explainSchemas([file]);
  return typeof file.userName === 'string' ? explainResources() : null;
}

const nothingImported =
  'Nothing of it was imported. Create a SCIM setting, or import a file that Export gave.';

function explainList(resources: unknown): string {
  const listed = Array.isArray(resources) ? resources.filter(isJsonObject) : [];
  const schemas = listed.filter(isSchema);
  if (schemas.length > 0) return explainSchemas(schemas);
  const isTypes = listed.some(
    ({ endpoint, schema }) => typeof endpoint === 'string' && typeof schema === 'string',
  );
  return isTypes
    ? `This is a list of SCIM resource types, the response of a platform’s /ResourceTypes, no SCIM setting. ${nothingImported} Types of your own go into the list “resourceTypes” of such a file.`
    : explainResources();
}

function explainResources(): string {
  return `These are SCIM resources, users or groups, no SCIM setting. ${nothingImported} Resources arrive from an identity provider, through the SCIM port.`;
}

/** More of them only make the sentence long. */
const mostNames = 8;
const standard = /^urn:ietf:params:scim:schemas:(core|extension:enterprise):/i;

/** Schemas of the standard are known here already. */
function explainSchemas(schemas: readonly JsonObject[]): string {
  const what = 'This is a list of SCIM schemas, the response of a platform’s /Schemas, no SCIM setting.';
  const own = schemas.filter(({ id }) => !standard.test(String(id)));
  if (own.length === 0) return `${what} All of them are of the standard and known here. ${nothingImported}`;
  const names = own.slice(0, mostNames).map(schemaWithAttributes).join(', ');
  return `${what} Nothing of it was imported. To declare ${names}: export the SCIM setting, put the schema’s object into the list “schemas” of that file, and import the file.`;
}

function schemaWithAttributes({ id, name, attributes }: JsonObject): string {
  const all = Array.isArray(attributes) ? attributes.filter(isJsonObject) : [];
  const names = all.slice(0, mostNames).map((attribute) => String(attribute.name));
  return `“${typeof name === 'string' ? name : String(id)}” (${names.join(', ')}${all.length > mostNames ? ' …' : ''})`;
}

function isSchema({ id, attributes }: JsonObject): boolean {
  return typeof id === 'string' && id.toLowerCase().startsWith('urn:') && Array.isArray(attributes);
}

function isOf({ schemas }: JsonObject, urn: string): boolean {
  return Array.isArray(schemas) && schemas.includes(urn);
}
