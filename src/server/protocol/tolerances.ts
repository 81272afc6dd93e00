import type { Finding } from '../../shared/finding';
import type { ScimSetting } from '../../shared/scim-setting';
import type { ScimError } from './scim-error';

export type ToleranceId = string;

/** A named acceptance beyond the RFC, or a habit worth knowing. Texts are rich text (shared/guide). */
export interface Tolerance {
  id: ToleranceId;
  title: string;
  severity: Finding['severity'];
  explanation: string;
  remedy?: string;
  source: string;
  example: string;
}

export interface ToleranceDetails {
  attributePath?: string;
  /** What came, for this one case: `“False” for active`. Joined to the explanation. */
  detail?: string;
  /** What is thrown instead where the tolerance is off and the call knows better than the table. */
  refusal?(): ScimError;
}

/** The tolerances of one SCIM setting during one request; collects a finding for each that was used. */
export interface ToleranceUse {
  /** Records a finding (once per tolerance and attribute path), or throws the RFC's ScimError where it is off. */
  tolerate(id: ToleranceId, details?: ToleranceDetails): void;
  isOn(id: ToleranceId): boolean;
  readonly findings: readonly Finding[];
}

export function createToleranceUse(_setting: Pick<ScimSetting, 'preset' | 'tolerances'>): ToleranceUse {
  throw new Error('under construction');
}

export function toFinding(_id: ToleranceId, _details?: ToleranceDetails): Finding {
  throw new Error('under construction');
}
