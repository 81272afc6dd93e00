import type { ResourceReference } from '../exchange';

export interface SentencePart {
  text: string;
  /** `name`: who or what it is about. `quiet`: for those who want to know more. */
  emphasis?: 'name' | 'quiet';
}

export type SentenceIcon =
  | 'created'
  | 'changed'
  | 'moved'
  | 'joined'
  | 'left'
  | 'deactivated'
  | 'reactivated'
  | 'deleted'
  | 'look-up'
  | 'probe'
  | 'read'
  | 'discovery'
  | 'refused';

export interface Sentence {
  icon: SentenceIcon;
  parts: SentencePart[];
  /** Whom a click on the sentence leads to. */
  subject: ResourceReference | null;
}
