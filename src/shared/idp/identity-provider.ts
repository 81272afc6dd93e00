import type { ExchangeKind, ExchangeSummary } from '../exchange';
import type { Finding } from '../finding';
import type { ExtraGuide, Guide, RichText } from '../guide';
import type { FieldMapping } from '../platform/fields';
import type { PlaceTables } from '../platform/time-zone';
import type { JsonObject } from '../scim/resource';
import type { Simulation } from '../simulation';
import type { Mapping } from './common/attribute-mapping';
import type { Laboratory } from './common/laboratory';
import type { LogFiles } from './common/log-file';
import type { MappingByHand } from './common/mapping-by-hand';
import type { MappingFiles } from './common/mapping-file';

/** What a diagnostic rule may look at: the exchange and its bodies as parsed JSON (null where there is none). */
export interface DiagnosticInput {
  exchange: ExchangeSummary;
  requestHeaders: [string, string][];
  requestBody: unknown;
  /** Parsed on each call, so that it costs nothing where no rule needs it. */
  responseBody(): unknown;
  /** Title of the tolerance that is switched off and would have accepted what was refused. */
  toleranceOff?: string | null;
  /** Attribute path that the refusal is about. */
  refusedPath?: string | null;
  /** Of time zones and countries; without them nothing can be said of either. */
  places?: PlaceTables | null;
  /** What is pasted into the identity provider, and stands in front of each `Location`. */
  baseUrl?: string;
  users?: KnownUsers | null;
  /** Of the SCIM setting; the usual ones where none is known. */
  fieldMappings?: readonly FieldMapping[];
}

export interface KnownUser {
  id: string;
  attributes: JsonObject;
}

/** The users of the SCIM setting, as they are after the exchange. */
export interface KnownUsers {
  byId(id: string): KnownUser | null;
  /** Nobody where there are too many users to look at each and the path is none of those that clients match on. */
  having(attributePath: string, value: string): readonly KnownUser[];
}

/** A country that was written: its two-letter code, null where none could be made of it, and the time zones that may be meant. */
export interface WrittenCountry {
  code: string | null;
  zones: string[];
}

/** What this vendor's client does that others do not. */
export interface Trait {
  /** Unique within the vendor. It is stored with exchanges: it never changes. */
  id: string;
  /** 3: nobody else does it. 2: hardly anybody else. 1: some do. */
  weight: 1 | 2 | 3;
  /** The end of "These requests …", rich text: "name `Okta SCIM Client` as their User-Agent". */
  says: RichText;
  seen(input: DiagnosticInput): boolean;
}

/** What a cause is about that was found by comparing what arrived with the mapping, the SCIM setting, or the provider's people. */
export interface ToldCause {
  /** Attribute path that the row writes, and what it takes. */
  target?: string;
  source?: string;
  /** What it should take. */
  mended?: string;
  /** Of the provider. */
  attribute?: string;
  /** By name. */
  groups?: readonly string[];
  /** Of the platform. */
  field?: string;
}

/** What a vendor's remedy may want to know besides. */
export interface FindingFacts {
  /** The attribute path that it is about: a setting may take a value from another than the usual one. */
  attributePath?: string | undefined;
  told?: ToldCause | undefined;
  country?: WrittenCountry | undefined;
  /** How a date that was refused is written, in letters such as `M/d/yyyy`. */
  dateFormat?: string | undefined;
}

/** What is known of the directory that a finding is about. */
export interface KnownPlaces {
  /** Alpha-2 codes of the countries in which its people are. */
  countries: readonly string[];
  places: PlaceTables | null;
}

/** Tells the time zone of a person in the vendor's own language. */
export interface TimeZoneExpression {
  /** Null where no expression could tell the zone of anybody. */
  expression: string | null;
  /** Alpha-2 codes of countries that have several zones of which neither the state nor where most people live tells one. */
  leftOut: string[];
}

/** A finding before a vendor's words are put in. */
export interface DiagnosedFinding extends Finding, FindingFacts {}

/** A diagnostic is a small pure object (STYLE principle 9). */
export interface DiagnosticRule {
  id: string;
  title: string;
  /** What its findings may have as `cause`. */
  causes?: readonly string[];
  check(input: DiagnosticInput): DiagnosedFinding[];
}

/** What may be behind a finding where traffic can't decide it, and the one file or look into the console that tells. Rich text. */
export interface Undecided {
  causes: readonly RichText[];
  look: RichText;
}

/** What a vendor has to say about a finding that any client may cause, or about the tolerance behind it. */
export interface FindingWords {
  /** A sentence behind the general explanation: what this vendor's product does there. */
  note?: RichText;
  /** What to do in this vendor's console, in place of the general remedy. */
  remedy?: RichText | ((facts: FindingFacts, known: KnownPlaces) => RichText);
  /** In place of what is said of any provider; causes that are missing are those of any. */
  undecided?: Partial<Undecided> & Pick<Undecided, 'look'>;
}

