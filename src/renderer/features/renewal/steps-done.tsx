import type { IdentityProvider } from '../../../shared/idp/identity-provider';
import type { Renewal, RenewalStep } from '../../../shared/renewal';
import { Mark } from '../../components/mark';
import { shortDay, shortTime } from './renewal-words';
import { tokenFieldOf } from './token-field';

interface StepsDoneProps {
  idp: IdentityProvider;
  renewal: Renewal;
  step: RenewalStep;
}

/** What was done so far, and by what it is known. */
export function StepsDone({ idp, renewal, step }: StepsDoneProps) {
  const { copiedAt, expiresAt, renewal: noted } = renewal.new;
  if (copiedAt === undefined || step === 'make') return null;
  const ends = expiresAt === null ? '' : `, ends ${shortDay(expiresAt)}`;
  return (
    <>
      <ul className="card renewal-done">
        <li>
          <Mark shape="seen" />
          <b>New token copied</b>
          <span>
            {shortTime(copiedAt)}
            {ends}
          </span>
        </li>
        {noted?.pastedAt && (
          <li>
            <Mark shape="by hand" />
            <span>
              <b>Pasted in {idp.shortName}</b> as <b>{tokenFieldOf(idp).label}</b>, and saved
            </span>
            <span>by hand, {shortTime(noted.pastedAt)}</span>
          </li>
        )}
      </ul>
      {step === 'revoke' && (
        <p className="renewal-after">After that, a request with the old token is refused and named here.</p>
      )}
    </>
  );
}
