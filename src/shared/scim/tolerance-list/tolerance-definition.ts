import type { Severity } from '../../finding';
import type { ScimType } from '../scim-type';

/** What is said about a tolerance, and what happens without it. Texts are rich text (shared/guide.ts). */
export interface ToleranceDefinition {
  /** Short, fits a tag in a list row. */
  title: string;
  /** The title of a finding that knows what came, which is put in for `{came}`. */
  titleOfCame?: string;
  severity: Severity;
  explanation: string;
  remedy?: string;
  source: string;
  /** What it looks like on the wire. */
  example: string;
  /**
   * What the RFC asks for where the tolerance is switched off. Null where the RFC allows what came: then nothing is ever
   * refused and only the note remains.
   */
  refusal: ScimType | number | null;
}

/** Where Microsoft Entra can be told to follow the RFC. */
export const entraFlag =
  'In Microsoft Entra, add `?aadOptscim062020` to the **Tenant URL**. Nothing needs doing for this server.';
