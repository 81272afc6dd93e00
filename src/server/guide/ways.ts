import type { Guide, GuideStep, GuideWay } from '../../shared/guide';
import type { IdentityProvider } from '../../shared/idp/identity-provider';

export type Guides = Pick<IdentityProvider, 'guide' | 'extraGuides'>;

const everyStepOf = new WeakMap<Guide, Pick<GuideWay, 'parts'>>();

/** The steps of all guides of a vendor as one way: what arrives may show any of them. The set-up comes first. */
export function everyWay({ guide, extraGuides = [] }: Guides): Pick<GuideWay, 'parts'> {
  const known = everyStepOf.get(guide);
  if (known !== undefined) return known;
  const every = { parts: [guide, ...extraGuides].flatMap(({ parts }) => parts) };
  everyStepOf.set(guide, every);
  return every;
}

const stepsByWay = new WeakMap<Pick<GuideWay, 'parts'>, GuideStep[]>();

/** Asked for every exchange, so gathered once. */
export function stepsOf(way: Pick<GuideWay, 'parts'>): GuideStep[] {
  const known = stepsByWay.get(way);
  if (known !== undefined) return known;
  const steps = way.parts.flatMap((part) => part.steps);
  stepsByWay.set(way, steps);
  return steps;
}