/** What a vendor's client does while it is refused or not answered, as far as a source says. */
export interface WhenRefused {
  /** Whether a source says that what was refused is sent again. */
  sendsAgain: boolean;
  /** In order; details are rich text. What no source says is said to be undocumented. */
  habits: readonly { does: string; details: RichText }[];
}

/** What this vendor calls things, as the page shows them. Plain text. */
export interface Wording {
  /** The button or page that tries whether it reaches us: "Test Connection". */
  connectionTest: string;
  /** The field that holds our base URL: "Tenant URL". */
  addressField: string;
  /** Titles of the sections of the live page, for use within a line. */
  sections: Record<'probe' | 'initial cycle' | 'incremental cycle', string>;
  /** When a JSON Web Token of its own comes instead of ours: "Microsoft Entra ID when Secret Token is empty". */
  sendsOwnToken?: string;
  whenRefused: WhenRefused;
  /** The name within a sentence, where it is none: "any other identity provider". */
  withinText?: string;
  /** Who calls, within a sentence, where the short name is none: "your identity provider". */
  caller?: string;
  /** What becomes of it when it did not get through for so many minutes, as a sentence of rich text; null for what is said of any. */
  afterAbsence?(minutes: number): RichText | null;
}

/** When requests of this vendor come. Milliseconds. */
export interface Rhythm {
  /** From the end of one cycle to the beginning of the next; null where changes are sent as they happen. */
  cycleMs: number | null;
  /** A longer pause than this is the end of a cycle. */
  pauseMs: number;
}

/** What is told on stage while a real tenant is awaited. Texts are plain but for clicks and remedies, which are rich text for the speaker. */
export interface StageWords {
  /** What comes by itself and when, as a sentence. */
  comes: string;
  /** The same before anybody has come; null where it is no different. */
  first: string | null;
  /** How somebody comes without waiting, with its limits; null where no source says. */
  atOnce: { says: string; clicks: RichText } | null;
  /** What to look at there when nothing came in time. */
  late: { title: string; remedy: RichText };
}

/** Everything that is particular to one vendor. A new identity provider is a folder that fills this, and a line in the list. */
export interface IdentityProvider {
  /** Stored with each SCIM setting: it never changes. */
  id: string;
  /** "Microsoft Entra ID". */
  name: string;
  /** "Entra", where room is short. */
  shortName: string;
  wording: Wording;
  rhythm: Rhythm;
  stage: StageWords;
  guide: Guide;
  /** For what comes later, each a guide of its own. */
  extraGuides?: readonly ExtraGuide[];
  /** Its default. */
  mapping: Mapping;
  simulation: Simulation;
  /** Where the row of its mapping that writes this attribute path is edited, click by click: rich text with exact labels. */
  mappingClicks?(target: string): RichText[];
  /** Its language executed. Loaded when it is wanted: the page tells of it and runs none. */
  laboratory?(): Promise<Laboratory>;
  /** Beside the general ones: what only this vendor's product does. */
  diagnostics: DiagnosticRule[];
  /** By the id of a general rule or of a tolerance, or by the cause of a finding. */
  findingWords: Readonly<Record<string, FindingWords | undefined>>;
  /** URNs, in small letters, that its product lists in `schemas` without having attributes of them. */
  ownSchemas: readonly string[];
  /** Time zones of people in these countries, where its mapping can derive them. Guide, findings and pages show this one. */
  timeZones?(countries: readonly string[], tables: PlaceTables): TimeZoneExpression;
  /** The name that a company has in the address of its console, where links need it: stands for `{…}` in addresses shown. */
  consoleName?: { placeholder: string; label: string; hint: string };
  /** What its requests are recognised by. None where it may be any client. */
  traits?: readonly Trait[];
  /** Whom a test of the connection makes and deletes: nobody who has left. @param displayName as a list shows it */
  isTestUser?(displayName: string): boolean;
  /** What a request was for, where the vendor's habits say more than the protocol does. */
  classify(exchange: ExchangeSummary): ExchangeKind | null;
  /** Reads mappings that its console exports; loaded when a file is offered. None where the console gives none. */
  mappingFiles?: () => Promise<MappingFiles>;
  /** For a console that exports nothing. */
  mappingByHand?: MappingByHand;
  /** Reads logs of its console that tell who never reached us; loaded when a file is offered. */
  logFiles?: () => Promise<LogFiles>;
  /** For a file of its console that is imported as a SCIM setting: what it is and what to do, as plain text. Null for others. */
  explainFile?(file: unknown): string | null;
}
