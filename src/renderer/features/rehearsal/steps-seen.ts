import type { AllGuidesProgress } from '../../../shared/guide';
import type { IdentityProvider } from '../../../shared/idp/identity-provider';

export interface SeenStep {
  id: string;
  title: string;
  /** RFC 3339. */
  at: string;
}

/** Steps that the simulated identity provider has shown, in the order of the guides. */
export function stepsSeen(
  { guide, extraGuides = [] }: Pick<IdentityProvider, 'guide' | 'extraGuides'>,
  progress: AllGuidesProgress | null,
): SeenStep[] {
  const known = progress === null ? [] : [progress, ...Object.values(progress.extra)];
  const seen = new Map(known.flatMap(({ steps }) => steps).map((step) => [step.stepId, step]));
  const all = [guide, ...extraGuides].flatMap(({ parts }) => parts).flatMap(({ steps }) => steps);
  return all.flatMap(({ id, title }) => {
    const step = seen.get(id);
    if (step?.state !== 'seen' || !step.simulated || step.at === null) return [];
    return { id, title, at: step.at };
  });
}
