/** One exchange while it is under way: opened before authentication, so that refusals are seen too, and filled along the path. */
import type { LookUp, ResourceChange, ResourceReference } from '../../shared/exchange';
import type { Finding } from '../../shared/finding';
import type { ExchangeReference } from '../scim/resource-directory';
import type { StreamedBody } from '../scim/response/streamed-body';
import type { ExchangeNotes } from '../scim/scim-request';
import type { ToleranceUse } from '../scim/tolerances';
import type { Authentication } from '../settings/authentication';
import type { ClientAddress } from './client-address';

/** What is known of a body that was never held as a whole. */
export type SentBody = Pick<StreamedBody, 'beginning' | 'bytes'>;

export class OpenExchange implements ExchangeNotes {
  readonly client: ClientAddress;
  readonly receivedAt = new Date();
  readonly began = performance.now();
  /** Of its own: who remembers what caused a change need not keep the bodies. */
  readonly reference: ExchangeReference;
  authentication: Authentication | null = null;
  /** Of the SCIM setting; null until the token shows which it is. */
  tolerances: ToleranceUse | null = null;
  /** How far it came: `refused` until the protocol took it up. */
  stage: 'refused' | 'sign-in' | 'discovery' | 'protocol' = 'refused';
  subject: ResourceReference | null = null;
  lookUp: LookUp | null = null;
  changes: ResourceChange[] = [];
  /** Other than those of tolerances. */
  findings: Finding[] = [];
  requestText = '';
  requestBody: unknown = null;
  responseText = '';
  /** The response where it is written piece by piece. */
  sentBody: SentBody | null = null;
  /** The response is known, and on its way. */
  hasResponse = false;
  /** The connection ended before the response was out. */
  isCutOff = false;
  isRecorded = false;
  /** What was done to it on purpose, as a sentence. */
  injected: string | null = null;
  errorDetail: string | null = null;
  /** Attribute path that the error is about. */
  errorPath: string | null = null;
  errorText: string | null = null;

  constructor(method: string, client: ClientAddress) {
    this.reference = { sequence: null, method, receivedAt: this.receivedAt };
    this.client = client;
  }
}

/** What is known when the response has been sent. */
export interface FinishedRequest {
  record: OpenExchange;
  method: string;
  /** As it arrived. */
  url: string;
  authorization: string | undefined;
  requestHeaders: [string, string][];
  clientAddress: string;
  status: number;
  responseHeaders: [string, string][];
  /** Of the body. */
  responseBytes: number;
  durationMs: number;
}
