import { useId } from 'react';
import { identityProviders } from '../../shared/idp';
import type { IdentityProviderId } from '../../shared/scim-setting';
import './identity-provider-choice.css';

interface IdentityProviderChoiceProps {
  chosen: IdentityProviderId;
  onChoose(id: IdentityProviderId): void;
}

/** Which identity provider a SCIM setting is for. */
export function IdentityProviderChoice({ chosen, onChoose }: IdentityProviderChoiceProps) {
  const group = useId();
  return (
    <fieldset className="idp-choice">
      <legend>Identity provider</legend>
      {identityProviders.map(({ id, name }) => (
        <label key={id} className="idp-option">
          <input type="radio" name={group} checked={id === chosen} onChange={() => onChoose(id)} />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
