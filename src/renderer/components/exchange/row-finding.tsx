import type { Finding } from '../../../shared/finding';
import { needsAttention } from '../../../shared/needs-attention';
import { State } from '../state';
import { byGravity } from './by-gravity';
import { severityWord } from './severity-mark';
import './row-finding.css';

interface RowFindingProps {
  findings: Finding[];
  /** Where there is room: what is only noted has its words too. */
  withNoted?: boolean;
}

/** What is wrong, in a row: the gravest finding as a shape and its words, and how many more. What is only noted is a ring. */
export function RowFinding({ findings, withNoted = false }: RowFindingProps) {
  const [gravest, ...others] = byGravity(findings);
  if (gravest === undefined) return null;
  const { severity, title } = gravest;
  const more = withNoted ? others.length : others.filter(needsAttention).length;
  return (
    <span className="row-finding" title={byGravity(findings).map(inWords).join('\n')}>
      <State shape={severity}>
        {withNoted || needsAttention(gravest) ? (
          <>
            <span className="visually-hidden">{severityWord(severity)}: </span>
            {title}
          </>
        ) : (
          <span className="visually-hidden">{findings.map(inWords).join(', ')}</span>
        )}
      </State>
      {more > 0 && (
        <span className="row-finding-more">
          +{more}
          <span className="visually-hidden"> more</span>
        </span>
      )}
    </span>
  );
}

function inWords({ severity, title }: Finding): string {
  return `${severityWord(severity)}: ${title}`;
}
