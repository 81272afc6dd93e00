/** Ids of rules of causes that a comparison finds, and of what they tell apart (found-words.ts). */
export const foundRules = [
  'sent-at-creation-only',
  'keys-in-other-case',
  'attribute-not-there',
  'differs-from-source',
  'in-no-assigned-group',
  'group-without-its-members',
  'field-nobody-has',
  'group-in-spellings',
] as const;
export const foundCauses = ['assigned-and-pushed', 'path-not-sent', 'sent-empty'] as const;
