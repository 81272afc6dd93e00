export type StageAct = 'next' | 'back' | 'end' | 'request';

const acts: Readonly<Record<string, StageAct>> = {
  ArrowRight: 'next',
  ' ': 'next',
  PageDown: 'next',
  ArrowLeft: 'back',
  PageUp: 'back',
  Escape: 'end',
  i: 'request',
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
  return acts[key] ?? null;
}
