/** Rules about what a client writes. */

import { requestTarget } from '../activity/request-target';
import type { DiagnosticInput, DiagnosticRule, WrittenCountry } from '../idp/identity-provider';
import { richName, richValue } from '../rich-text';
import { isJsonObject } from '../scim/json';
import { countryCodeFor, countryName, countryOf, isTimeZone, timeZonesOf } from './countries-and-time-zones';
import { valuesAt, type WrittenValue } from './written-values';

/**
 * A country where a time zone belongs. Two countries, GB and NZ, are also outdated names
 * of a zone, which makes the mapping no better.
 */
export const countryAsTimeZone: DiagnosticRule = {
  id: 'country-as-time-zone',
  title: 'Country code in the time zone',
  check: (input) =>
    texts(valuesAt(input, 'timezone')).flatMap(({ attributePath, value }) => {
      const code = countryOf(value);
      if (!code) return [];
      const country = { code, zones: timeZonesOf(code) };
      return {
        rule: 'country-as-time-zone',
        severity: 'value is wrong',
        requirement: 'SHOULD',
        title: `${value} is a country`,
        explanation: explainCountry(value, code, country.zones),
        remedy: sendZone(country),
        country,
        source: 'RFC 7643 section 4.1.1',
        attributePath,
      };
    }),
};

function sendZone({ zones }: WrittenCountry): string {
  return zones.length === 1
    ? `Send \`${zones[0]}\`, or leave \`timezone\` out and send the country as \`addresses[type eq "work"].country\`.`
    : 'Send the name of a time zone, or leave `timezone` out and send the country as `addresses[type eq "work"].country`.';
}

function explainCountry(value: string, code: string, zones: string[]): string {
  const which =
    zones.length === 1
      ? `It can only mean ${richValue(zones[0])}.`
      : `That country has ${zones.length || 'several'} time zones, so the value does not tell which.`;
  return `\`timezone\` holds ${richValue(value)}, the country ${countryName(code)}, where the name of a time zone belongs. ${which}`;
}

/** Neither a name of the IANA database nor a country. */
export const unknownTimeZone: DiagnosticRule = {
  id: 'unknown-time-zone',
  title: 'Not a time zone',
  check: (input) =>
    texts(valuesAt(input, 'timezone'))
      .filter(({ value }) => value !== '' && countryOf(value) === null && !isTimeZone(value))
      .map(({ attributePath, value }) => ({
        rule: 'unknown-time-zone',
        severity: 'value is wrong',
        requirement: 'MUST',
        title: 'Not a time zone',
        explanation: `${richValue(value)} is no name of the IANA database such as \`Europe/Istanbul\`, so nobody can tell what time it is there.`,
        remedy: 'Send a name of the IANA database, `Europe/Istanbul` for instance.',
        source: 'RFC 7643 section 4.1.1',
        attributePath,
      })),
};

