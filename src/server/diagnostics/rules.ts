import { olderScim, outsideBaseUrl } from '../../shared/diagnostics/address-rules';
import { doubledWorkEmail, noExternalId, noWorkEmail } from '../../shared/diagnostics/attribute-rules';
import { corsPreflight } from '../../shared/diagnostics/browser-rules';
import { bulkFailures } from '../../shared/diagnostics/bulk-rules';
import { conflict, externalIdAgain, severalMatches } from '../../shared/diagnostics/duplicate-rules';
import { filterIgnored } from '../../shared/diagnostics/filter-rules';
import { unknownManager } from '../../shared/diagnostics/manager-rules';
import {
  countryAsTimeZone,
  countryNotAlpha2,
  notALanguageTag,
  timeZoneAlias,
  unknownTimeZone,
} from '../../shared/diagnostics/place-rules';
import { localLocation, otherForwardedHost } from '../../shared/diagnostics/public-address-rules';
import { refusedRequest } from '../../shared/diagnostics/refusal-rules';
import {
  endpointInBaseUrl,
  methodNotAllowed,
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
  olderScim,
  localLocation,
  otherForwardedHost,
  corsPreflight,
  noWorkEmail,
  noExternalId,
  doubledWorkEmail,
  countryAsTimeZone,
  timeZoneAlias,
  unknownTimeZone,
  notALanguageTag,
  countryNotAlpha2,
  unknownManager,
  conflict,
  externalIdAgain,
  severalMatches,
  filterIgnored,
  methodNotAllowed,
  unknownResource,
  slowResponse,
];
