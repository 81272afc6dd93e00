/**
 * The set-up with the platform itself as the destination: the same steps with other values. Its traffic is not seen here, so every
 * step is ticked by hand, and stored apart from what was done with this server.
 */
import type { ExtraGuide, Guide, GuideStep, GuideValue, GuideWay } from '../../guide';

export const platformGuideId = 'platform';

/** Steps that concern this server alone. */
const onlyHere: ReadonlySet<string> = new Set(['make-reachable']);

interface Guides {
  guide: Guide;
  extraGuides?: readonly ExtraGuide[];
}

const known = new WeakMap<Guide, Required<Guides>>();

/** All guides of a vendor, the one for the platform itself last. */
export function guidesOf({ guide, extraGuides = [] }: Guides): Required<Guides> {
  const before = known.get(guide);
  if (before !== undefined) return before;
  const all = { guide, extraGuides: [...extraGuides, platformGuide(guide)] };
  known.set(guide, all);
  return all;
}

function platformGuide(guide: Guide): ExtraGuide {
  return {
    id: platformGuideId,
    title: 'The platform itself',
    about:
      'The same steps with the platform’s own address and token. Its traffic is not seen here: you tick them.',
    prerequisites: guide.prerequisites,
    parts: guide.parts.filter(({ extra }) => extra !== true).map(ofPlatform),
    links: guide.links,
    finish: {
      title: 'The platform is set up',
      text: 'You ticked every step. People stand under **Target Users** there as soon as the first of them is sent.',
      next: { label: 'Compare with what arrived here', path: '/directory/users' },
    },
  };
}

function ofPlatform({ title, steps }: GuideWay['parts'][number]): GuideWay['parts'][number] {
  return { title, steps: steps.filter(({ id }) => !onlyHere.has(id)).map(byHand) };
}

/** What this server would see of it is left out. */
function byHand(step: GuideStep): GuideStep {
  const {
    expect: _expect,
    seen: _seen,
    causes: _causes,
    trouble: _trouble,
    values,
    onPlatform,
    ...rest
  } = step;
  return {
    ...rest,
    ...onPlatform,
    id: `${platformGuideId}-${step.id}`,
    evidence: { kind: 'by hand' },
    ...(values === undefined ? {} : { values: values.map(platformValue) }),
  };
}

function platformValue(value: GuideValue): GuideValue {
  const { label, value: asked } = value;
  if (asked.kind === 'base URL') return { label, value: { kind: 'platform URL' } };
  if (asked.kind === 'token') return { label, value: { kind: 'platform token' } };
  return value;
}

/** Fields of the vendor's console that hold this server's address or token, in the order of the guide. */
export function fieldsThatChange({ parts }: GuideWay): { label: string; kind: 'address' | 'token' }[] {
  const steps = parts.slice(1).flatMap((part) => (part.extra === true ? [] : part.steps));
  const fields = steps.flatMap(({ values = [] }) =>
    values.flatMap(({ label, value: { kind } }) => {
      if (kind === 'base URL') return { label, kind: 'address' as const };
      return kind === 'token' ? { label, kind: 'token' as const } : [];
    }),
  );
  return fields.filter(({ label }, at) => fields.findIndex((other) => other.label === label) === at);
}
