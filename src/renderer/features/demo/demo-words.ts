import type { Demo } from '../../../shared/demo/demo-state';

/** Whether it still goes on. */
export function isTold({ state }: Pick<Demo, 'state'>): boolean {
  return state !== 'finished' && state !== 'stopped' && state !== 'failed';
}

/** On the button that goes on: what it leads to. */
export function nextWords({ next, state }: Pick<Demo, 'next' | 'state'>): string {
  if (state === 'rebuilding') return 'Getting there';
  if (next === null) return state === 'waiting' ? 'Next' : 'To the end';
  return `Next: ${next.chapter ?? next.label ?? short(next.caption)}`;
}

/** As much of a caption as has the place. */
export function short(caption: string, longest = 36): string {
  return caption.length <= longest ? caption : `${caption.slice(0, longest - 1).trimEnd()}…`;
}

export function placeBefore({ chapter, beat, chapters }: Pick<Demo, 'chapter' | 'beat' | 'chapters'>) {
  if (beat > 0 || chapter === 0) return { chapter, beat: Math.max(0, beat - 1) };
  const before = chapter - 1;
  return { chapter: before, beat: Math.max(0, (chapters[before]?.beats.length ?? 1) - 1) };
}

/** Below a caption: what it adds, and what the same takes in a real tenant; nothing hurries there. */
export function quietWords(says: string, takes: string | null): string {
  const real = takes === null ? '' : `In a real tenant: ${takes.charAt(0).toLowerCase()}${takes.slice(1)}.`;
  return [says, real].filter(Boolean).join(' ');
}
