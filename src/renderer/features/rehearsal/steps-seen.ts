import type { Guide, GuideProgress } from '../../../shared/guide';

export interface SeenStep {
  id: string;
  title: string;
  /** RFC 3339. */
  at: string;
}

/** Steps that the simulated identity provider has shown, in the order of the guide. */
export function stepsSeen(guide: Guide, progress: GuideProgress | null): SeenStep[] {
  const seen = new Map(progress?.steps.map((step) => [step.stepId, step]));
  const all = guide.parts.flatMap(({ steps }) => steps);
  return all.flatMap(({ id, title }) => {
    const step = seen.get(id);
    if (step?.state !== 'seen' || !step.simulated || step.at === null) return [];
    return { id, title, at: step.at };
  });
}
