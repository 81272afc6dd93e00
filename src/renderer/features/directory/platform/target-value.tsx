import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { causeAddress, causeIdOf } from '../../../../shared/causes/cause-id';
import type { Origin } from '../../../../shared/features/platform';
import type { Finding } from '../../../../shared/finding';
import { needsAttention } from '../../../../shared/needs-attention';
import { AttributePath } from '../../../components/attribute-path';
import { Mark } from '../../../components/mark';
import { RichText } from '../../../components/rich-text';
import { historyPath } from '../../history/paths';
import { type FieldShown, fieldWords, ruleWords } from './field-words';
import { SetBy } from './set-by';
import { labelOf } from './table-columns';

interface TargetValueProps {
  label: string;
  origin: Origin;
  /** At the end of the line of the value. */
  raw?: ReactNode;
  value: ReactNode;
  /** What fills it, and what was done with it, in two or three words. */
  path?: string | undefined;
  how?: string;
  /** The same as a sentence, where there is more to say. Rich text. */
  rule?: string | null;
  documented?: boolean;
  findings?: readonly Finding[];
  /** Where its history stands. */
  history?: string;
}

/** One value: what it is and which request set it, the value, what fills it and by which rule, and what is wrong with it. */
export function TargetValue(props: TargetValueProps) {
  const {
    label,
    origin,
    value,
    raw,
    path,
    how,
    rule = null,
    documented = true,
    findings = [],
    history,
  } = props;
  const severity = findings[0]?.severity;
  return (
    <div className="target-value" data-severity={severity}>
      <dt>
        {label}
        <SetBy origin={origin} />
        {history !== undefined && (
          <Link href={history} className="target-source" title="Why is this value here?">
            Why
          </Link>
        )}
      </dt>
      <dd>
        <span className="target-value-text">{value}</span>
        {raw}
      </dd>
      {(path !== undefined || how !== undefined) && (
        <dd>
          {path === undefined ? <span /> : <AttributePath attributePath={path} />}
          <span className="target-how">{how}</span>
        </dd>
      )}
      {rule !== null && (
        <dd className="target-rule">
          <RichText text={rule} />
        </dd>
      )}
      {!documented && <dd className="target-expected">expected, not documented</dd>}
      {findings.map((finding) => (
        <FindingOfValue key={`${finding.rule} ${finding.title}`} finding={finding} />
      ))}
    </div>
  );
}

const nobodySet: Origin = { setBy: null, whyNotKnown: null };

interface FieldValueProps {
  field: FieldShown;
  /** Of the person. */
  id: string;
  findings: readonly Finding[];
}

/** A field with all that is known of its value; the raw one always stands beside one that was made of it. */
export function FieldValue({ field, id, findings }: FieldValueProps) {
  const { text, state } = fieldWords(field);
  const { raw, value, path, documented } = field;
  const { how, rule } = ruleWords(field);
  return (
    <TargetValue
      label={labelOf(field.field)}
      origin={raw === null && field.setBy === null ? nobodySet : field}
      value={
        state === 'none' || value === null ? <span className="target-none">{text}</span> : <bdi>{text}</bdi>
      }
      raw={
        raw !== null &&
        raw !== value && (
          <span className="target-raw">
            sent as <code>{raw}</code>
          </span>
        )
      }
      {...{ path, how, rule, documented, findings }}
      history={historyPath(id, path)}
    />
  );
}

function FindingOfValue({ finding }: { finding: Finding }) {
  return (
    <dd className="target-finding">
      <Mark shape={finding.severity} label={finding.severity} />
      <div>
        {needsAttention(finding) ? <RichText text={finding.explanation} /> : finding.title}
        <Link href={causeAddress(causeIdOf(finding))} className="target-fix">
          {needsAttention(finding) ? 'Show the fix' : 'All like it'}
          <ArrowRight size={14} aria-hidden />
        </Link>
      </div>
    </dd>
  );
}
