import { useMemo } from 'react';
import { completeBody } from '../../../shared/replay/complete-body';
import type { EditedMessage } from '../../../shared/replay/edited-message';
import { jsonMistake } from '../../../shared/replay/json-mistake';
import type { SchemaRegistry } from '../../../shared/scim/schemas/schema-registry';
import { CodeEditor } from '../../components/expression-editor/code-editor';

interface BodyEditorProps {
  message: EditedMessage;
  onChange(body: string): void;
  /** Of the SCIM setting that it came to: what it knows is offered. */
  registry: SchemaRegistry;
}

/** JSON, with what a SCIM request may say offered where the caret stands. */
export function BodyEditor({ message, onChange, registry }: BodyEditorProps) {
  const { body } = message;
  const problem = useMemo(() => {
    const mistake = body.trim() === '' ? null : jsonMistake(body);
    return mistake && { start: mistake.position, end: mistake.position + 1 };
  }, [body]);
  return (
    <div className="replay-body">
      <span className="replay-body-label" aria-hidden>
        Body
      </span>
      <CodeEditor
        label="Body"
        tokens="json"
        size="body"
        value={body}
        onChange={onChange}
        problem={problem}
        complete={(text, caret) => completeBody({ ...message, body: text }, caret, registry)}
      />
    </div>
  );
}
