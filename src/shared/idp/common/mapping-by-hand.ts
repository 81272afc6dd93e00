import type { AttributeMapping } from './attribute-mapping';

/** What of a console that exports nothing is ticked by hand, and the file that is made of it. */
export interface MappingByHand {
  fileName: string;
  /** Above the rows: where they stand over there. */
  tableLabel: string;
  /** Above the names of groups whose members are provisioned, one a line. */
  boundLabel: string;
  otherLabel: string;
  /** As the vendor's reader of mapping files takes it. */
  fileOf(rows: readonly AttributeMapping[], groups: readonly { name: string; bound: boolean }[]): object;
}
