import type { OpenedCause } from '../../../shared/features/findings';
import { identityProviderOf } from '../../../shared/idp';
import { needsAttention } from '../../../shared/needs-attention';
import { Mark } from '../../components/mark';
import { useThrottledLive } from '../../state/throttled-live';
import { expectedCycle } from '../setup/expected-cycle';
import { clockWords } from './clock-words';
import { MarkFixed } from './mark-fixed';
import { type SinceFix, sinceFix } from './since-fix';
import './since-section.css';

/** So many people have a bar each; more of them share one. */
const mostBars = 20;

/** No recorded request shows it. */
const neverSeen: SinceFix = {
  shape: 'waiting',
  title: 'Mended?',
  detail: 'Mark it as fixed, and it shows here whether it comes again.',
};

/** Seen since the fix? */
export function SinceSection({ settingId, cause }: { settingId: string; cause: OpenedCause }) {
  const expected = useExpected();
  if (!needsAttention(cause) && cause.right === 0) return null;
  const now = Date.now();
  const words = sinceFix(cause, { at: (time) => clockWords(time, now), expected });
  const { shape, title, detail } = words ?? neverSeen;
  return (
    <section className="since" data-shape={shape} aria-label="Since the fix">
      <Mark shape={shape} />
      <div>
        <b>{title}</b>
        <span>{detail}</span>
      </div>
      <div className="since-state">
        <Meter right={cause.right} wrong={cause.people} />
        {cause.people > 0 || cause.right === 0 ? <MarkFixed settingId={settingId} cause={cause} /> : null}
      </div>
    </section>
  );
}

/** When the identity provider is expected next, where it works in cycles and the time is still to come. */
function useExpected(): string | null {
  return useThrottledLive(({ settings, settingId, exchanges }) => {
    const setting = settings.find(({ id }) => id === settingId);
    if (setting === undefined) return null;
    const next = expectedCycle(exchanges, identityProviderOf(setting.idp).rhythm);
    return next === null || next.getTime() < Date.now() ? null : clockWords(next, Date.now());
  });
}

function Meter({ right, wrong }: { right: number; wrong: number }) {
  const total = right + wrong;
  if (total === 0) return null;
  if (total > mostBars) return <progress className="since-progress" value={right} max={total} aria-hidden />;
  return (
    <span className="since-meter" aria-hidden>
      {Array.from({ length: total }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bars have no identity
        <i key={index} data-right={index < right || undefined} />
      ))}
    </span>
  );
}
