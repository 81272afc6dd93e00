import { Search } from 'lucide-react';
import type { ComponentProps } from 'react';
import './search-field.css';

interface SearchFieldProps extends Omit<ComponentProps<'input'>, 'value' | 'onChange'> {
  label: string;
  value: string;
  onChange(value: string): void;
}

/** What is typed narrows a list. */
export function SearchField({ label, value, onChange, ...rest }: SearchFieldProps) {
  return (
    <label className="search-field">
      <Search size={14} aria-hidden />
      <span className="visually-hidden">{label}</span>
      <input
        type="search"
        maxLength={500}
        {...rest}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  );
}
