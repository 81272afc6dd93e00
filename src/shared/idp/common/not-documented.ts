/** What is expected of the platform although no document of its says so, in the words that guides of every vendor use. */
import type { RichText } from '../../guide';

export const windowsNames: RichText =
  'Windows names (`Turkey Standard Time`) and their labels (`(UTC+03:00) Istanbul`) are understood as time zones.';
export const narrowing: RichText =
  'In a country with several time zones the state, the city or the language tells which. Where none does, the one in which most people live is a guess.';
export const emptiedGroups: RichText =
  'A group whose last person has moved on is gone: a target group without people is none.';
export const oneEmail: RichText =
  'Two people with one e-mail address stay two target users. The platform may see one person in them.';
