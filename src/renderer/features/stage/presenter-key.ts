export type StageAct =
  | 'next'
  | 'back'
  | 'end'
  | 'request'
  | 'notes'
  | 'black'
  | 'fill'
  | 'toggle full screen';

/** F5 is what the start button of a remote sends, B and the full stop its button for a black screen. */
const acts: Readonly<Record<string, StageAct>> = {
  ArrowRight: 'next',
  ' ': 'next',
  PageDown: 'next',
  ArrowLeft: 'back',
  PageUp: 'back',
  Escape: 'end',
  i: 'request',
  n: 'notes',
  b: 'black',
  '.': 'black',
  F5: 'fill',
  f: 'toggle full screen',
};

interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** What a key does on stage; null for any other. @param onButton Space presses the button that has the focus. */
export function stageAct({ key, ctrlKey, metaKey, altKey }: Press, onButton: boolean): StageAct | null {
  if (ctrlKey || metaKey || altKey || (onButton && key === ' ')) return null;
  return acts[key.length === 1 ? key.toLowerCase() : key] ?? null;
}
