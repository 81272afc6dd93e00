import { Link } from 'wouter';
import { identityProviderOf } from '../../../shared/idp';
import { callerWithinText } from '../../../shared/idp/name-within-text';
import type { ScimSetting } from '../../../shared/scim-setting';
import { draftOf } from '../setting-editor/draft';
import { meaningOf } from '../setting-editor/grouping-words';
import { stepPath } from '../setting-editor/places';
import './setting-here.css';

/** The SCIM setting of this workbench, which is edited in the steps that the platform has. */
export function SettingHere({ setting }: { setting: ScimSetting }) {
  return (
    <section className="card setting-here" aria-label="The SCIM setting here">
      <p>
        <b>
          <bdi>{setting.name}</bdi>
        </b>
        <span>{meaningOf(draftOf(setting), callerWithinText(identityProviderOf(setting.idp)))}</span>
      </p>
      <Link href={stepPath(setting.id, 'fields')} className="button button-normal">
        Map fields
      </Link>
      <Link href={stepPath(setting.id, 'groups')} className="button button-normal">
        Group settings
      </Link>
    </section>
  );
}
