import type { HappeningField } from './happening-fields';

/** Why something can't happen in this company, and which choice has to be another one. */
export interface Untold {
  sentence: string;
  field: HappeningField | null;
}

/** By its place among what happens in the chapter. */
export interface UntoldHappening extends Untold {
  happening: number;
}
