import type { JsonObject, JsonValue } from './resource';

/** URNs of messages (RFC 7644 sections 3.4.2, 3.4.3, 3.5.2, 3.7, 3.12). */
export const messageUrns = {
  listResponse: 'urn:ietf:params:scim:api:messages:2.0:ListResponse',
  searchRequest: 'urn:ietf:params:scim:api:messages:2.0:SearchRequest',
  patchOp: 'urn:ietf:params:scim:api:messages:2.0:PatchOp',
  bulkRequest: 'urn:ietf:params:scim:api:messages:2.0:BulkRequest',
  bulkResponse: 'urn:ietf:params:scim:api:messages:2.0:BulkResponse',
  error: 'urn:ietf:params:scim:api:messages:2.0:Error',
} as const;

/** RFC 7644 section 3.4.2; the cursors are RFC 9865's. */
export interface ListResponse {
  schemas: [typeof messageUrns.listResponse];
  totalResults: number;
  startIndex?: number;
  itemsPerPage?: number;
  nextCursor?: string;
  previousCursor?: string;
  Resources: JsonObject[];
}

/** RFC 7644 section 3.12: `status` is a string on the wire. */
export interface ErrorMessage {
  schemas: [typeof messageUrns.error];
  status: string;
  scimType?: string;
  detail: string;
}

/** RFC 7644 section 3.4.3. */
export interface SearchRequest {
  schemas: string[];
  attributes?: string[];
  excludedAttributes?: string[];
  filter?: string;
  sortBy?: string;
  sortOrder?: 'ascending' | 'descending';
  startIndex?: number;
  count?: number;
  cursor?: string;
}

/** RFC 7644 section 3.5.2, as the RFC writes it. */
export interface PatchOpMessage {
  schemas: string[];
  Operations: { op: 'add' | 'replace' | 'remove'; path?: string; value?: JsonValue }[];
}

export type BulkMethod = 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** RFC 7644 section 3.7. */
export interface BulkRequest {
  schemas: string[];
  failOnErrors?: number;
  Operations: { method: BulkMethod; bulkId?: string; version?: string; path: string; data?: JsonObject }[];
}

export interface BulkResponse {
  schemas: [typeof messageUrns.bulkResponse];
  Operations: {
    method: BulkMethod;
    bulkId?: string;
    version?: string;
    location?: string;
    status: string;
    response?: JsonObject;
  }[];
}
