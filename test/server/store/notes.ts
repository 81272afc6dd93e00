import type { StateMachine } from '../../../src/server/store/state-machine';

/** The smallest machine worth keeping: named notes. A null text takes the note away. */
export interface NoteChange {
  name: string;
  text: string | null;
}

export interface Notes extends StateMachine<NoteChange> {
  readonly all: Map<string, string>;
}

export function createNotes(): Notes {
  const all = new Map<string, string>();
  const write = (name: string, text: string | null) => {
    if (text === null) all.delete(name);
    else all.set(name, text);
  };
  return {
    all,
    apply({ name, text }) {
      const before = all.get(name) ?? null;
      write(name, text);
      return () => write(name, before);
    },
    *snapshot() {
      for (const [name, text] of all) yield { name, text };
    },
  };
}

export function put(name: string, text = name): NoteChange {
  return { name, text };
}

export function namesOf(notes: Notes): string[] {
  return [...notes.all.keys()].sort();
}
