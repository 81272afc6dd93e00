interface MomentFieldProps {
  value: string;
  onChange(value: string): void;
}

/** Day and time, to the second. */
export function MomentField({ value, onChange }: MomentFieldProps) {
  return (
    <label className="history-moment">
      As of
      <input
        type="datetime-local"
        step={1}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </label>
  );
}
