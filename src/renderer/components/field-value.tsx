import { CopyButton } from './copy-button';
import { Field } from './field';
import { MiddleCut } from './middle-cut';

/** A value to paste: its field's label, the value cut in the middle where there is no room, and a button that copies it whole. */
export function FieldValue({ label, value }: { label: string; value: string }) {
  return (
    <Field label={label} action={<CopyButton text={value} label={`Copy ${label}`} shown="Copy" />}>
      <MiddleCut text={value} />
    </Field>
  );
}
