import { outsideBaseUrl } from '../../shared/diagnostics/address-rules';
import {
  countryAsTimeZone,
  countryNotAlpha2,
  doubledWorkEmail,
  noExternalId,
  noWorkEmail,
  unknownTimeZone,
} from '../../shared/diagnostics/attribute-rules';
import { corsPreflight } from '../../shared/diagnostics/browser-rules';
import { bulkFailures } from '../../shared/diagnostics/bulk-rules';
import { localLocation } from '../../shared/diagnostics/public-address-rules';
import { refusedRequest } from '../../shared/diagnostics/refusal-rules';
import {
  conflict,
  endpointInBaseUrl,
  methodNotAllowed,
  severalMatches,
  slowResponse,
  unknownResource,
} from '../../shared/diagnostics/response-rules';
import type { DiagnosticRule } from '../../shared/idp/identity-provider';

/** Rules for every client, whatever identity provider it belongs to. */
export const generalRules: readonly DiagnosticRule[] = [
  refusedRequest,
  bulkFailures,
  endpointInBaseUrl,
  outsideBaseUrl,
  localLocation,
  corsPreflight,
  noWorkEmail,
  noExternalId,
  doubledWorkEmail,
  countryAsTimeZone,
  unknownTimeZone,
  countryNotAlpha2,
  conflict,
  severalMatches,
  methodNotAllowed,
  unknownResource,
  slowResponse,
];
