import { type FormEvent, useId, useState } from 'react';
import type { ScimSetting } from '../../../shared/scim-setting';
import { Button } from '../../components/button';
import { TextField } from '../../components/text-field';
import { call } from '../../state/api';
import { showFailure, showToast } from '../../state/toasts';
import {
  type AttributeForm,
  type FormErrors,
  formErrors,
  typeWords,
  usualUrn,
  withAttribute,
} from './custom-attributes';

const types = ['string', 'boolean', 'integer', 'decimal', 'dateTime', 'reference', 'binary'] as const;

/** A plain form for one more attribute. The extension stays, since the next attribute mostly belongs to it too. */
export function NewAttribute({ setting }: { setting: ScimSetting }) {
  const urn = setting.schemas.find(({ id }) => /:user$/i.test(id))?.id ?? usualUrn;
  const [form, setForm] = useState<AttributeForm>({ urn, name: '', type: 'string', multiValued: false });
  const [errors, setErrors] = useState<FormErrors>({});
  const change = (by: Partial<AttributeForm>) => {
    setForm({ ...form, ...by });
    setErrors({});
  };

  async function add(event: FormEvent) {
    event.preventDefault();
    const asked = { ...form, urn: form.urn.trim(), name: form.name.trim() };
    const found = formErrors(asked, setting);
    setErrors(found);
    if (found.urn !== undefined || found.name !== undefined) return;
    await call('settings.change', {
      settingId: setting.id,
      schemas: withAttribute(setting.schemas, asked),
    }).then(() => {
      showToast(`${asked.name} is declared`);
      setForm({ ...asked, name: '' });
    }, showFailure('Nothing was declared'));
  }

  return (
    <form className="new-attribute" onSubmit={(event) => void add(event)} noValidate>
      <TextField
        label="Schema extension"
        mono
        value={form.urn}
        error={errors.urn ?? null}
        hint="The URN before the attribute’s name, ending in :User or :Group."
        onChange={(value) => change({ urn: value })}
      />
      <div className="new-attribute-line">
        <TextField
          label="Attribute"
          mono
          placeholder="badgeNumber"
          value={form.name}
          error={errors.name ?? null}
          onChange={(name) => change({ name })}
        />
        <TypeField value={form.type} onChange={(type) => change({ type })} />
      </div>
      <div className="new-attribute-line">
        <label className="new-attribute-check">
          <input
            type="checkbox"
            checked={form.multiValued}
            onChange={(event) => change({ multiValued: event.currentTarget.checked })}
          />
          Has several values
        </label>
        <Button type="submit">Declare</Button>
      </div>
    </form>
  );
}

function TypeField({
  value,
  onChange,
}: {
  value: AttributeForm['type'];
  onChange(type: AttributeForm['type']): void;
}) {
  const id = useId();
  return (
    <div className="text-field">
      <label htmlFor={id}>Type</label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const type = types.find((one) => one === event.currentTarget.value);
          if (type !== undefined) onChange(type);
        }}
      >
        {types.map((type) => (
          <option key={type} value={type}>
            {typeWords[type]}
          </option>
        ))}
      </select>
    </div>
  );
}
