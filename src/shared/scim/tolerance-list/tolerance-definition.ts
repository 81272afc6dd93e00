import type { Requirement, Severity } from '../../finding';
import type { TolerancePreset } from '../../scim-setting';
import type { ScimType } from '../scim-type';

/** What is said about a tolerance, and what happens without it. Texts are rich text (shared/guide.ts). */
export interface ToleranceDefinition {
  /** Short, fits a tag in a list row. */
  title: string;
  /** The title of a finding that knows what came, which is put in for `{came}`. */
  titleOfCame?: string;
  severity: Severity;
  requirement: Requirement;
  explanation: string;
  remedy?: string;
  /** What happens while its switch is on; of those that have one. */
  allows?: string;
  source: string;
  /** What it looks like on the wire. */
  example: string;
  /**
   * What the RFC asks for where the tolerance is switched off. Null where the RFC allows what came: then nothing is ever
   * refused and only the note remains.
   */
  refusal: ScimType | number | null;
  /** True where each thing that came needs a change of its own: the finding says all details, not only the first. */
  recordsEach?: boolean;
  /** True for a meaning that both sides must have agreed upon: off in every preset, on by its own switch alone. */
  agreed?: boolean;
}

/** Those that a switch changes anything about: where the RFC allows what came, nothing is ever refused. */
export function hasSwitch({ refusal, agreed = false }: ToleranceDefinition): boolean {
  return refusal !== null || agreed;
}

/** What the preset says about a tolerance. */
export function isOnIn(preset: TolerancePreset, { agreed = false }: ToleranceDefinition): boolean {
  return preset === 'tolerant' && !agreed;
}
