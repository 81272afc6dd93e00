import { Trash2 } from 'lucide-react';
import type { ScimSetting } from '../../../shared/scim-setting';
import { IconButton } from '../../components/icon-button';
import { call } from '../../state/api';
import { showFailure } from '../../state/toasts';
import { type AttributeRow, attributeRows, typeWords, withoutAttribute } from './custom-attributes';
import { NewAttribute } from './new-attribute';
import { Row, Section } from './section';
import './custom-attributes-section.css';

/** What this connection declares beyond the standard schemas. */
export function CustomAttributesSection({ setting }: { setting: ScimSetting }) {
  const rows = attributeRows(setting);
  const remove = ({ urn, name }: AttributeRow) =>
    void call('settings.change', {
      settingId: setting.id,
      schemas: withoutAttribute(setting.schemas, urn, name),
    }).catch(showFailure('Nothing was changed'));
  return (
    <Section id="attributes" note="What your identity provider sends beyond the standard">
      {rows.map((row) => (
        <Attribute key={`${row.urn}:${row.name}`} row={row} onRemove={() => remove(row)} />
      ))}
      {setting.resourceTypes.length > 0 && <ResourceTypes setting={setting} />}
      <div className="settings-block">
        <p className="settings-remark">
          Declared attributes are checked, can be filtered by and stand in <code>/Schemas</code>. Others are
          kept and shown too, with a finding.
        </p>
        <NewAttribute setting={setting} />
      </div>
    </Section>
  );
}

function Attribute({ row, onRemove }: { row: AttributeRow; onRemove(): void }) {
  const title = (
    <code className="custom-attribute">
      <span className="custom-attribute-urn">{row.urn}:</span>
      <span className="custom-attribute-name">{row.name}</span>
    </code>
  );
  return (
    <Row title={title} detail={`${typeWords[row.type]}${row.multiValued ? ', several values' : ''}`}>
      <IconButton icon={Trash2} label={`Remove the declaration of ${row.name}`} onClick={onRemove} />
    </Row>
  );
}

function ResourceTypes({ setting }: { setting: ScimSetting }) {
  const names = setting.resourceTypes.map(({ name, endpoint }) => `${name} at ${endpoint}`);
  return (
    <Row title="Resource types" detail={<bdi>{`Declared by the setting file: ${names.join(', ')}`}</bdi>} />
  );
}
