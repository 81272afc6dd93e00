import { type ConsoleSketch, markOf } from '../../../shared/console-sketch';
import type { GuideValue } from '../../../shared/guide';
import type { ScimSetting } from '../../../shared/scim-setting';
import { Fields } from '../../components/field';
import { FieldValue } from '../../components/field-value';
import { RichText } from '../../components/rich-text';
import { LocalAddressHint } from './local-address-hint';
import { PlatformTokenValue } from './platform-token-value';
import { TokenValue } from './token-value';
import { useValueText } from './use-value-text';

/** So many do not fit on one screen below each other. */
const manyValues = 4;

interface StepValuesProps {
  values: GuideValue[];
  sketch: ConsoleSketch | undefined;
  setting: ScimSetting;
  /** It goes into the identity provider in this step. */
  isPasted: boolean;
  /** The step is not done. */
  isOpen: boolean;
}

/** What is pasted or typed, under the label of the field it goes into, with the number at which the sketch points. */
export function StepValues({ values, sketch, setting, isPasted, isOpen }: StepValuesProps) {
  const textOf = useValueText();
  const hints = values.filter(({ hint }) => hint !== undefined);
  return (
    <section aria-label="Values for this step">
      <Fields inTwo={values.length >= manyValues && values.every(({ value }) => value.kind === 'literal')}>
        {values.map(({ label, value }) => {
          const number = sketch === undefined ? null : markOf(sketch, label);
          if (value.kind === 'token')
            return <TokenValue key={label} {...{ label, number, setting, isPasted, isOpen }} />;
          if (value.kind === 'platform token')
            return <PlatformTokenValue key={label} {...{ label, number }} />;
          return (
            <FieldValue
              key={label}
              label={label}
              {...(number !== null && { number })}
              value={textOf(value)}
            />
          );
        })}
      </Fields>
      {hints.length > 0 && (
        <ul className="value-hints">
          {hints.map(({ label, hint = '' }) => (
            <li key={label}>
              <b>{label}</b>: <RichText text={hint} inline />
            </li>
          ))}
        </ul>
      )}
      {!isPasted && values.some(({ value }) => value.kind === 'base URL') && <LocalAddressHint />}
    </section>
  );
}
