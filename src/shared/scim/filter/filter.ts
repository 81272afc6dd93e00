import type { AttributePath } from '../attribute-path';

/** Comparison operators of RFC 7644 section 3.4.2.2, Table 3, without `pr`. */
export type CompareOperator = 'eq' | 'ne' | 'co' | 'sw' | 'ew' | 'gt' | 'ge' | 'lt' | 'le';

/** A JSON literal on the right of a comparison. */
export type CompareValue = string | number | boolean | null;

export interface Comparison {
  kind: 'comparison';
  path: AttributePath;
  operator: CompareOperator;
  value: CompareValue;
}

export interface Presence {
  kind: 'presence';
  path: AttributePath;
}

/** `emails[type eq "work"]`: the filter holds for one and the same value of the attribute. */
export interface ValuePathFilter {
  kind: 'valuePath';
  path: AttributePath;
  filter: Filter;
}

/** `and` and `or` hold two or more operands; chains are flat, so that depth means nesting. */
export interface Conjunction {
  kind: 'and';
  operands: Filter[];
}

export interface Disjunction {
  kind: 'or';
  operands: Filter[];
}

export interface Negation {
  kind: 'not';
  operand: Filter;
}

/** A parsed filter expression (RFC 7644 section 3.4.2.2): plain data, can be printed, stored and compared. */
export type Filter = Comparison | Presence | ValuePathFilter | Conjunction | Disjunction | Negation;

/** Target of a PATCH operation (RFC 7644 Figure 7): `attribute`, `attribute.sub`, `attribute[filter]`, `attribute[filter].sub`. */
export interface PatchPath extends AttributePath {
  filter: Filter | null;
}
