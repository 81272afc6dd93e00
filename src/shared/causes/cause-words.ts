/**
 * What a cause is called where findings are grouped by it: a sentence that holds for every case, and what it means. The title of
 * a finding may name the one value it is about.
 */
import type { Finding } from '../finding';
import type { CauseKey } from './cause-id';

export interface CauseWords {
  /** A sentence without a full stop. Plain text. */
  title: string;
  /** Rich text. */
  meaning: string;
  /** What should stand there, in words, where the value differs from person to person. */
  belongs?: string;
}

const always: Readonly<Record<string, CauseWords>> = {
  'no-email': {
    title: 'There is no e-mail address',
    meaning: 'The platform needs one to make a target user.',
    belongs: 'an e-mail address',
  },
  'doubled-work-email': {
    title: 'Two e-mail addresses are marked as work',
    meaning: 'Whoever reads one of them may take either.',
    belongs: 'one address for work',
  },
  'no-external-id': {
    title: 'There is no external id',
    meaning: 'After a change of the user name nothing shows that it is the same person.',
    belongs: 'an id that never changes',
  },
  'country-not-alpha-2': {
    title: 'A country is not written as a two-letter code',
    meaning: 'The platform takes it as it comes: grouping by country makes one group for each spelling.',
    belongs: 'a two-letter code',
  },
  'unknown-manager': {
    title: 'The manager is nobody here',
    meaning: 'The reference leads to no user, so that the person has no manager.',
    belongs: 'the id of a user who is here',
  },
  'time-zone-alias': {
    title: 'Old names of time zones arrive',
    meaning: 'They are read as the names of today.',
  },
  'language-with-underscore': {
    title: 'Languages are written with an underscore',
    meaning: 'A language tag has a hyphen.',
  },
  'language-is-country': {
    title: 'A country stands where a language belongs',
    meaning: 'A language is written `en` or `en-US`.',
    belongs: 'a language tag',
  },
  'language-unknown': {
    title: 'What stands for the language is no language tag',
    meaning: 'A language is written `en` or `en-US`.',
    belongs: 'a language tag',
  },
  conflict: {
    title: 'Somebody else has the value already',
    meaning: 'It has to be unique, so that the request was refused.',
  },
  'conflict-on-change': {
    title: 'A change would give two people the same value',
    meaning: 'It has to be unique, so that the request was refused.',
  },
  'several-users': {
    title: 'A look-up finds several users',
    meaning: 'The identity provider can’t tell which one is meant.',
  },
  'several-groups': {
    title: 'A look-up finds several groups',
    meaning: 'The identity provider can’t tell which one is meant.',
  },
  'bulk-failures': {
    title: 'Operations of bulk requests fail',
    meaning: 'The response to the request says so for each operation.',
  },
  'endpoint-in-base-url': {
    title: 'The base URL was entered together with an endpoint',
    meaning: 'The identity provider adds its own, so that nothing is found there.',
  },
  'method-not-allowed': {
    title: 'A method is used that is not allowed there',
    meaning: 'The request was refused.',
  },
};

const found: Readonly<Record<string, CauseWords>> = {
  'sent-at-creation-only': {
    title: 'A row of the mapping is applied only at creation',
    meaning: 'What changes later is never sent.',
    belongs: 'what the provider has today',
  },
  'keys-in-other-case': {
    title: 'The keys of an expression are in other letters than the values',
    meaning: 'It compares letter by letter, so that none matches and nothing is sent.',
    belongs: 'what the expression is meant to give',
  },
  'attribute-not-there': {
    title: 'A row of the mapping takes what does not exist at the provider',
    meaning: 'Nothing is sent for anybody.',
    belongs: 'a value of the provider',
  },
  'differs-from-source': {
    title: 'The provider has another value than the one that arrived',
    meaning: 'By its mapping it would be sent.',
    belongs: 'what the provider has today',
  },
  'in-no-assigned-group': {
    title: 'People are in no group that is bound to the application',
    meaning: 'Whoever is in none is deactivated, or never sent.',
    belongs: 'active',
  },
  'assigned-and-pushed': {
    title: 'One group is both assigned and pushed',
    meaning: 'It came before its people did, and no membership followed.',
    belongs: 'a member',
  },
  'path-not-sent': {
    title: 'People are grouped by a field that reads a path nobody sends',
    meaning: 'For the platform nobody has a value.',
  },
  'sent-empty': {
    title: 'People are grouped by a field that is empty for everybody',
    meaning: 'A row sends it, and gives nothing.',
  },
  'group-in-spellings': {
    title: 'One group is written in several ways',
    meaning: 'The platform makes a group for each spelling.',
    belongs: 'one spelling',
  },
};

const whereSeverityTells: Readonly<Record<string, CauseWords>> = {
  'country-as-time-zone value is wrong': {
    title: 'A country stands where a time zone belongs',
    meaning: 'The country has several, and nothing that arrives tells which.',
    belongs: 'a time zone',
  },
  'country-as-time-zone only noted': {
    title: 'A country stands where a time zone belongs, and can be told',
    meaning: 'The country has one time zone, or the work address tells which.',
  },
  'unknown-time-zone value is wrong': {
    title: 'A text stands where a time zone belongs',
    meaning: 'It is no name of the IANA database, so that nobody can tell what time it is there.',
    belongs: 'a time zone',
  },
  'unknown-time-zone only noted': {
    title: 'Time zones have the names that Windows gives them',
    meaning: 'They are read as the names of the IANA database.',
  },
};

/** @param example a finding of the cause: its own words stand where there are none of the cause */
export function causeWords({ rule, cause, severity }: CauseKey, example: Finding): CauseWords {
  return (
    whereSeverityTells[`${cause ?? rule} ${severity}`] ??
    always[cause ?? ''] ??
    found[cause ?? ''] ??
    always[rule] ??
    found[rule] ?? { title: example.title, meaning: example.explanation }
  );
}
