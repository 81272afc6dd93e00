interface MomentFieldProps {
  value: string;
  onChange(value: string): void;
}

/** Day and time, to the millisecond: requests come several in a second. */
export function MomentField({ value, onChange }: MomentFieldProps) {
  return (
    <label className="history-moment">
      As of
      <input
        type="datetime-local"
        step={0.001}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </label>
  );
}
