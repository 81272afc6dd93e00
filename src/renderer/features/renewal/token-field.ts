import type { GuideStep } from '../../../shared/guide';
import type { IdentityProvider } from '../../../shared/idp/identity-provider';

export interface TokenField {
  /** As the console of the identity provider calls it. */
  label: string;
  /** The step of its guide in which it is filled in; null where the guide has none. */
  step: GuideStep | null;
}

/** Where a token goes at this identity provider, as its set-up guide says. */
export function tokenFieldOf({ guide }: Pick<IdentityProvider, 'guide'>): TokenField {
  for (const step of guide.parts.flatMap(({ steps }) => steps)) {
    if (step.evidence.kind === 'setting') continue;
    const field = step.values?.find(({ value }) => value.kind === 'token');
    if (field !== undefined) return { label: field.label, step };
  }
  return { label: 'Token', step: null };
}
