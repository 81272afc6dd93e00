import { Link, useLocation } from 'wouter';
import { effectiveMappings, standardFields } from '../../../shared/platform/fields';
import { counted } from '../../../shared/plural';
import type { ScimSetting } from '../../../shared/scim-setting';
import { Button } from '../../components/button';
import { useIdentityProvider } from '../../state/use-identity-provider';
import { joinedWords } from '../../words/joined-words';
import { copyOf, draftOf } from '../setting-editor/draft';
import { beginNew } from '../setting-editor/drafts';
import { meaningOf } from '../setting-editor/grouping-words';
import { newOne, stepPath } from '../setting-editor/places';
import { Row, Section } from './section';

/** What the platform makes of the people of this connection; it is changed in the editor. */
export function FieldsSection({ setting }: { setting: ScimSetting }) {
  const [, navigate] = useLocation();
  const { shortName } = useIdentityProvider();
  const duplicate = () => {
    beginNew(copyOf(setting));
    navigate(stepPath(newOne, 'name'));
  };
  return (
    <Section id="fields" note="The SCIM setting as on the platform: what it makes of people">
      <Row title="Fields" detail={fieldsText(setting)}>
        <Link href={stepPath(setting.id, 'fields')} className="button button-normal">
          Map fields
        </Link>
      </Row>
      <Row title="Groups" detail={meaningOf(draftOf(setting), shortName)}>
        <Link href={stepPath(setting.id, 'groups')} className="button button-normal">
          Group settings
        </Link>
      </Row>
      <Row
        title="Another one like it"
        detail="Begins with the same fields, groups and tolerances; its token, people and guide are its own"
      >
        <Button onClick={duplicate}>Duplicate…</Button>
      </Row>
    </Section>
  );
}

function fieldsText({ fieldMappings }: ScimSetting): string {
  const fields = effectiveMappings(fieldMappings).map(({ field }) => field);
  const custom = fields.filter((field) => !standardFields.some((standard) => standard === field));
  const standard = counted(fields.length - custom.length, 'standard field');
  return custom.length === 0 ? standard : `${standard}, and ${joinedWords(custom)}`;
}
