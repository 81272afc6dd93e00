/**
 * The source of a row as the provisioning schema writes it twice: as text and as a tree of parameters with keys (Graph
 * `attributeMappingSource`). Keys come from Graph's `schema/functions`; functions that are not in that list have the names of their
 * parameters, which no public file shows.
 */
import { isJsonObject } from '../../../scim/json';
import type { JsonObject } from '../../../scim/resource';
import { parameterAt } from '../../common/expression/function-definition';
import { functionNamed } from '../expression/functions';
import { parseExpression } from '../expression/parse';
import type { CallNode, ExpressionNode } from '../expression/syntax';

/** By argument, from 0; the last repeats. Of other functions the names of the parameters are the keys. */
const documentedKeys: Readonly<Record<string, readonly string[]>> = {
  Append: ['source', 'suffix'],
  Prepend: ['prefix', 'source'],
  FormatDateTime: ['source', 'dateTimeStyles', 'inputFormat', 'outputFormat'],
  IsNothing: ['source'],
  Not: ['source'],
  Join: ['separator', 'source'],
  Mid: ['source', 'start', 'length'],
  Replace: [
    'source',
    'Find',
    'RegularExpression',
    'RegularExpressionGroupName',
    'Replacement',
    'ReplacementPropertyName',
    'Template',
  ],
  SingleAppRoleAssignment: ['source'],
  AppRoleAssignments: ['source'],
  StripSpaces: ['source'],
  Split: ['source', 'delimiter'],
  Switch: ['source', 'defaultValue', 'switchValue'],
};

/** Deeper trees are not read here: functions within each other end sooner. */
const deepest = 60;

/** The key of an argument. @param index from 0 */
function keyOf(name: string, index: number): string {
  const keys = documentedKeys[name];
  if (keys !== undefined) return keys[Math.min(index, keys.length - 1)] ?? 'source';
  return parameterAt(functionNamed(name, { start: 0, end: 0 }), index)?.name ?? `argument${index}`;
}

/** @throws ExpressionError where the text is no expression */
export function treeOf(text: string): JsonObject {
  const { root } = parseExpression(text);
  return nodeOf(root);
}

function nodeOf(node: ExpressionNode): JsonObject {
  switch (node.kind) {
    case 'attribute':
      return { expression: `[${node.name}]`, name: node.name, type: 'Attribute', parameters: [] };
    case 'constant':
      return { expression: quoted(node.value), name: node.value, type: 'Constant', parameters: [] };
    case 'call':
      return {
        expression: textOf(node),
        name: node.name,
        type: 'Function',
        parameters: parametersOf(node),
      };
    default:
      // How a comparison is written in a tree is in no public file: it stays text.
      return { expression: textOf(node), name: textOf(node), type: 'Function', parameters: [] };
  }
}

function parametersOf({ name, arguments: parts }: CallNode): JsonObject[] {
  return parts.flatMap((part, index) =>
    part.kind === 'omitted' ? [] : [{ key: keyOf(name, index), value: nodeOf(part) }],
  );
}

/** An expression in one manner of writing: two that are the same are the same text. */
export function textOf(node: ExpressionNode): string {
  switch (node.kind) {
    case 'attribute':
      return `[${node.name}]`;
    case 'constant':
      return quoted(node.value);
    case 'omitted':
      return '';
    case 'comparison':
      return `${textOf(node.left)} ${node.operator} ${textOf(node.right)}`;
    case 'call':
      // What is left out at the end is as if it were not written.
      return `${node.name}(${node.arguments
        .map(textOf)
        .join(', ')
        .replace(/(?:, )+$/, '')})`;
  }
}

function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

/** The text that a tree stands for; null where it is too deep or lacks what it would need. */
export function textOfTree(source: JsonObject, depth = 0): string | null {
  if (depth > deepest) return null;
  const { name, type = 'Attribute' } = source;
  if (typeof name !== 'string') return null;
  if (type === 'Attribute') return `[${name}]`;
  if (type === 'Constant') return quoted(name);
  const parts = isParameters(source.parameters) ? source.parameters : [];
  return parts.length === 0 ? null : callText(name, parts, depth);
}

function callText(name: string, parts: readonly Parameter[], depth: number): string | null {
  const placed: string[] = [];
  for (const { key, value } of parts) {
    const text = textOfTree(value, depth + 1);
    if (text === null) return null;
    // Arguments that were left out are absent in the tree, and empty between commas in the text.
    placed[Math.max(placed.length, placeOf(name, key))] = text;
  }
  return `${name}(${Array.from(placed, (text) => text ?? '').join(', ')})`;
}

/** Where an argument of this key stands first; 0 for one that is not known, which then comes in the order of the tree. */
function placeOf(name: string, key: string): number {
  const keys = documentedKeys[name];
  return keys === undefined
    ? 0
    : Math.max(
        0,
        keys.findIndex((one) => one.toLowerCase() === key.toLowerCase()),
      );
}

interface Parameter {
  key: string;
  value: JsonObject;
}

function isParameters(value: unknown): value is Parameter[] & JsonObject[] {
  return (
    Array.isArray(value) &&
    value.every((one) => isJsonObject(one) && typeof one.key === 'string' && isJsonObject(one.value))
  );
}
