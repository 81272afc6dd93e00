import type { GuideValue } from '../../../shared/guide';
import type { ScimSetting } from '../../../shared/scim-setting';
import { FieldValue } from '../../components/field-value';
import { RichText } from '../../components/rich-text';
import { useLive } from '../../state/live-store';
import { LocalAddressHint } from './local-address-hint';
import { TokenValue } from './token-value';

/** What is pasted or typed, under the label of the field it goes into. */
export function StepValues({ values, setting }: { values: GuideValue[]; setting: ScimSetting }) {
  return (
    <section className="values" aria-label="Values">
      <h2>Values for this step</h2>
      {values.map((value) => (
        <div key={value.label}>
          <Value value={value} setting={setting} />
          {value.hint !== undefined && (
            <div className="value-hint">
              <RichText text={value.hint} />
            </div>
          )}
        </div>
      ))}
      {values.some(({ value }) => value.kind === 'base URL') && <LocalAddressHint />}
    </section>
  );
}

function Value({ value: { label, value }, setting }: { value: GuideValue; setting: ScimSetting }) {
  const baseUrl = useLive((live) => live.workbench?.baseUrl ?? '');
  const zones = useLive((live) => live.timeZones?.expression ?? null);
  if (value.kind === 'token') return <TokenValue label={label} setting={setting} />;
  if (value.kind === 'base URL') return <FieldValue label={label} value={baseUrl} />;
  return (
    <FieldValue label={label} value={value.kind === 'time zones' ? (zones ?? value.text) : value.text} />
  );
}
