import { create } from 'zustand';

/** What a screen reader reads out of things that change out of sight. */
const useAnnouncement = create<{ text: string; turn: number }>()(() => ({ text: '', turn: 0 }));

/** Says it, politely; the same text twice is said twice. */
export function announce(text: string): void {
  useAnnouncement.setState(({ turn }) => ({ text, turn: turn + 1 }));
}

/** Stands once in the page. */
export function Announcer() {
  const { text, turn } = useAnnouncement();
  return (
    <div className="visually-hidden" role="status" aria-live="polite" aria-atomic>
      <span key={turn}>{text}</span>
    </div>
  );
}
