/**
 * Tolerances (DESIGN section 6): what is accepted beyond the RFC has a name, a switch per SCIM setting and
 * leaves a finding. Strict settings get the RFC's error instead.
 */
import type { Finding } from '../../shared/finding';
import {
  hasSwitch,
  isOnIn,
  type ToleranceDefinition,
  toleranceTable,
} from '../../shared/scim/tolerance-list';
import type { ScimSetting } from '../../shared/scim-setting';
import { inRichText, shorten } from './describe-value';
import { ScimError } from './scim-error';

export type ToleranceId = keyof typeof toleranceTable;

/** A named acceptance beyond the RFC, or a habit worth knowing. Texts are rich text (shared/guide). */
export interface Tolerance extends ToleranceDefinition {
  id: ToleranceId;
}

const table: Readonly<Record<ToleranceId, ToleranceDefinition>> = toleranceTable;

function isToleranceId(text: string): text is ToleranceId {
  return Object.hasOwn(table, text);
}

/** In the order of the table; what the settings page offers as switches are those that have a refusal. */
export const tolerances: readonly Tolerance[] = Object.keys(table)
  .filter(isToleranceId)
  .map((id) => ({ id, ...table[id] }));

export interface ToleranceDetails {
  /** Canonical attribute path concerned. */
  attributePath?: string;
  /** What came and what became of it, for this one case: rich text, a sentence. A function is asked only when needed. */
  detail?: string | (() => string);
  /** What came, one of a few texts; where the tolerance has a title for it, the finding says it there. */
  came?: string;
  /** Where a value is lost by what came, how, as a detail: the finding is graver then. Asked only for what is recorded. */
  lost?(): string | null;
  /** What is thrown where the tolerance is off, where the call knows better than the table. */
  refusal?(): ScimError;
}

/** The tolerances of one SCIM setting during one request; collects what was used. */
export interface ToleranceUse {
  /** Notes that it was used, or throws the RFC's ScimError where it is off. */
  tolerate(id: ToleranceId, details?: ToleranceDetails): void;
  /** Takes no note. Always true for what the RFC allows anyway. */
  isOn(id: ToleranceId): boolean;
  /** One finding for each tolerance that was used, in the order of first use. */
  readonly findings: readonly Finding[];
  /** The title of the tolerance that would have accepted what was refused with this detail; null where none would. */
  offFor(detail: string | null): string | null;
}

/** Attribute paths and details recorded for one finding; a hostile body must not grow it without end. */
const mostNoted = 5;
/** Times that a finding looks whether a value is lost. */
const mostAsked = 50;

interface Noted {
  paths: Set<string>;
  came: Set<string>;
  details: string[];
  morePaths: boolean;
  isLoss: boolean;
  asked: number;
}

export function createToleranceUse(setting: Pick<ScimSetting, 'preset' | 'tolerances'>): ToleranceUse {
  return new UsedTolerances(setting);
}

const nothingUsed: readonly Finding[] = [];

class UsedTolerances implements ToleranceUse {
  readonly #setting: Pick<ScimSetting, 'preset' | 'tolerances'>;
  /** Most requests need none. */
  #used: Map<ToleranceId, Noted> | null = null;
  #refused: { id: ToleranceId; detail: string } | null = null;

  constructor(setting: Pick<ScimSetting, 'preset' | 'tolerances'>) {
    this.#setting = setting;
  }

  isOn(id: ToleranceId): boolean {
    const setting = this.#setting;
    return !hasSwitch(table[id]) || (ownSwitch(setting, id) ?? isOnIn(setting.preset, table[id]));
  }

