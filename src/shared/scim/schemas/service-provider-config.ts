/** The service provider config (RFC 7643 sections 5 and 8.7.2), with the pagination attributes of RFC 9865 section 4. */
import type { AttributeDefinition, Schema } from './attribute-definition';
import { boolean, complex, integer, reference, string } from './define';

export const serviceProviderConfigUrn = 'urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig';

const readOnly = { mutability: 'readOnly' } as const;
const readOnlyAlways = { mutability: 'readOnly', required: true } as const;
const external = { ...readOnly, referenceTypes: ['external'] };

const supported = boolean('supported', 'Whether it is supported.', readOnlyAlways);

function ability(name: string, description: string, more: AttributeDefinition[] = []): AttributeDefinition {
  return complex(name, description, [supported, ...more], readOnlyAlways);
}

const authenticationSchemes = complex(
  'authenticationSchemes',
  'How a client may authenticate.',
  [
    string('type', 'Kind of authentication.', {
      ...readOnlyAlways,
      canonicalValues: ['oauth', 'oauth2', 'oauthbearertoken', 'httpbasic', 'httpdigest'],
    }),
    string('name', 'Name to show.', readOnlyAlways),
    string('description', 'What it is.', readOnlyAlways),
    reference('specUri', 'Address of its specification.', external),
    reference('documentationUri', 'Address of its documentation.', external),
    boolean('primary', 'True for the preferred one.', readOnly),
  ],
  { ...readOnlyAlways, multiValued: true },
);

const pagination = complex(
  'pagination',
  'How long lists are divided into pages.',
  [
    boolean('cursor', 'Whether pages by cursor are supported.', readOnlyAlways),
    boolean('index', 'Whether pages by index are supported.', readOnlyAlways),
    string('defaultPaginationMethod', 'The method where the client asks for none.', {
      ...readOnly,
      canonicalValues: ['cursor', 'index'],
    }),
    integer('defaultPageSize', 'Resources on a page where the client asks for no count.', readOnly),
    integer('maxPageSize', 'Resources that a page has at most.', readOnly),
    integer('cursorTimeout', 'Seconds for which a cursor is valid at least.', readOnly),
  ],
  readOnly,
);

export const serviceProviderConfigSchema: Schema = {
  id: serviceProviderConfigUrn,
  name: 'ServiceProviderConfig',
  description: 'What this service provider supports',
  attributes: [
    reference('documentationUri', 'Address of documentation for people.', external),
    ability('patch', 'Changing resources with PATCH.'),
    ability('bulk', 'Several operations in one request.', [
      integer('maxOperations', 'Operations in one request at most.', readOnlyAlways),
      integer('maxPayloadSize', 'Bytes in one request at most.', readOnlyAlways),
    ]),
    ability('filter', 'Filters.', [
      integer('maxResults', 'Resources in one response at most.', readOnlyAlways),
    ]),
    ability('changePassword', 'Changing a password.'),
    ability('sort', 'Sorting.'),
    ability('etag', 'Versions of resources as entity tags.'),
    authenticationSchemes,
    pagination,
  ],
};
