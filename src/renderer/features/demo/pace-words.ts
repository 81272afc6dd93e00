/** How fast a demo is told: at the speaker's word, or by itself at a speed. */
export type Pace = 'next' | '1' | '2' | '5' | '20';

export const paces: readonly { value: Pace; label: string }[] = [
  { value: 'next', label: 'I press Next' },
  { value: '1', label: '1×' },
  { value: '2', label: '2×' },
  { value: '5', label: '5×' },
  { value: '20', label: '20×' },
];

export function mannerOf(pace: Pace): { speed: number; stops: boolean } {
  return pace === 'next' ? { speed: 1, stops: true } : { speed: Number(pace), stops: false };
}

/** "40 s", "1 min": as long as a chapter roughly is. */
export function lengthText(seconds: number): string {
  return seconds < 55 ? `${Math.max(5, Math.round(seconds / 5) * 5)} s` : `${Math.round(seconds / 60)} min`;
}

/** "about 6 minutes". */
export function aboutText(seconds: number, pace: Pace): string {
  const minutes = Math.max(1, Math.round(seconds / 60 / mannerOf(pace).speed));
  const length = `about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
  return pace === 'next' ? `${length}, and as long as you talk` : length;
}

const words = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** "six chapters". */
export function chaptersText(count: number): string {
  return `${words[count] ?? count} ${count === 1 ? 'chapter' : 'chapters'}`;
}
