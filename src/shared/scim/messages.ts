/** URNs of messages (RFC 7644 sections 3.4.2, 3.4.3, 3.5.2, 3.7, 3.12). */
export const messageUrns = {
  listResponse: 'urn:ietf:params:scim:api:messages:2.0:ListResponse',
  searchRequest: 'urn:ietf:params:scim:api:messages:2.0:SearchRequest',
  patchOp: 'urn:ietf:params:scim:api:messages:2.0:PatchOp',
  bulkRequest: 'urn:ietf:params:scim:api:messages:2.0:BulkRequest',
  bulkResponse: 'urn:ietf:params:scim:api:messages:2.0:BulkResponse',
  error: 'urn:ietf:params:scim:api:messages:2.0:Error',
} as const;

/** RFC 7644 section 3.12: `status` is a string on the wire. */
export interface ErrorMessage {
  schemas: [typeof messageUrns.error];
  status: string;
  scimType?: string;
  detail: string;
}
