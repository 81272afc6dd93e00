import type { Finding } from '../finding';
import type { DiagnosedFinding, FindingWords, IdentityProvider, KnownPlaces } from './identity-provider';
import { knownClients } from './known-clients';

const nowhere: KnownPlaces = { countries: [], places: null };

/**
 * Findings as this identity provider's administrators read them: a rule or tolerance knows what happened, the vendor what
 * its product does there and what puts it right in its console. The one place where the two come together.
 */
export function withVendorWords(
  findings: readonly DiagnosedFinding[],
  idp: IdentityProvider | null,
  places: KnownPlaces = nowhere,
): Finding[] {
  return findings.map(({ country, dateFormat, told, ...finding }) => {
    const { cause } = finding;
    const own = wordsAbout(finding.rule, cause, idp?.findingWords ?? {});
    const known = knownClients.map((words) => wordsAbout(finding.rule, cause, words)?.note);
    // What a vendor's own words say already is not said twice.
    const notes = new Set([own?.note, ...known].filter((note) => note !== undefined));
    const explanation = [finding.explanation, ...notes].join(' ');
    const remedy = own?.remedy;
    if (remedy === undefined) return { ...finding, explanation };
    const isFixed = typeof remedy === 'string';
    return {
      ...finding,
      explanation,
      remedy: isFixed
        ? remedy
        : remedy({ ...{ country, dateFormat, told }, attributePath: finding.attributePath }, places),
    };
  });
}

/** The cause says more than the rule. */
function wordsAbout(
  rule: string,
  cause: string | undefined,
  words: IdentityProvider['findingWords'],
): FindingWords | undefined {
  return (cause === undefined ? undefined : words[cause]) ?? words[rule];
}

/** A general text, and behind it what this vendor does there. */
export function withNote(text: string, words: FindingWords | undefined): string {
  return words?.note === undefined ? text : `${text} ${words.note}`;
}
