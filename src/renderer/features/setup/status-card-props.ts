import type { GuideProgress, GuideStep, StepProgress } from '../../../shared/guide';
import type { IdentityProvider } from '../../../shared/idp/identity-provider';
import type { ScimSetting } from '../../../shared/scim-setting';

export interface StatusCardProps {
  step: GuideStep;
  setting: ScimSetting;
  idp: IdentityProvider;
  progress: StepProgress;
  guide: GuideProgress | null;
  nextLabel: string;
  /** Ticks the step by hand and goes on. */
  onTick(): void;
  onUntick(): void;
  onNext(): void;
}
