import { Field } from '../../components/field';

interface PlatformTokenValueProps {
  label: string;
  number: number | null;
}

/** The token of the platform is never here: it is copied there, and pasted from there. */
export function PlatformTokenValue({ label, number }: PlatformTokenValueProps) {
  return (
    <Field label={label} {...(number !== null && { number })} action={null}>
      <span className="muted">The token that the platform showed you</span>
    </Field>
  );
}
