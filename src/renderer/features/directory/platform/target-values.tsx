import { Link } from 'wouter';
import type { Origin } from '../../../../shared/features/platform';
import type { Finding } from '../../../../shared/finding';
import { RichText } from '../../../components/rich-text';
import { State } from '../../../components/state';
import { useLive } from '../../../state/live-store';
import { fieldNamed, type TargetUserShown } from './field-words';
import { targetGroupsPath } from './paths';
import { FieldValue, TargetValue } from './target-value';
import { findingsAt, gravestOf } from './value-findings';

interface TargetValuesProps {
  target: TargetUserShown;
  findings: readonly Finding[];
}

export function TargetValues({ target, findings }: TargetValuesProps) {
  const { fields, failed, whyNotHere, status, statusRule, statusOrigin } = target;
  const isToldAtValue = fields.some(({ path }) => gravestOf(findings, path)?.severity === 'will not arrive');
  return (
    <>
      {failed !== null && <Alert words="Nothing can be told of this person" text={failed} />}
      {failed === null && whyNotHere !== null && status !== 'deleted' && !isToldAtValue && (
        <Alert words="Will not arrive" text={whyNotHere} />
      )}
      <dl className="target-values" aria-label="Values on the platform">
        {fields.map((field) => (
          <FieldValue
            key={field.field}
            id={target.id}
            field={field}
            findings={findingsAt(findings, field.path)}
          />
        ))}
        <Groups target={target} />
        <TargetValue
          label="Status"
          origin={statusOrigin}
          value={status === 'deleted' ? 'Deleted' : status}
          rule={statusRule}
        />
      </dl>
    </>
  );
}

/** Why there is nobody of the kind on the platform. @param text rich text */
function Alert({ words, text }: { words: string; text: string }) {
  return (
    <div className="target-alert">
      <State shape="will not arrive">{words}</State>
      <RichText text={text} />
    </div>
  );
}

/** A group comes from the value that people are grouped by, so the request that set it set the group. */
function Groups({ target: { groups, whyNoGroup, fields } }: { target: TargetUserShown }) {
  const grouping = useLive((live) => live.settings.find(({ id }) => id === live.settingId)?.grouping ?? null);
  const byField = grouping === null || grouping === 'mirror' ? null : grouping.byField;
  const criterion = byField === null ? undefined : fieldNamed(fields, byField);
  const origin: Origin = criterion ?? { setBy: null, whyNotKnown: null };
  if (groups.length === 0) {
    const none = <span className="target-none">none</span>;
    return <TargetValue label="Groups" origin={origin} value={none} rule={whyNoGroup} />;
  }
  return groups.map(({ name, rule, documented }, at) => (
    <TargetValue
      key={name}
      label={at === 0 ? 'Groups' : 'and'}
      origin={origin}
      value={
        <Link href={targetGroupsPath(name)}>
          <bdi>{name}</bdi>
        </Link>
      }
      {...{ rule, documented }}
    />
  ));
}
