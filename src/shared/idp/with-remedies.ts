import type { Finding } from '../finding';
import type { IdentityProvider } from './identity-provider';

/** The findings with this vendor's own remedies: a tolerance knows what happened, not whose console puts it right. */
export function withRemedies(findings: readonly Finding[], idp: IdentityProvider | null): Finding[] {
  return findings.map((finding) => {
    const remedy = idp?.remedies.get(finding.rule);
    return remedy === undefined ? finding : { ...finding, remedy };
  });
}
