/** What was handed in of identity providers, by SCIM setting. In memory only: it is about people, and of the moment. */
import type { ProviderEvidence } from '../../shared/features/provider-evidence';

const nothing: ProviderEvidence = { people: [], groups: [] };

export class EvidenceOfSettings {
  readonly #of = new Map<string, ProviderEvidence>();

  of(settingId: string): ProviderEvidence {
    return this.#of.get(settingId) ?? nothing;
  }

  /** What is left out stays as it was. */
  take(settingId: string, evidence: Partial<ProviderEvidence>): void {
    this.#of.set(settingId, { ...this.of(settingId), ...evidence });
  }

  forget(settingId: string): void {
    this.#of.delete(settingId);
  }
}
