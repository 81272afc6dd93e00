import { useId } from 'react';
import { RichText } from './rich-text';
import './radio-cards.css';

interface RadioCardsProps<Value extends string> {
  label: string;
  /** Explanations are rich text. */
  options: readonly { value: Value; label: string; explanation: string }[];
  value: Value;
  onChange(value: NoInfer<Value>): void;
}

/** One of a few, each with a sentence about what it means. */
export function RadioCards<Value extends string>({
  label,
  options,
  value,
  onChange,
}: RadioCardsProps<Value>) {
  const group = useId();
  return (
    <fieldset className="radio-cards">
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className="radio-card">
          <input
            type="radio"
            name={group}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            aria-describedby={`${group}-${option.value}`}
          />
          <span className="radio-card-label">{option.label}</span>
          <span id={`${group}-${option.value}`} className="radio-card-explanation">
            <RichText text={option.explanation} inline />
          </span>
        </label>
      ))}
    </fieldset>
  );
}
