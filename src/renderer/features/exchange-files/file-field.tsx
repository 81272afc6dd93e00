import { type DragEvent, useId, useState } from 'react';
import { readExchanges } from '../../../shared/exchange-files/read-exchanges';
import type { ReadExchanges } from '../../../shared/exchange-files/recorded-request';
import { ChooseFiles } from '../../components/choose-files';
import { readFile } from './read-file';

/** A file that is chosen or dropped, or its text. */
export function FileField({ onRead }: { onRead(read: ReadExchanges | null): void }) {
  const id = useId();
  const [name, setName] = useState<string | null>(null);
  const take = (file: File | undefined) => {
    if (file === undefined) return;
    setName(file.name);
    void readFile(file).then(onRead, ({ message }: Error) =>
      onRead({ ok: false, sentence: `It can’t be read: ${message}` }),
    );
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    take(event.dataTransfer.files[0]);
  };
  return (
    <div className="file-field">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way to what the button inside does */}
      <div className="file-drop" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <ChooseFiles accept=".har,.json,.ndjson,application/json" onFiles={([file]) => take(file)}>
          Choose a file
        </ChooseFiles>
        <span>{name ?? 'or drop it here'}</span>
      </div>
      <div className="text-field">
        <label htmlFor={id}>Or paste its text</label>
        <textarea
          id={id}
          className="mono"
          rows={3}
          spellCheck={false}
          onChange={({ currentTarget: { value } }) => {
            setName(null);
            onRead(value.trim() === '' ? null : readExchanges(value));
          }}
        />
      </div>
    </div>
  );
}
