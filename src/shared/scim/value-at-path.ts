/**
 * The one text that a resource holds at an attribute path, for whoever has one field for it: `emails[type eq "work"].value`. Reads
 * any JSON, whatever a schema says of it; never throws. Names and texts in filters compare without regard to case.
 */
import type { CompareValue, Comparison, Filter, PatchPath } from './filter/filter';
import { isJsonObject } from './json';
import type { JsonObject, JsonValue } from './resource';
import { userUrn } from './schemas/user';

export interface ReadText {
  /** As it came; null where there is none. */
  text: string | null;
  /** `nothing`: the attribute is not there. `no match`: it is, but no element that the filter selects. */
  how: 'found' | 'nothing' | 'no match' | 'empty' | 'not text';
  /** Elements that the path leads to: of several the primary one is taken, else the first. */
  candidates: number;
}

export type TextReader = (resource: JsonObject) => ReadText;

const nothing: ReadText = { text: null, how: 'nothing', candidates: 0 };
const noMatch: ReadText = { text: null, how: 'no match', candidates: 0 };

/** Reads many resources by one path. */
export function textReader({ schema, attribute, subAttribute, filter }: PatchPath): TextReader {
  const attributeOf = memberReader(attribute);
  const extensionOf =
    schema === null || schema.toLowerCase() === userUrn.toLowerCase() ? null : memberReader(schema);
  const subOf = subAttribute === null ? wholeElement : memberReader(subAttribute);
  const isSelected = filter === null ? null : (element: JsonValue) => holds(filter, element);
  return (resource) => {
    const holder = extensionOf === null ? resource : extensionOf(resource);
    const elements = elementsOf(attributeOf(holder));
    if (elements.length === 0) return nothing;
    const selected = isSelected === null ? elements : elements.filter(isSelected);
    const taken = selected.find(isPrimary) ?? selected[0];
    return taken === undefined ? noMatch : textOf(subOf(taken), selected.length);
  };
}

/** A member of an object by its name in any case; undefined of anything else. */
function memberReader(name: string): (value: JsonValue | undefined) => JsonValue | undefined {
  const key = name.toLowerCase();
  return (value) => {
    if (!isJsonObject(value)) return undefined;
    if (Object.hasOwn(value, name)) return value[name];
    const other = Object.keys(value).find((one) => one.toLowerCase() === key);
    return other === undefined ? undefined : value[other];
  };
}

const valueIn = memberReader('value');
const primaryIn = memberReader('primary');

/** RFC 7643 section 2.4: of an object, `value` is what it is about. */
function wholeElement(element: JsonValue): JsonValue | undefined {
  return isJsonObject(element) ? valueIn(element) : element;
}

function elementsOf(value: JsonValue | undefined): JsonValue[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function isPrimary(element: JsonValue): boolean {
  return primaryIn(element) === true;
}

function textOf(value: JsonValue | undefined, candidates: number): ReadText {
  if (value === undefined || value === null) return { text: null, how: 'nothing', candidates };
  if (typeof value === 'number' || typeof value === 'boolean') {
    return { text: String(value), how: 'found', candidates };
  }
  if (typeof value !== 'string') return { text: null, how: 'not text', candidates };
  return value.trim() === ''
    ? { text: null, how: 'empty', candidates }
    : { text: value, how: 'found', candidates };
}

/** Whether a filter in square brackets selects the element (RFC 7644 section 3.4.2.2). A simple value is its own `value`. */
function holds(filter: Filter, element: JsonValue): boolean {
  switch (filter.kind) {
    case 'comparison':
      return compares(filter, operandIn(filter, element));
    case 'presence':
      return isPresent(operandIn(filter, element));
    case 'and':
      return filter.operands.every((operand) => holds(operand, element));
    case 'or':
      return filter.operands.some((operand) => holds(operand, element));
    case 'not':
      return !holds(filter.operand, element);
    case 'valuePath':
      return elementsOf(memberReader(filter.path.attribute)(element)).some((one) =>
        holds(filter.filter, one),
      );
  }
}

function operandIn({ path }: Pick<Comparison, 'path'>, element: JsonValue): JsonValue | undefined {
  if (isJsonObject(element)) return memberReader(path.attribute)(element);
  return path.attribute.toLowerCase() === 'value' ? element : undefined;
}

function isPresent(value: JsonValue | undefined): boolean {
  return (
    value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
  );
}

function compares({ operator, value: asked }: Comparison, came: JsonValue | undefined): boolean {
  if (operator === 'eq') return isSame(came, asked);
  if (operator === 'ne') return !isSame(came, asked);
  if (typeof came === 'number' && typeof asked === 'number') return isInOrder(operator, came - asked);
  if (typeof came !== 'string' || typeof asked !== 'string') return false;
  const [one, other] = [came.toLowerCase(), asked.toLowerCase()];
  switch (operator) {
    case 'co':
      return one.includes(other);
    case 'sw':
      return one.startsWith(other);
    case 'ew':
      return one.endsWith(other);
    default:
      return isInOrder(operator, one < other ? -1 : Number(one > other));
  }
}

function isSame(came: JsonValue | undefined, asked: CompareValue): boolean {
  if (typeof came === 'string' && typeof asked === 'string')
    return came.toLowerCase() === asked.toLowerCase();
  return (came ?? null) === asked;
}

/** @param difference below zero where what came is less than what is asked */
function isInOrder(operator: Comparison['operator'], difference: number): boolean {
  switch (operator) {
    case 'gt':
      return difference > 0;
    case 'ge':
      return difference >= 0;
    case 'lt':
      return difference < 0;
    case 'le':
      return difference <= 0;
    default:
      return false;
  }
}
