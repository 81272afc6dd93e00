/** What this service provider supports (RFC 7644 section 4): says what is really so, and nothing else. */
import type { JsonObject } from '../../shared/scim/resource';
import { discoverySchemas } from '../../shared/scim/schemas';
import type { ResourceType, Schema } from '../../shared/scim/schemas/attribute-definition';
import { commonAttributes } from '../../shared/scim/schemas/common-attributes';
import { maxOperations, maxPayloadSize } from './bulk/bulk-limits';
import { cursorTimeout } from './query/cursor';
import { largestPageSize, usualPageSize } from './query/pagination';
import { listResponse } from './query/search';
import { ScimError } from './scim-error';
import type { ScimContext, ScimRequest, ScimResponse } from './scim-request';

const urns = {
  serviceProviderConfig: 'urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig',
  resourceType: 'urn:ietf:params:scim:schemas:core:2.0:ResourceType',
  schema: 'urn:ietf:params:scim:schemas:core:2.0:Schema',
};

/** The same for every SCIM setting, so that it can be shown without a token. */
export function serviceProviderConfig(
  request: ScimRequest,
  { baseUrl }: Pick<ScimContext, 'baseUrl'>,
): ScimResponse {
  refuseFilter(request);
  return described({
    schemas: [urns.serviceProviderConfig],
    patch: { supported: true },
    bulk: { supported: true, maxOperations, maxPayloadSize },
    filter: { supported: true, maxResults: largestPageSize },
    changePassword: { supported: false },
    sort: { supported: true },
    etag: { supported: true },
    pagination: {
      cursor: true,
      index: true,
      defaultPaginationMethod: 'index',
      defaultPageSize: usualPageSize,
      maxPageSize: largestPageSize,
      cursorTimeout,
    },
    authenticationSchemes: [
      {
        type: 'oauthbearertoken',
        name: 'Bearer token',
        description: 'A token of a SCIM setting, sent as “Authorization: Bearer …” (RFC 6750).',
        specUri: 'https://www.rfc-editor.org/info/rfc6750',
        primary: true,
      },
      {
        type: 'oauth2',
        name: 'OAuth 2.0 client credentials',
        description: `An access token from ${baseUrl}/oauth/token for the client ID and a client secret of a SCIM setting (RFC 6749).`,
        specUri: 'https://www.rfc-editor.org/info/rfc6749',
        primary: false,
      },
      {
        type: 'httpbasic',
        name: 'HTTP Basic',
        description:
          'The client ID of a SCIM setting as user name and one of its tokens as password (RFC 7617).',
        specUri: 'https://www.rfc-editor.org/info/rfc7617',
        primary: false,
      },
    ],
    meta: { resourceType: 'ServiceProviderConfig', location: `${baseUrl}/ServiceProviderConfig` },
  });
}

export function resourceTypes(request: ScimRequest, context: ScimContext): ScimResponse {
  refuseFilter(request);
  const all = context.directory.registry.resourceTypes.map(({ resourceType }) =>
    describeType(resourceType, context),
  );
  return { status: 200, body: listResponse(all.length, 1, all), headers: {} };
}

export function resourceTypeById(id: string, request: ScimRequest, context: ScimContext): ScimResponse {
  refuseFilter(request);
  const type = context.directory.registry.byName.get(id.toLowerCase());
  if (type === undefined) throw new ScimError(404, `There is no resource type “${id}”.`);
  return described(describeType(type.resourceType, context));
}

/**
 * All of them, those of the discovery endpoints too: RFC 7644 section 4 has all supported schemas returned, RFC 7643 section
 * 8.7.2 gives these three, and validators ask for them.
 */
export function schemas(request: ScimRequest, context: ScimContext): ScimResponse {
  refuseFilter(request);
  const supported = [...context.directory.registry.schemas, ...discoverySchemas];
  const all = supported.map((schema) => describeSchema(schema, context));
  return { status: 200, body: listResponse(all.length, 1, all), headers: {} };
}

export function schemaByUrn(urn: string, request: ScimRequest, context: ScimContext): ScimResponse {
  refuseFilter(request);
  const key = urn.toLowerCase();
  const schema =
    context.directory.registry.schemaByUrn.get(key) ??
    discoverySchemas.find(({ id }) => id.toLowerCase() === key);
  if (schema === undefined) throw new ScimError(404, `There is no schema “${urn}”.`);
  return described(describeSchema(schema, context));
}

/** RFC 7644 section 4: with a filter these endpoints respond with 403. */
function refuseFilter({ query }: ScimRequest): void {
  if (query.filter !== undefined) throw new ScimError(403, 'This endpoint can’t be filtered.');
}

function describeType(resourceType: ResourceType, { baseUrl }: ScimContext): Described {
  const location = `${baseUrl}/ResourceTypes/${resourceType.id}`;
  return {
    schemas: [urns.resourceType],
    ...asJson(resourceType),
    meta: { resourceType: 'ResourceType', location },
  };
}

function describeSchema(declared: Schema, context: ScimContext): Described {
  const { baseUrl } = context;
  const schema = withExternalId(declared, context);
  const location = `${baseUrl}/Schemas/${schema.id}`;
  return { schemas: [urns.schema], ...asJson(schema), meta: { resourceType: 'Schema', location } };
}

/** `externalId` is in no schema (RFC 7643 section 3.1). Validators that look for it in one are served where both sides agreed. */
function withExternalId(schema: Schema, { directory, tolerances }: ScimContext): Schema {
  const isCore = directory.registry.resourceTypes.some(
    ({ resourceType }) => resourceType.schema === schema.id,
  );
  const hasOwn = schema.attributes.some(({ name }) => name.toLowerCase() === 'externalid');
  const externalId = commonAttributes.find(({ name }) => name === 'externalId');
  if (!isCore || hasOwn || externalId === undefined || !tolerances.isOn('external-id-in-schemas'))
    return schema;
  tolerances.tolerate('external-id-in-schemas');
  return { ...schema, attributes: [...schema.attributes, externalId] };
}

type Described = JsonObject & { meta: { resourceType: string; location: string } };

/** Definitions are plain data, field names as on the wire. */
function asJson(definition: ResourceType | Schema): JsonObject {
  return JSON.parse(JSON.stringify(definition));
}

/** `meta.location` is the same as Content-Location (RFC 7643 section 3.1). */
function described(body: Described): ScimResponse {
  return { status: 200, body, headers: { 'content-location': body.meta.location } };
}
