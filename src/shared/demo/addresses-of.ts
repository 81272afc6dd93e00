import type { PersonDetails } from '../world/person';

/** Sign-in name and mail address with this local part, of the domain that the person has. */
export function addressesOf(
  local: string,
  { userName, mail }: Pick<PersonDetails, 'userName' | 'mail'>,
): Pick<PersonDetails, 'userName' | 'mail'> {
  const domain = userName.split('@')[1] ?? 'company.example';
  return { userName: `${local}@${domain}`, mail: mail === null ? null : `${local}@${domain}` };
}
