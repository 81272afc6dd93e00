import type { Evidence } from './demo-state';
import type { DemoChapter } from './demo-story';

/** What stands for `{provider}` and `{cycle}` in a story. */
export interface VendorWords {
  provider: string;
  cycle: string;
}

const minute = 60_000;

/** @param cycleMs from one cycle to the next; null where changes are sent as they happen */
export function cycleWords(cycleMs: number | null): string {
  return cycleMs === null ? 'seconds' : `up to ${Math.round(cycleMs / minute)} minutes`;
}

/** With the words of one vendor. A sentence begins with a capital letter, whatever the vendor is called within one. */
export function inWordsOf(words: VendorWords): (text: string) => string {
  return (text) => {
    const filled = text.replaceAll('{provider}', words.provider).replaceAll('{cycle}', words.cycle);
    return filled.charAt(0).toUpperCase() + filled.slice(1);
  };
}

export function chapterInWords(chapter: DemoChapter, say: (text: string) => string): DemoChapter {
  const { evidence } = chapter;
  return {
    ...chapter,
    caption: say(chapter.caption),
    notes: say(chapter.notes),
    takes: chapter.takes === null ? null : say(chapter.takes),
    beats: chapter.beats.map((beat) => ({ ...beat, caption: say(beat.caption), says: say(beat.says) })),
    evidence: evidence === null ? null : evidenceInWords(evidence, say),
  };
}

function evidenceInWords(evidence: Evidence, say: (text: string) => string): Evidence {
  return { ...evidence, why: say(evidence.why), fix: { ...evidence.fix, where: say(evidence.fix.where) } };
}
