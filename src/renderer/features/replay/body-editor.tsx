import { useId } from 'react';
import type { EditedMessage } from '../../../shared/replay/edited-message';

interface BodyEditorProps {
  message: EditedMessage;
  onChange(body: string): void;
}

/** JSON of a SCIM request. */
export function BodyEditor({ message, onChange }: BodyEditorProps) {
  const id = useId();
  return (
    <div className="text-field replay-body">
      <label htmlFor={id}>Body</label>
      <textarea
        id={id}
        className="mono"
        rows={12}
        spellCheck={false}
        value={message.body}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </div>
  );
}
