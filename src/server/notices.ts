/** What the admin should know about the workbench itself, until it is dismissed. */
import { randomUUID } from 'node:crypto';
import type { Notice } from '../shared/features/workbench';
import type { NewNotice } from './store/notice';

export interface Notices {
  /** Oldest first. */
  list(): Notice[];
  add(notice: NewNotice): void;
  dismiss(id: string): void;
  /** Called after every change. */
  subscribe(listener: () => void): void;
}

/** A disk that goes on refusing must not fill the memory. */
const mostNotices = 50;

/** @param onNotice called with each new one */
export function createNotices(onNotice: (notice: Notice) => void = () => {}): Notices {
  const listeners: (() => void)[] = [];
  let notices: Notice[] = [];

  function replace(changed: Notice[]): void {
    notices = changed;
    for (const listener of listeners) listener();
  }

  return {
    list: () => notices,
    add(notice) {
      const added = { ...notice, id: randomUUID(), at: new Date().toISOString() };
      const others = notices.filter(({ text }) => text !== notice.text);
      replace([...others, added].slice(-mostNotices));
      onNotice(added);
    },
    dismiss: (id) => replace(notices.filter((notice) => notice.id !== id)),
    subscribe: (listener) => void listeners.push(listener),
  };
}
