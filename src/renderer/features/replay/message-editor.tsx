import { useId } from 'react';
import { replayMethods } from '../../../shared/replay/can-replay';
import type { EditedMessage } from '../../../shared/replay/edited-message';
import type { SchemaRegistry } from '../../../shared/scim/schemas/schema-registry';
import { TextField } from '../../components/text-field';
import { BodyEditor } from './body-editor';

interface MessageEditorProps {
  message: EditedMessage;
  onChange(message: EditedMessage): void;
  /** Of the SCIM setting that it came to. */
  registry: SchemaRegistry;
}

/** Method, path, headers and body of a request. */
export function MessageEditor({ message, onChange, registry }: MessageEditorProps) {
  const id = useId();
  const set = (change: Partial<EditedMessage>) => onChange({ ...message, ...change });
  const methods = replayMethods.some((method) => method === message.method)
    ? replayMethods
    : [message.method, ...replayMethods];
  return (
    <div className="replay-editor">
      <div className="text-field">
        <label htmlFor={`${id}-method`}>Method</label>
        <select
          id={`${id}-method`}
          value={message.method}
          onChange={({ currentTarget }) => set({ method: currentTarget.value })}
        >
          {methods.map((method) => (
            <option key={method}>{method}</option>
          ))}
        </select>
      </div>
      <TextField label="Path" mono value={message.path} onChange={(path) => set({ path })} />
      <div className="text-field replay-headers">
        <label htmlFor={`${id}-headers`}>Headers, one in a line</label>
        <textarea
          id={`${id}-headers`}
          className="mono"
          rows={Math.min(4, Math.max(2, message.headers.split('\n').length))}
          spellCheck={false}
          value={message.headers}
          onChange={({ currentTarget }) => set({ headers: currentTarget.value })}
        />
      </div>
      <BodyEditor message={message} onChange={(body) => set({ body })} registry={registry} />
    </div>
  );
}
