import { Clipboard, Lock } from 'lucide-react';
import { type ClipboardEvent, type DragEvent, useId, useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../../components/button';
import { ChooseFiles } from '../../components/choose-files';
import { type OfferedText, textOfFile } from './offer';
import { useOffer } from './offer-store';
import './drop-zone.css';

interface DropZoneProps {
  title: string;
  hint: string;
  /** Another way is the usual one here. */
  isAside?: boolean;
  onOffer(texts: Promise<OfferedText[]>): void;
}

/** Paste, drop or choose. A text may be typed and changed before it is read. */
export function DropZone({ title, hint, isAside = false, onOffer }: DropZoneProps) {
  const [text, setText] = useState('');
  const [isOver, setOver] = useState(false);
  const isReading = useOffer((offer) => offer.isReading);
  const take = (texts: Promise<OfferedText[]>) => {
    setOver(false);
    onOffer(texts);
  };
  const paste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files];
    const pasted = event.clipboardData.getData('text');
    if (files.length === 0 && pasted.trim() === '') return;
    event.preventDefault();
    setText(pasted);
    take(files.length > 0 ? textsOf(files) : asPasted(pasted));
  };
  const drop = (event: DragEvent) => {
    const files = [...event.dataTransfer.files];
    const dropped = event.dataTransfer.getData('text');
    event.preventDefault();
    if (files.length > 0 || dropped !== '') take(files.length > 0 ? textsOf(files) : asPasted(dropped));
  };
  return (
    <section
      className="drop-zone"
      aria-label={title}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <PasteField {...{ title, hint, text }} onChange={setText} onPaste={paste} />
      <Said />
      <footer>
        <span>
          <Lock size={14} aria-hidden />
          Read on this computer. Nothing is sent anywhere.
        </span>
        {text.trim() === '' ? (
          <PasteButton onText={(pasted) => take(asPasted(pasted))} />
        ) : (
          <Button kind="primary" busy={isReading} onClick={() => take(asPasted(text))}>
            Read the text
          </Button>
        )}
        <ChooseFiles
          multiple
          kind={text.trim() === '' && !isAside ? 'primary' : 'normal'}
          busy={isReading}
          onFiles={(files) => take(textsOf(files))}
        >
          Choose a file
        </ChooseFiles>
      </footer>
    </section>
  );
}

interface PasteFieldProps {
  title: string;
  hint: string;
  text: string;
  onChange(text: string): void;
  onPaste(event: ClipboardEvent): void;
}

/** Long texts are read when they are pasted, and cut here: no field holds fifty megabytes. */
const mostShown = 100_000;

function PasteField({ title, hint, text, onChange, onPaste }: PasteFieldProps) {
  const id = useId();
  return (
    <div className="drop-paste" data-filled={text !== '' || undefined}>
      <label htmlFor={id}>
        <b>{title}</b>
        <span>{hint}</span>
      </label>
      <textarea
        id={id}
        className="mono"
        spellCheck={false}
        value={text.slice(0, mostShown)}
        onChange={(event) => onChange(event.currentTarget.value)}
        onPaste={onPaste}
      />
    </div>
  );
}

/** What came of it, where it was offered. */
function Said() {
  const { isReading, progress, problem, read } = useOffer();
  if (isReading)
    return (
      <p className="drop-said" role="status">
        <span className="spinner" aria-hidden />
        {progress === null ? 'Reading' : `Reading: ${Math.round(progress * 100)} %`}
      </p>
    );
  const sentence = problem ?? (read?.kind === 'other' ? read.sentence : null);
  if (sentence === null) return null;
  return (
    <p className="drop-said drop-problem" role="alert">
      {sentence}
      {read?.kind === 'other' && read.isSetting && (
        <>
          {' '}
          <Link href="/settings/file">Settings</Link>
        </>
      )}
    </p>
  );
}

function PasteButton({ onText }: { onText(text: string): void }) {
  const [isRefused, setRefused] = useState(false);
  const paste = () =>
    navigator.clipboard.readText().then(onText, () => {
      setRefused(true);
    });
  return (
    <Button icon={<Clipboard size={15} aria-hidden />} onClick={() => void paste()}>
      {isRefused ? 'Press Ctrl V in the field' : 'Paste'}
    </Button>
  );
}

export function textsOf(files: readonly File[]): Promise<OfferedText[]> {
  return Promise.all(files.slice(0, 10).map(textOfFile));
}

export function asPasted(text: string): Promise<OfferedText[]> {
  return Promise.resolve([{ name: 'Pasted text', text }]);
}
