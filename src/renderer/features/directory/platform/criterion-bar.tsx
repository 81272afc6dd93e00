import { ChevronRight } from 'lucide-react';
import { Link } from 'wouter';
import { effectiveMappings, sameField } from '../../../../shared/platform/fields';
import type { ScimSetting } from '../../../../shared/scim-setting';
import { AttributePath } from '../../../components/attribute-path';
import { stepPath } from '../../setting-editor/places';
import { criterionWords } from './group-words';

/** What people are grouped by, and where it is changed. */
export function CriterionBar({ setting }: { setting: ScimSetting }) {
  const { id, sandbox, grouping, fixedGroup, fieldMappings } = setting;
  const { lead, subject } = criterionWords(grouping, fixedGroup);
  const byField = grouping === null || grouping === 'mirror' ? null : grouping.byField;
  const path = effectiveMappings(fieldMappings).find(({ field }) => sameField(field, byField ?? ''))?.path;
  return (
    <div className="criterion-bar">
      <span>{lead}</span>
      {subject !== null && <b>{subject}</b>}
      {path !== undefined && (
        <>
          <i className="criterion-line" aria-hidden />
          <AttributePath attributePath={path} />
        </>
      )}
      {grouping !== null && fixedGroup !== null && (
        <span>
          without one: <b>{fixedGroup}</b>
        </span>
      )}
      {!sandbox && (
        <Link href={stepPath(id, 'groups')} className="criterion-change">
          Change
          <ChevronRight size={14} aria-hidden />
        </Link>
      )}
    </div>
  );
}
