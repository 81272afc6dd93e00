/**
 * Every refusal that a client may see is a `ScimError`: one class, one table (RFC 7644 section 3.12). Whatever else is
 * thrown is a fault of ours; the listener makes it an opaque 500.
 */
import { type ErrorMessage, messageUrns } from '../../shared/scim/messages';
import type { ScimType } from '../../shared/scim/scim-type';

export type { ScimType };

/** scimType -> status and default detail: RFC 7644 Table 9 in its order, then RFC 9865 section 2.1. */
const scimTypes = {
  invalidFilter: [
    400,
    'The filter can’t be read, or it compares an attribute in a way that its type does not allow.',
  ],
  tooMany: [400, 'The filter finds more resources than the server is willing to return. Narrow it down.'],
  uniqueness: [409, 'One of the values is already in use by another resource.'],
  mutability: [400, 'The change does not fit the mutability of the attribute.'],
  invalidSyntax: [400, 'The body is not a message that this request takes.'],
  invalidPath: [400, 'The path can’t be read, or it names nothing that this resource type has.'],
  noTarget: [400, 'The path of the operation points to nothing that can be changed.'],
  invalidValue: [400, 'A value is missing, or it does not fit the type of its attribute.'],
  invalidVers: [400, 'This version of the SCIM protocol is not supported.'],
  sensitive: [403, 'This request can’t be made with the information in its URL. Use POST /.search.'],
  invalidCursor: [
    400,
    'The cursor is not one that this server has given out. Begin again without a cursor value.',
  ],
  expiredCursor: [400, 'The cursor has expired. Begin again without a cursor value.'],
  invalidCount: [400, 'The count must be a number from 0 to the largest page, the same for all pages.'],
} as const satisfies Record<ScimType, readonly [number, string]>;

/** Status -> default detail for refusals without a scimType (RFC 7644 Table 8). */
const statuses: Readonly<Record<number, string>> = {
  400: 'The request can’t be understood.',
  401: 'The bearer token is missing or not valid.',
  403: 'This token may not do that.',
  404: 'There is no such resource or endpoint.',
  405: 'This endpoint does not take that method.',
  409: 'The request conflicts with what is stored.',
  412: 'The resource has changed since the version that was named.',
  413: 'The body is larger than the server accepts.',
  415: 'The body must be application/scim+json or application/json.',
  429: 'Too many requests.',
  // Of nobody's table: nobody is there to read it. It stands in the journal, as it does in those of other servers.
  499: 'The client hung up before the response was ready, and what it asked for was given up.',
  500: 'Something went wrong inside the server.',
  501: 'The server does not support this.',
};

export interface ScimErrorOptions {
  /** Canonical path of the attribute concerned. */
  attributePath?: string;
  cause?: unknown;
}

export class ScimError extends Error {
  readonly status: number;
  readonly scimType: ScimType | null;
  readonly attributePath: string | null;

  /**
   * @param code a scimType, which brings its status, or a status without scimType
   * @param detail a sentence that names the attribute, what came and what was expected; a default otherwise
   */
  constructor(code: ScimType | number, detail?: string, options: ScimErrorOptions = {}) {
    const [status, usual] = typeof code === 'number' ? [code, statuses[code] ?? ''] : scimTypes[code];
    super(detail === undefined ? usual : tidy(detail), { cause: options.cause });
    this.name = 'ScimError';
    this.status = status;
    this.scimType = typeof code === 'number' ? null : code;
    this.attributePath = options.attributePath ?? null;
  }

  /** Same as `message`, under the name that RFC 7644 section 3.12 gives it. */
  get detail(): string {
    return this.message;
  }

  /** The body of the response; `status` is a string on the wire (RFC 7644 section 3.12). */
  toBody(): ErrorMessage {
    return {
      schemas: [messageUrns.error],
      status: String(this.status),
      ...(this.scimType === null ? {} : { scimType: this.scimType }),
      detail: this.detail,
    };
  }
}

/** A detail may quote what came, which may be anything. */
const longestDetail = 1_000;

function tidy(detail: string): string {
  const clean = detail.slice(0, longestDetail).replace(/[\p{Cc}\p{Cs}]/gu, '�');
  return detail.length > longestDetail ? `${clean}…` : clean;
}
