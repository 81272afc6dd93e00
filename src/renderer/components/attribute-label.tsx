import './attribute-label.css';

/** What a person calls an attribute. A name that is written with capitals of its own stays as it is, letter for letter. */
export function AttributeLabel({ label }: { label: string }) {
  return (
    <span className={`attribute-label ${/[A-Z]/.test(label) ? '' : 'attribute-label-words'}`}>{label}</span>
  );
}