export const countryNotAlpha2: DiagnosticRule = {
  id: 'country-not-alpha-2',
  title: 'Country not as a two-letter code',
  check: (input) =>
    texts(valuesAt(input, 'addresses.country'))
      .filter(({ value }) => value !== '' && countryOf(value) !== value.toUpperCase())
      .map(({ attributePath, value }) => ({ attributePath, value, code: countryCodeFor(value) }))
      .map(({ attributePath, value, code }) => ({
        rule: 'country-not-alpha-2',
        severity: 'value is wrong',
        requirement: 'MUST',
        title: 'Country as free text',
        explanation: `${richValue(value)} is not an ISO 3166-1 alpha-2 code${suggestion(value)}. Grouping by country makes one group for each spelling.`,
        remedy: `Send ${code ? `\`${code}\`` : 'the two-letter code'}.`,
        country: { code, zones: [] },
        source: 'RFC 7643 section 4.1.2',
        attributePath,
      })),
};

function suggestion(value: string): string {
  const code = countryCodeFor(value);
  return code ? `; \`${code}\` is meant` : '';
}

export const noWorkEmail: DiagnosticRule = {
  id: 'no-email',
  title: 'No e-mail',
  check: (input) => {
    if (!createsUser(input) || valuesAt(input, 'emails').some(({ value }) => value)) return [];
    return [
      {
        rule: 'no-email',
        severity: 'will not arrive',
        requirement: 'SHOULD',
        title: 'Mail missing',
        explanation: `${nameIn(input)} came without an e-mail address, which is mandatory on the platform: no target user can be made of this.`,
        remedy:
          'Fill in the e-mail address at the identity provider, and map it to `emails[type eq "work"].value`.',
        attributePath: 'emails[type eq "work"].value',
      },
    ];
  },
};

export const noExternalId: DiagnosticRule = {
  id: 'no-external-id',
  title: 'No external id',
  check: (input) => {
    if (!createsUser(input) || hasExternalId(input.requestBody)) return [];
    return [
      {
        rule: 'no-external-id',
        severity: 'only noted',
        requirement: 'MAY',
        title: 'No external id',
        explanation: `${nameIn(input)} came without \`externalId\`. After a change of the user name nothing tells that it is the same person.`,
        remedy: 'Map an identifier that never changes to `externalId`.',
        attributePath: 'externalId',
      },
    ];
  },
};

export const doubledWorkEmail: DiagnosticRule = {
  id: 'doubled-work-email',
  title: 'Two work e-mails',
  check: (input) => {
    const work = workEmails(input);
    if (work < 2) return [];
    return [
      {
        rule: 'doubled-work-email',
        severity: 'value is wrong',
        requirement: 'SHOULD',
        title: 'Two work e-mails',
        explanation: `${work} e-mail addresses have the type \`work\`. Whoever reads one of them may take either.`,
        remedy: 'Keep one mapping for each type of e-mail.',
        source: 'RFC 7643 section 2.4',
        attributePath: 'emails[type eq "work"]',
      },
    ];
  },
};

/** How many a user has after the request: what a PATCH adds is one more beside those that were there. */
function workEmails(input: DiagnosticInput): number {
  const created = valuesAt(input, 'emails').filter(({ attributePath }) =>
    /\[type eq "work"\]/i.test(attributePath),
  );
  const changed = input.exchange.changes
    .flatMap(({ attributes }) => attributes)
    .filter(({ attributePath }) => attributePath === 'emails')
    .map(({ after }) => (Array.isArray(after) ? after.filter(isForWork).length : 0));
  return Math.max(input.exchange.method === 'POST' ? created.length : 0, ...changed);
}

function isForWork(email: unknown): boolean {
  return isJsonObject(email) && typeof email.type === 'string' && email.type.toLowerCase() === 'work';
}

/** Names are the same in any case (RFC 7643 section 2.1). */
function hasExternalId(body: unknown): boolean {
  return (
    isJsonObject(body) &&
    Object.entries(body).some(([name, value]) => name.toLowerCase() === 'externalid' && Boolean(value))
  );
}

/** A creation that went through, or that was refused for what it holds; not one that came at the wrong time. */
function createsUser({ exchange, requestBody }: DiagnosticInput): boolean {
  const { method, status, url } = exchange;
  if (method !== 'POST' || (status >= 400 && status !== 400) || !isJsonObject(requestBody)) return false;
  const { resourceType, id } = requestTarget(url);
  return resourceType?.toLowerCase() === 'user' && id === null;
}

function nameIn({ exchange, requestBody }: DiagnosticInput): string {
  if (exchange.subject) return richName(exchange.subject.displayName);
  if (isJsonObject(requestBody)) {
    const name = requestBody.displayName ?? requestBody.userName;
    if (typeof name === 'string' && name.trim() !== '') return richName(name);
  }
  return 'A user';
}

function texts(values: readonly WrittenValue[]): { attributePath: string; value: string }[] {
  return values.flatMap(({ attributePath, value }) =>
    typeof value === 'string' ? [{ attributePath, value }] : [],
  );
}
