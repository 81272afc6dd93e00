import { Trash2 } from 'lucide-react';
import type { ScimSetting } from '../../../shared/scim-setting';
import { IconButton } from '../../components/icon-button';
import { call } from '../../state/api';
import { showFailure } from '../../state/toasts';
import { type AttributeRow, attributeRows, typeWords, withoutAttribute } from './custom-attributes';
import { NewAttribute } from './new-attribute';
import { Section } from './section';
import { SettingsTable } from './settings-table';
import './custom-attributes-section.css';

/** What this SCIM setting declares beyond the standard schemas. */
export function CustomAttributesSection({ setting }: { setting: ScimSetting }) {
  const rows = attributeRows(setting);
  const remove = ({ urn, name }: AttributeRow) =>
    void call('settings.change', {
      settingId: setting.id,
      schemas: withoutAttribute(setting.schemas, urn, name),
    }).catch(showFailure('Nothing was changed'));
  return (
    <Section
      title="Custom attributes"
      about="Attributes that your identity provider sends beyond the standard. Declared ones are checked, can be filtered by and stand in /Schemas. Others are kept and shown too, with a finding."
    >
      {rows.length > 0 && <AttributeTable rows={rows} onRemove={remove} />}
      {setting.resourceTypes.length > 0 && <ResourceTypes setting={setting} />}
      <NewAttribute setting={setting} />
    </Section>
  );
}

function AttributeTable({ rows, onRemove }: { rows: AttributeRow[]; onRemove(row: AttributeRow): void }) {
  return (
    <SettingsTable columns={['Attribute', 'Type']}>
      {rows.map((row) => (
        <tr key={`${row.urn}:${row.name}`}>
          <th scope="row" className="custom-attribute">
            <span className="custom-attribute-urn">{row.urn}:</span>
            <span className="custom-attribute-name">{row.name}</span>
          </th>
          <td>
            {typeWords[row.type]}
            {row.multiValued && ', several values'}
          </td>
          <td>
            <IconButton
              icon={Trash2}
              label={`Remove the declaration of ${row.name}`}
              onClick={() => onRemove(row)}
            />
          </td>
        </tr>
      ))}
    </SettingsTable>
  );
}

function ResourceTypes({ setting }: { setting: ScimSetting }) {
  const names = setting.resourceTypes.map(({ name, endpoint }) => `${name} at ${endpoint}`);
  return (
    <p className="settings-remark">
      Resource types, declared by the setting file: <bdi>{names.join(', ')}</bdi>.
    </p>
  );
}
