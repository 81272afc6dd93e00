import type { Finding } from '../finding';
import type { DiagnosedFinding, FindingWords, IdentityProvider } from './identity-provider';

/**
 * Findings as this identity provider's administrators read them: a rule or tolerance knows what happened, the vendor what
 * its product does there and what puts it right in its console. The one place where the two come together.
 */
export function withVendorWords(
  findings: readonly DiagnosedFinding[],
  idp: IdentityProvider | null,
): Finding[] {
  return findings.map(({ country, ...finding }) => {
    const words = idp?.findingWords[finding.rule];
    if (words === undefined) return finding;
    const explanation = withNote(finding.explanation, words);
    const { remedy } = words;
    if (remedy === undefined) return { ...finding, explanation };
    return { ...finding, explanation, remedy: typeof remedy === 'string' ? remedy : remedy(country) };
  });
}

/** A general text, and behind it what this vendor does there. */
export function withNote(text: string, words: FindingWords | undefined): string {
  return words?.note === undefined ? text : `${text} ${words.note}`;
}
