import { fieldNamed, type TargetUserShown } from './field-words';

/** What a person is called who is not in the directory any more: by the fields that the platform had. */
export function nameOfTarget({ fields, id }: Pick<TargetUserShown, 'fields' | 'id'>): string {
  const fieldValue = (name: string) => fieldNamed(fields, name)?.value ?? '';
  const name = `${fieldValue('First Name')} ${fieldValue('Last Name')}`.trim();
  return [name, fieldValue('Email'), id].find((text) => text !== '') ?? id;
}
