/** Filters that a program, or something between it and us, spoils: no mapping is to blame, and none mends it. */
import type { DiagnosticInput, DiagnosticRule } from '../idp/identity-provider';
import { richValue } from '../rich-text';
import { isJsonObject } from '../scim/json';
import { type FilterFault, type MendedFilter, mendEncodedFilter, mendFilter } from './filter-mending';

/** What a refusal means, and why. */
export interface SpoiledFilter {
  cause: string;
  title: string;
  meaning: string;
  remedy: string;
  source: string;
}

const client = 'That is the doing of the program that sends it; no mapping changes it.';

const explanations: Record<FilterFault, (found: MendedFilter) => SpoiledFilter> = {
  'bare percent': ({ came }) => ({
    cause: 'filter-with-bare-percent',
    title: 'Bare % in the address',
    meaning: `The address has a bare percent sign: ${richValue(came)} is no encoded character, so that nothing of the filter was decoded.`,
    remedy: `${client} It must write \`%\` as \`%25\`: have it mended, or take the percent sign out of the name.`,
    source: 'RFC 3986 section 2.4',
  }),
  'encoded twice': ({ mended }) => ({
    cause: 'filter-encoded-twice',
    title: 'Filter encoded twice',
    meaning: `The filter came encoded twice. Decoded once more it reads ${richValue(mended)}.`,
    remedy:
      'Look at the proxy, tunnel or gateway between the identity provider and here, which encodes the query again. The mapping is not to blame.',
    source: 'RFC 3986 section 2.4',
  }),
  'without quotes': ({ came, mended }) => ({
    cause: 'filter-without-quotes',
    title: 'Value without quotes',
    meaning: `The value ${richValue(came)} stands without double quotes in the filter. As it should be: ${richValue(mended)}.`,
    remedy: `${client} Update it, or have it mended.`,
    source: 'RFC 7644 section 3.4.2.2',
  }),
  'unescaped quote': ({ came, mended }) => ({
    cause: 'filter-with-unescaped-quote',
    title: 'Quote not escaped',
    meaning: `The name looked for, ${richValue(came)}, seems to have quotation marks or a backslash in it, which the client did not escape. As it should be: ${richValue(mended)}.`,
    remedy: `${client} Rename the group or user without quotation marks and backslashes, or have the client mended.`,
    source: 'RFC 7644 section 3.4.2.2',
  }),
};

export const causesOfSpoiledFilters = [
  'filter-with-bare-percent',
  'filter-encoded-twice',
  'filter-without-quotes',
  'filter-with-unescaped-quote',
];

/** Why the filter of a query could not be read, where that is to be seen. */
export function spoiledFilter({ exchange, requestBody }: DiagnosticInput): SpoiledFilter | null {
  const raw = parameterIn(exchange.url, (name) => name === 'filter');
  const inBody =
    isJsonObject(requestBody) && typeof requestBody.filter === 'string' ? requestBody.filter : '';
  const found = raw === null ? mendFilter(inBody) : mendEncodedFilter(raw[1]);
  return found === null ? null : explanations[found.fault](found);
}

/** `$filter=`, `Filter=`: names of parameters are compared letter for letter, and unknown ones are ignored. */
export const filterIgnored: DiagnosticRule = {
  id: 'filter-ignored',
  title: 'A filter under another name',
  check: ({ exchange: { method, status, url } }) => {
    if (method !== 'GET' || status !== 200) return [];
    const other = parameterIn(url, (name) => name !== 'filter' && /^\$?filter$/i.test(name));
    if (other === null || parameterIn(url, (name) => name === 'filter') !== null) return [];
    return [
      {
        rule: 'filter-ignored',
        severity: 'value is wrong',
        requirement: 'MUST',
        title: `${other[0]} is no parameter`,
        explanation: `The client looks for somebody by the parameter ${richValue(other[0])}. SCIM calls it \`filter\`, in small letters, so that it was ignored and everybody was listed: a client may take the first of them for the one it looks for.`,
        remedy: `${client} Look also at a proxy or gateway in between, which may have renamed it.`,
        source: 'RFC 7644 section 3.4.2',
      },
    ];
  },
};

/** Name and value of a parameter of the query as it stands in the address, the name decoded. */
function parameterIn(url: string, isMeant: (name: string) => boolean): [name: string, raw: string] | null {
  const start = url.indexOf('?');
  const query = start < 0 ? '' : url.slice(start + 1);
  for (const pair of query.split('&')) {
    const end = pair.indexOf('=');
    const name = (end < 0 ? pair : pair.slice(0, end)).replace(/^%24/, '$');
    if (isMeant(name)) return [name, end < 0 ? '' : pair.slice(end + 1)];
  }
  return null;
}
