import { useId } from 'react';
import { identityProviders } from '../../shared/idp';
import './identity-provider-choice.css';

interface IdentityProviderChoiceProps {
  chosen: string;
  onChoose(id: string): void;
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