  tolerate(id: ToleranceId, details: ToleranceDetails = {}): void {
    if (!this.isOn(id)) {
      const refusal = details.refusal?.() ?? refusalOf(id, details, this.#setting.preset);
      this.#refused = { id, detail: refusal.detail };
      throw refusal;
    }
    this.#used ??= new Map();
    note(this.#used, id, details);
  }

  get findings(): readonly Finding[] {
    if (this.#used === null) return nothingUsed;
    return [...this.#used].map(([id, noted]) => findingOf(id, noted));
  }

  offFor(detail: string | null): string | null {
    return this.#refused !== null && this.#refused.detail === detail ? table[this.#refused.id].title : null;
  }
}

function ownSwitch(setting: Pick<ScimSetting, 'tolerances'>, id: ToleranceId): boolean | undefined {
  return Object.hasOwn(setting.tolerances, id) ? setting.tolerances[id] : undefined;
}

function refusalOf(id: ToleranceId, details: ToleranceDetails, preset: ScimSetting['preset']): ScimError {
  const { refusal, source, example, title } = table[id];
  const why =
    preset === 'strict'
      ? 'this SCIM setting follows the RFC strictly'
      : 'this SCIM setting has the tolerance for it switched off';
  const came = details.came === undefined ? title : titleOf(id, new Set([details.came]));
  const about = details.attributePath === undefined ? '' : ` Attribute: ${details.attributePath}.`;
  const detail = `${plain(detailText(details.detail) ?? came)}${about} ${source} does not allow this (for example ${example}), and ${why}.`;
  const options = details.attributePath === undefined ? {} : { attributePath: details.attributePath };
  return new ScimError(refusal ?? 400, detail, options);
}

function detailText(detail: ToleranceDetails['detail']): string | undefined {
  return typeof detail === 'function' ? detail() : detail;
}

function plain(text: string): string {
  const sentence = text.replace(/`([^`]*)`/g, '“$1”').replaceAll('**', '');
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}

function note(used: Map<ToleranceId, Noted>, id: ToleranceId, details: ToleranceDetails): void {
  const noted = used.get(id) ?? nothingNoted();
  used.set(id, noted);
  if (details.came !== undefined && noted.came.size < mostNoted) noted.came.add(details.came);
  if (details.attributePath !== undefined) notePath(noted, shorten(details.attributePath));
  if (noted.details.length >= (table[id].recordsEach ? mostNoted : 1)) return;
  const detail = lossIn(noted, details) ?? detailText(details.detail);
  if (detail !== undefined && !noted.details.includes(detail)) noted.details.push(detail);
}

function lossIn(noted: Noted, { lost }: ToleranceDetails): string | null {
  if (lost === undefined || noted.asked >= mostAsked) return null;
  noted.asked += 1;
  const loss = lost();
  noted.isLoss ||= loss !== null;
  return loss;
}

function nothingNoted(): Noted {
  return { paths: new Set(), came: new Set(), details: [], morePaths: false, isLoss: false, asked: 0 };
}

function notePath(noted: Noted, path: string): void {
  if (noted.paths.has(path)) return;
  if (noted.paths.size < mostNoted) noted.paths.add(path);
  else noted.morePaths = true;
}

/** The finding for one use of a tolerance, in plain words. */
export function toFinding(id: ToleranceId, details: ToleranceDetails = {}): Finding {
  const used = new Map<ToleranceId, Noted>();
  note(used, id, details);
  return findingOf(id, used.get(id) ?? nothingNoted());
}

function findingOf(id: ToleranceId, noted: Noted): Finding {
  const { severity, requirement, explanation, remedy, source, refusal } = table[id];
  const [firstPath, ...otherPaths] = noted.paths;
  return {
    rule: id,
    severity: noted.isLoss ? 'value is wrong' : severity,
    requirement,
    title: titleOf(id, noted.came),
    explanation: [...noted.details, explanation, ...pathsSentence(noted)].join(' '),
    ...(remedy === undefined ? {} : { remedy }),
    source,
    ...(firstPath === undefined ? {} : { attributePath: firstPath }),
    ...(otherPaths.length === 0 ? {} : { otherPaths }),
    ...(refusal === null ? {} : { tolerated: true }),
  };
}

/** `“Add”, “Replace” with a capital`. */
function titleOf(id: ToleranceId, came: ReadonlySet<string>): string {
  const { title, titleOfCame } = table[id];
  if (titleOfCame === undefined || came.size === 0) return title;
  return titleOfCame.replace('{came}', [...came].map((text) => `“${text}”`).join(', '));
}

function pathsSentence({ paths, morePaths, details }: Noted): string[] {
  if (paths.size === 0 || (paths.size === 1 && details.length > 0)) return [];
  const names = [...paths].map(inRichText).join(', ');
  return [`${paths.size === 1 ? 'Attribute' : 'Attributes'}: ${names}${morePaths ? ' and more' : ''}.`];
}
