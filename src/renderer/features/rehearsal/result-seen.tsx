import { ChevronRight } from 'lucide-react';
import { Link } from 'wouter';
import { identityProviderOf } from '../../../shared/idp';
import { counted } from '../../../shared/plural';
import type { ScimSetting } from '../../../shared/scim-setting';
import { Card } from '../../components/card';
import { Mark } from '../../components/mark';
import { clockTime } from '../../components/time-words';
import { useLive } from '../../state/live-store';
import { type SeenStep, stepsSeen } from './steps-seen';

/** The steps of the guide that these requests would tick, were they real. */
export function ResultSeen({ setting }: { setting: ScimSetting }) {
  const requests = useLive((live) => live.counts.requests);
  const progress = useLive((live) => live.guide);
  const steps = stepsSeen(identityProviderOf(setting.idp), progress);
  return (
    <Card className="result-half" aria-labelledby="result-seen">
      <header>
        <h2 id="result-seen">What was seen</h2>
        <Link href="/requests" className="result-more">
          {counted(requests, 'request')}
          <ChevronRight size={14} aria-hidden />
        </Link>
      </header>
      {steps.length === 0 ? (
        <p className="result-none">No request came that would tick a step of the guide.</p>
      ) : (
        <ul className="result-rows">
          {steps.map((step) => (
            <SeenRow key={step.id} step={step} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function SeenRow({ step: { title, at } }: { step: SeenStep }) {
  return (
    <li className="result-seen">
      <Mark shape="seen" label="Seen" />
      <span>{title}</span>
      <time dateTime={at}>{clockTime(at)}</time>
    </li>
  );
}
