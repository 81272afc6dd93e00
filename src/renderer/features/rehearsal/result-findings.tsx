import { ArrowRight } from 'lucide-react';
import { Link } from 'wouter';
import type { ListedCause } from '../../../shared/features/findings';
import { Card } from '../../components/card';
import { Mark } from '../../components/mark';
import { useLive } from '../../state/live-store';
import { findingsPath } from './paths';
import { consequence } from './result-words';

/** Whom it would not go well with: the way to what is wrong and how it is mended. */
export function ResultFindings({ causes }: { causes: readonly ListedCause[] }) {
  const findings = useLive((live) => live.findings);
  const wrong = findings?.arriveWrong ?? 0;
  const missing = findings?.willNotArrive ?? 0;
  const words = consequence(missing, wrong);
  if (words === null) return null;
  return (
    <Card className="result-findings" aria-label="Findings">
      <Mark shape={missing > 0 ? 'will not arrive' : 'value is wrong'} />
      <div>
        <b>{words}</b>
        <span>{causes.map(({ title }) => asSentence(title)).join(' ')}</span>
      </div>
      <Link href={findingsPath} className="button button-primary button-large">
        {causes.length === 1 ? 'Show the cause' : 'Show the causes'}
        <ArrowRight size={18} aria-hidden />
      </Link>
    </Card>
  );
}

function asSentence(title: string): string {
  return /[.!?]$/.test(title) ? title : `${title}.`;
}
