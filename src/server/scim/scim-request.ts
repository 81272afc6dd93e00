import type { LookUp, ResourceChange, ResourceReference } from '../../shared/exchange';
import type { JsonObject } from '../../shared/scim/resource';
import type { ExchangeReference, ResourceDirectory } from './resource-directory';
import type { StreamedBody } from './response/streamed-body';
import type { ScimError } from './scim-error';
import type { ToleranceUse } from './tolerances';

/** What a request turns out to be about; the exchange records it. */
export interface ExchangeNotes {
  subject: ResourceReference | null;
  lookUp: LookUp | null;
  changes: ResourceChange[];
}

/** All that the protocol needs besides the request itself. */
export interface ScimContext {
  /** Of the SCIM setting. */
  settingId: string;
  directory: ResourceDirectory;
  tolerances: ToleranceUse;
  /** Without a slash at its end; `meta.location` and `$ref` begin with it. */
  baseUrl: string;
  notes: ExchangeNotes;
  /** The exchange that the request belongs to; what it changes is published with it. */
  exchange: ExchangeReference;
  /** False once the client has hung up: nobody will read the response. What was to be written is written all the same. */
  isWanted(): boolean;
  /** What a client learns of an error that is no ScimError; the journal records the rest. */
  faultOf(error: unknown): ScimError;
}

/** A request as the protocol sees it, whatever carried it: HTTP, or an operation of a bulk request. */
export interface ScimRequest {
  query: Readonly<Record<string, unknown>>;
  body: unknown;
  ifMatch: string | undefined;
  ifNoneMatch: string | undefined;
}

export interface ScimResponse {
  status: number;
  /** Text is JSON already. */
  body: JsonObject | string | StreamedBody | null;
  headers: Record<string, string>;
}
