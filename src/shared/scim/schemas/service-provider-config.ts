/** The service provider config (RFC 7643 sections 5 and 8.7.2), with the pagination attributes of RFC 9865 section 4. */
import type { AttributeDefinition, Schema } from './attribute-definition';
import { boolean, complex, integer, reference, string } from './define';

export const serviceProviderConfigUrn = 'urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig';

const kept = { mutability: 'readOnly' } as const;
const keptAlways = { mutability: 'readOnly', required: true } as const;
const external = { ...kept, referenceTypes: ['external'] };

const supported = boolean('supported', 'Whether it is supported.', keptAlways);

function ability(name: string, description: string, more: AttributeDefinition[] = []): AttributeDefinition {
  return complex(name, description, [supported, ...more], keptAlways);
}

const authenticationSchemes = complex(
  'authenticationSchemes',
  'How a client may authenticate.',
  [
    string('type', 'Kind of authentication.', {
      ...keptAlways,
      canonicalValues: ['oauth', 'oauth2', 'oauthbearertoken', 'httpbasic', 'httpdigest'],
    }),
    string('name', 'Name to show.', keptAlways),
    string('description', 'What it is.', keptAlways),
    reference('specUri', 'Address of its specification.', external),
    reference('documentationUri', 'Address of its documentation.', external),
    boolean('primary', 'True for the preferred one.', kept),
  ],
  { ...keptAlways, multiValued: true },
);

const pagination = complex(
  'pagination',
  'How long lists are divided into pages.',
  [
    boolean('cursor', 'Whether pages by cursor are supported.', keptAlways),
    boolean('index', 'Whether pages by index are supported.', keptAlways),
    string('defaultPaginationMethod', 'The method where the client asks for none.', {
      ...kept,
      canonicalValues: ['cursor', 'index'],
    }),
    integer('defaultPageSize', 'Resources on a page where the client asks for no count.', kept),
    integer('maxPageSize', 'Resources that a page has at most.', kept),
    integer('cursorTimeout', 'Seconds for which a cursor is valid at least.', kept),
  ],
  kept,
);

export const serviceProviderConfigSchema: Schema = {
  id: serviceProviderConfigUrn,
  name: 'ServiceProviderConfig',
  description: 'What this service provider supports',
  attributes: [
    reference('documentationUri', 'Address of documentation for people.', external),
    ability('patch', 'Changing resources with PATCH.'),
    ability('bulk', 'Several operations in one request.', [
      integer('maxOperations', 'Operations in one request at most.', keptAlways),
      integer('maxPayloadSize', 'Bytes in one request at most.', keptAlways),
    ]),
    ability('filter', 'Filters.', [integer('maxResults', 'Resources in one answer at most.', keptAlways)]),
    ability('changePassword', 'Changing a password.'),
    ability('sort', 'Sorting.'),
    ability('etag', 'Versions of resources as entity tags.'),
    authenticationSchemes,
    pagination,
  ],
};
