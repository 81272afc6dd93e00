/** What a feature gives to the page. Its folder fills in what it has; `index.ts` lists them all. */
import type { LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';
import type { Wording } from '../../shared/idp/identity-provider';
import type { PageLink } from '../../shared/pages';
import type { LiveState } from '../state/live-state';

export interface Feature {
  /** As its folder is called. */
  name: string;
  page?: FeaturePage;
  /** Addresses of its own that stand in no list: below a page, or before all of them. */
  routes?: readonly FeatureRoute[];
  /** A hook: what search-or-run can go to or do at present, without asking the core. */
  useCommands?(): Command[];
  /** What is found for a text, all of it at the end. Rejects where the core can't be asked. */
  search?(search: Search): Promise<Command[]>;
  /** All of them, drawn once by the shell; each shows itself when it is opened by its id. */
  Dialogs?: ComponentType;
  /** Lies across the page, above it, while there is something to report. */
  Bar?: ComponentType;
  /** Its bar also stands above pages that are alone: what fails on purpose is never hidden. */
  barAlways?: true;
}

export interface FeatureRoute {
  path: `/${string}`;
  Page: ComponentType;
  /** Fills the window: no rail, no search, no keys of the shell, and of the bars only those that are never left out. */
  alone?: true;
  /** Of the window; where it has none, it is named after the page that it belongs to. */
  title?: string;
  /** Pressed after `g`, as for a page. */
  key?: string;
}

export interface FeaturePage {
  /** As in `shared/pages.ts`, where its label, key and place stand. */
  path: PageLink['path'];
  /** What may follow the path in an address, in wouter's words: "/:sequence?". */
  parameters?: string;
  icon: LucideIcon;
  badge?: Badge;
  Page: ComponentType;
}

/** Whom the reader has to look after, as a red number in the rail; nothing is shown for none. */
export interface Badge {
  countOf(live: LiveState): number;
  /** What the number means: "11 people will not arrive or arrive wrong". */
  wordsOf(count: number): string;
}

export interface Search {
  settingId: string;
  text: string;
  /** Of the identity provider of the SCIM setting. */
  wording: Wording;
  navigate(path: string): void;
  /** Shows what is found already, while the search goes on. */
  soFar(commands: Command[]): void;
  /** Aborted when another text is searched instead. */
  signal: AbortSignal;
}

/** Something that can be gone to or done. */
export interface Command {
  id: string;
  group: string;
  icon: LucideIcon;
  label: string;
  /** Small and quiet beside the label. */
  detail?: string;
  /** Further words by which it is found. */
  words?: string;
  /** One of many (a step of a guide, a section of the settings): offered once something is typed, not before. */
  typedOnly?: boolean;
  run(): void;
}
