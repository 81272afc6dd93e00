import type { ExchangeKind, ExchangeSummary } from '../exchange';
import type { Finding } from '../finding';
import type { Guide, RichText } from '../guide';
import type { IdentityProviderId } from '../scim-setting';
import type { Simulation } from '../simulation';

/** One row of an identity provider's default mapping: what goes where. */
export interface AttributeMapping {
  /** Attribute or expression in the identity provider. */
  source: string;
  /** SCIM attribute path. */
  target: string;
  /** Matching precedence, where it is the matching attribute. */
  matching?: number;
}

/** What a diagnostic rule may look at: the exchange and its bodies as parsed JSON (null where there is none). */
export interface DiagnosticInput {
  exchange: ExchangeSummary;
  requestHeaders: [string, string][];
  requestBody: unknown;
  /** Parsed each time it is asked for, so that what no rule looks at costs nothing. */
  responseBody(): unknown;
  /** Title of the tolerance that is switched off and would have accepted what was refused. */
  toleranceOff?: string | null;
  /** Attribute path that the refusal is about. */
  refusedPath?: string | null;
}

/** A diagnostic is a small pure object (STYLE principle 9). */
export interface DiagnosticRule {
  id: string;
  title: string;
  check(input: DiagnosticInput): Finding[];
}

/** Everything that is particular to one vendor. A new identity provider is a folder that fills this, and a line in the list. */
export interface IdentityProvider {
  id: IdentityProviderId;
  /** "Microsoft Entra ID". */
  name: string;
  /** "Entra", where room is short. */
  shortName: string;
  guide: Guide;
  mapping: { users: AttributeMapping[]; groups: AttributeMapping[] };
  simulation: Simulation;
  /** A rule here takes the place of a general one with the same id. */
  diagnostics: DiagnosticRule[];
  /** Rule or tolerance id -> what to do in this vendor's console, where a finding comes from elsewhere. */
  remedies: ReadonlyMap<string, RichText>;
  /** What a request was for, where the vendor's habits tell more than the protocol does. */
  classify(exchange: ExchangeSummary): ExchangeKind | null;
}
