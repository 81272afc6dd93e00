/** The provisioning schema of Graph (`synchronizationSchema`), as far as a mapping is made of it. Fields that are unknown stay as they are. */
import { isJsonObject } from '../../../scim/json';
import type { JsonObject } from '../../../scim/resource';
import type { AttributeMapping } from '../../common/attribute-mapping';
import { ExpressionError } from '../../common/expression/expression-error';
import { parseExpression } from '../expression/parse';
import type { Expression } from '../expression/syntax';
import { textOf, textOfTree } from './expression-tree';

/** One row of an object mapping. */
export interface SchemaRow {
  raw: JsonObject;
  /** Its keys from the root of the file. */
  place: (string | number)[];
  mapping: AttributeMapping;
  /** Of a row whose type is Expression; null for others. */
  expression: Expression | ExpressionError | null;
  /** What the tree says, where it says something else than the text. */
  treeText: string | null;
}

export interface UnreadRow {
  place: (string | number)[];
  sentence: string;
}

/** @param raw an entry of `attributeMappings` */
export function rowOf(raw: JsonObject, place: SchemaRow['place']): SchemaRow | UnreadRow {
  const target = raw.targetAttributeName;
  if (typeof target !== 'string' || target.trim() === '')
    return { place, sentence: 'A row without targetAttributeName.' };
  const { matchingPriority, flowType, defaultValue } = raw;
  const common = {
    target: target.trim(),
    ...(typeof matchingPriority === 'number' && matchingPriority > 0 && { matching: matchingPriority }),
    ...(flowType === 'ObjectAddOnly' && { apply: 'only during creation' as const }),
    ...(typeof defaultValue === 'string' && defaultValue !== '' && { defaultIfNull: defaultValue }),
  };
  if (!isJsonObject(raw.source)) {
    return { raw, place, mapping: { source: '', type: 'none', ...common }, expression: null, treeText: null };
  }
  const source = sourceOf(raw.source);
  if (source === null)
    return { place, sentence: `The source of ${target} has neither a name nor an expression.` };
  const { treeText, expression, ...read } = source;
  return { raw, place, mapping: { ...read, ...common }, expression, treeText };
}

type ReadSource = Pick<AttributeMapping, 'source' | 'type'> & Pick<SchemaRow, 'expression' | 'treeText'>;

/** The tree is what the service runs; short samples leave it out, then the text counts. */
function sourceOf(source: JsonObject): ReadSource | null {
  const { name, expression } = source;
  const text = typeof expression === 'string' ? expression.trim() : null;
  const plain = { expression: null, treeText: null };
  switch (typeOf(source, text)) {
    case 'Attribute': {
      const attribute = typeof name === 'string' && name !== '' ? name : text?.replace(/^\[|\]$/g, '');
      return attribute === undefined ? null : { source: attribute, type: 'direct', ...plain };
    }
    case 'Constant': {
      const constant = typeof name === 'string' ? name : text?.replace(/^"|"$/g, '');
      return constant === undefined ? null : { source: constant, type: 'constant', ...plain };
    }
    default:
      return functionOf(source, text);
  }
}

/** Older files and short samples do not say the type: an attribute is the default, a text with a call is none. */
function typeOf({ type }: JsonObject, text: string | null): string {
  if (type === 'Constant' || type === 'Function') return type;
  if (text === null || /^\[?[\w.]+\]?$/.test(text)) return 'Attribute';
  return /^"(?:[^"\\]|\\.)*"$/.test(text) ? 'Constant' : 'Function';
}

function functionOf(source: JsonObject, text: string | null): ReadSource | null {
  const ofTree = textOfTree({ ...source, type: 'Function' });
  const written = text ?? ofTree;
  if (written === null) return null;
  const expression = parsed(written);
  const tree = ofTree === null ? null : parsed(ofTree);
  const isShort = tree === null || tree instanceof ExpressionError || expression instanceof ExpressionError;
  if (isShort || textOf(tree.root) === textOf(expression.root))
    return { source: written, type: 'expression', expression, treeText: null };
  return { source: ofTree ?? written, type: 'expression', expression: tree, treeText: ofTree };
}

function parsed(text: string): Expression | ExpressionError {
  try {
    return parseExpression(text);
  } catch (error) {
    if (error instanceof ExpressionError) return error;
    throw error;
  }
}
