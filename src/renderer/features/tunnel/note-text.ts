/** What the first screen says of the public address: what was missed, and the one thing to change. Pure functions. */
import { afterAbsence } from '../../../shared/idp/common/after-absence';
import { capitalised } from '../../../shared/idp/common/capitalised';
import type { IdentityProvider } from '../../../shared/idp/identity-provider';
import { callerWithinText } from '../../../shared/idp/name-within-text';
import { richName, richValue } from '../../../shared/rich-text';
import type { ScimSetting } from '../../../shared/scim-setting';
import { isCalling, lastCall } from '../../../shared/tunnel/is-calling';
import type { Absence, StaleAddress } from '../../../shared/tunnel/reach-memory';
import { absenceSentence, minutesOf } from './absence-words';

export interface NoteInput {
  /** Those that the page is about. */
  settings: readonly ScimSetting[];
  absence: Absence | null;
  stale: readonly StaleAddress[];
  /** The one that leads here now. */
  baseUrl: string;
  idpOf(setting: ScimSetting): IdentityProvider;
  /** In milliseconds. */
  now: number;
}

export interface Note {
  /** Rich text. */
  text: string;
  /** SCIM settings whose identity provider has to be given the address. */
  toTell: readonly string[];
  /** Nobody gets here at this moment. */
  lasts: boolean;
}

/** Null where nobody missed anything, and nobody has to be told. */
export function noteText({ settings, absence, stale, baseUrl, idpOf, now }: NoteInput): Note | null {
  const calling = settings.filter(isCalling);
  const toTell = settings.filter(({ id }) => stale.some(({ settingId }) => settingId === id));
  const missed = absence === null || calling.length === 0 ? null : absenceSentence(absence, now);
  if (missed === null && toTell.length === 0) return null;
  const rest = calling.filter((setting) => !toTell.includes(setting));
  const later = missed === null || absence === null ? [] : laterSentences(rest, absence, idpOf, now);
  return {
    text: [missed, ...changes(toTell, baseUrl, idpOf), ...later].filter((one) => one !== null).join(' '),
    toTell: toTell.map(({ id }) => id),
    lasts: missed !== null && absence?.to === null,
  };
}

/** "The address changed: paste `…` as **Tenant URL** in Entra (Pilot)." */
function changes(toTell: readonly ScimSetting[], baseUrl: string, idpOf: NoteInput['idpOf']): string[] {
  return toTell.map((setting) => {
    const idp = idpOf(setting);
    const which = toTell.length > 1 ? ` (${richName(setting.name)})` : '';
    return `The address changed: paste ${richValue(baseUrl)} as **${idp.wording.addressField}** in ${callerWithinText(idp)}${which}.`;
  });
}

/** What each vendor does by itself, once for all connections with it. */
function laterSentences(
  calling: readonly ScimSetting[],
  absence: Absence,
  idpOf: NoteInput['idpOf'],
  now: number,
): string[] {
  const { to } = absence;
  if (to === null) return [];
  const sentences = calling.map((setting) => {
    const idp = idpOf(setting);
    const isBack = (lastCall(setting) ?? '') > to;
    return isBack
      ? `${capitalised(callerWithinText(idp))} has called again since.`
      : afterAbsence(idp, minutesOf(absence, now));
  });
  return [...new Set(sentences)];
}
