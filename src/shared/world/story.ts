/** A company and what happens in it, chapter by chapter: told by every vendor's simulated client in its own way. */
import type { WorldEvent } from './event';
import type { Person } from './person';
import type { World } from './world';

/**
 * What a client does in a chapter: tries the connection, sends everybody for the first time, sends what has changed, sends one
 * person at once, or begins anew without forgetting whom it knows.
 */
export type Stage = 'connection test' | 'first cycle' | 'changes' | 'on demand' | 'restart';

export interface Chapter {
  stage: Stage;
  /** In a vendor's own words for the stage where there is none. */
  title: string | null;
  opening: string | null;
  /** Id of the person or group that is sent on demand. */
  subject: string | null;
  events: readonly { event: WorldEvent; caption: string }[];
}

export interface Story {
  id: string;
  title: string;
  explanation: string;
  chapters: readonly Chapter[];
}

/** Whom a company proposes for the chapters of a demo, by id; anybody where it does not say. */
export interface Cast {
  joiner?: { person: Person; groups: readonly string[] };
  mover?: string | undefined;
  /** The department that they move to. */
  moverTo?: string | undefined;
  leaver?: string | undefined;
  returner?: string | undefined;
  renamed?: string | undefined;
  renamedTo?: string | undefined;
}

export interface Company {
  id: string;
  name: string;
  domain: string;
  /** In a few words: "Makes lenses in seven countries". */
  about: string;
  cast: Cast;
  /** At the beginning of each of its stories. */
  world: World;
  stories: readonly Story[];
}
