/**
 * Files in which a console gives its mapping away. What is in one is read as far as it is known; the rest is kept and named. A rule
 * of lint says what goes wrong for whom, and may bring the row as it should be: from those rows the corrected file is made.
 */
import type { Severity } from '../../finding';
import type { FieldMapping } from '../../platform/fields';
import type { PlaceTables } from '../../platform/time-zone';
import type { AttributeMapping, Mapping } from './attribute-mapping';

/** One file as it was offered. */
export interface OfferedFile {
  name: string;
  text: string;
  /** Parsed; undefined where the text is no JSON. */
  json: unknown;
  /** Of a table (CSV) by the names of its first line; null where it is none. */
  table?: readonly Readonly<Record<string, string>>[] | null;
}

/** What a file is. */
export interface FileKind {
  /** Unique within the vendor. */
  id: string;
  /** Behind "This is": "an attribute mapping exported from Microsoft Entra ID". Plain text. */
  what: string;
}

/** Something in a file that is not read here. It stays in the corrected file. */
export interface UnknownPart {
  /** Way to it: `synchronizationRules.0.objectMappings.1`. */
  place: string;
  sentence: string;
}

/** Which people a finding of lint is about, by what the identity provider knows of them. */
export interface Concerned {
  /** Attributes of the source, all of which are empty. */
  lacking?: readonly string[];
  /** Attributes of the source, each of which has a value. */
  having?: readonly string[];
  /** Those whose value of an attribute is one of these. */
  oneOf?: { attribute: string; values: readonly string[] };
}

/** A row as it stands and as it should; null where there is none. */
export interface RowChange {
  before: AttributeMapping | null;
  after: AttributeMapping | null;
}

export interface LintFinding {
  /** Id of the rule. */
  rule: string;
  severity: Severity;
  /** Target of the row that it is about; null for the mapping as a whole. */
  row: string | null;
  /** What goes wrong, for any row of the kind. Plain text without a full stop. */
  title: string;
  /** What happens and what it means, rich text. */
  sentence: string;
  /** What to do in that console, rich text. */
  fix: string;
  /** To be copied there: an expression, a name, a line. */
  value: string | null;
  /** Null where the admin alone can decide, or no row is to blame. */
  change: RowChange | null;
  /** Null where nothing that is known of people tells; an empty object for everybody. */
  concerned: Concerned | null;
}

export interface CorrectedFile {
  name: string;
  text: string;
}

/** What lint may know besides the file. */
export interface Surrounds {
  places: PlaceTables | null;
  /** Alpha-2 codes of the countries in which people are. */
  countries: readonly string[];
  /** Of the SCIM setting that is on show; none where there is no such. */
  fieldMappings: readonly FieldMapping[];
}

export interface ReadMapping {
  kind: FileKind;
  mapping: Mapping;
  /** What the file says besides its rows: a filter of scope, pushed groups. Rich text. */
  facts: string[];
  unknown: UnknownPart[];
  lint: LintFinding[];
  /** With every change of lint; null where there is none, or the console takes no file back. */
  corrected: CorrectedFile | null;
  /** How the console takes it back, as rich text; null where it does not. */
  giveBack: string | null;
}

/** What a vendor's folder has to say about files of its console. */
export interface MappingFiles {
  /** Looks at names of keys only. Null for a file that is none of this vendor. */
  recognise(file: OfferedFile): FileKind | null;
  /**
   * Those that belong together are read together: a mapping, the schema of its attributes.
   * @param files at least one, each recognised
   * @throws MappingFileError for what is recognised and can't be read
   */
  read(files: readonly OfferedFile[], surrounds: Surrounds): ReadMapping;
}

/** Why a file that was recognised is not read: a sentence that says what it is and where it stops. */
export class MappingFileError extends Error {
  override name = 'MappingFileError';
}

/** "schema.json" as "schema-corrected.json". */
export function correctedName(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? `${name}-corrected` : `${name.slice(0, dot)}-corrected${name.slice(dot)}`;
}
