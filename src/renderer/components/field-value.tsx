import { CopyButton } from './copy-button';
import { Field } from './field';
import { MiddleEllipsis } from './middle-ellipsis';

interface FieldValueProps {
  label: string;
  value: string;
  /** On as many lines as it takes: for what can be read only once. */
  whole?: boolean;
}

/** A value to paste: its field's label, the value cut in the middle where there is no room, and a button that copies it whole. */
export function FieldValue({ label, value, whole = false }: FieldValueProps) {
  return (
    <Field label={label} action={<CopyButton text={value} label={`Copy ${label}`} shown="Copy" />}>
      {whole ? <span className="field-whole">{value}</span> : <MiddleEllipsis text={value} />}
    </Field>
  );
}
