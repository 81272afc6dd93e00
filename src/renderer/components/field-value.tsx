import { CopyButton } from './copy-button';
import { Field } from './field';
import { MiddleEllipsis } from './middle-ellipsis';

interface FieldValueProps {
  label: string;
  value: string;
  /** The number at which a sketch of that form points. */
  number?: number;
  /** On as many lines as it takes: for what can be read only once. */
  whole?: boolean;
  /** Called once it was copied. */
  onCopied?(): void;
}

/** A value to paste: its field's label, the value cut in the middle where there is no room, and a button that copies it whole. */
export function FieldValue({ label, value, number, whole = false, onCopied }: FieldValueProps) {
  const action = (
    <CopyButton text={value} label={`Copy ${label}`} shown="Copy" {...(onCopied && { onCopied })} />
  );
  return (
    <Field label={label} number={number} action={action}>
      {whole ? <span className="field-whole">{value}</span> : <MiddleEllipsis text={onOneLine(value)} />}
    </Field>
  );
}

/** What has lines, a template for instance, is copied with them. */
function onOneLine(value: string): string {
  return value.replace(/\s*\n\s*/g, ' ');
}
