/**
 * Filters and PATCH paths (RFC 7644 section 3.4.2.2 Figure 1, section 3.5.2 Figure 7). Beyond the ABNF, blanks may be
 * missing where nothing is ambiguous, as in the RFC's own example `value eq"2819c223"`.
 *
 * A filter is hostile text: its length, its nesting and the number of its terms are limited, so that neither reading
 * nor evaluating one can occupy the server or exhaust the stack.
 */
import { type AttributePath, isAttributeName, PathSyntaxError, parseAttributePath } from '../attribute-path';
import type { CompareOperator, CompareValue, Filter, PatchPath } from './filter';
import { FilterSyntaxError, type Token, tokenize } from './lexer';

/** As many terms as a filter of this length has that compares with UUIDs. */
export const filterLimits = { length: 20_000, depth: 40, terms: 400 } as const;

/**
 * What is read beyond the grammar; the caller decides what to make of it.
 * `value-path-comparison`: `emails[type eq "work"].value eq "x"`, read as `emails[type eq "work" and value eq "x"]`.
 * `capitalised-literal`: `True`, `FALSE`, `Null`.
 */
export type FilterExtension = 'value-path-comparison' | 'capitalised-literal';

export interface ParseFilterOptions {
  /** @param came the words that were read so, where they are few */
  onExtension?(extension: FilterExtension, came?: string): void;
}

const operators: ReadonlySet<string> = new Set(['eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le']);
const literals: ReadonlyMap<string, CompareValue> = new Map<string, CompareValue>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** @throws FilterSyntaxError with the position of what can't be read */
export function parseFilter(text: string, options: ParseFilterOptions = {}): Filter {
  const reader = new FilterReader(text, options);
  const filter = reader.readFilter();
  reader.expectEnd();
  return filter;
}

/**
 * Reads `attribute`, `attribute.sub`, `attribute[filter]` or `attribute[filter].sub`, each with or without URN.
 * @throws FilterSyntaxError with the position of what can't be read
 */
export function parsePatchPath(text: string, options: ParseFilterOptions = {}): PatchPath {
  const reader = new FilterReader(text, options);
  const path = reader.readPatchPath();
  reader.expectEnd();
  return path;
}

class FilterReader {
  readonly #tokens: Token[];
  readonly #options: ParseFilterOptions;
  #index = 0;
  #depth = 0;
  #terms = 0;
  #insideBrackets = false;

  constructor(text: string, options: ParseFilterOptions) {
    if (text.length > filterLimits.length) {
      throw new FilterSyntaxError(
        `a filter has at most ${filterLimits.length} characters`,
        filterLimits.length,
      );
    }
    this.#tokens = tokenize(text);
    this.#options = options;
  }

  /** `and` binds closer than `or`. */
  readFilter(): Filter {
    const operands = this.#readChain('or', () => this.#readConjunction());
    const [first] = operands;
    return operands.length === 1 && first !== undefined ? first : { kind: 'or', operands };
  }

  readPatchPath(): PatchPath {
    const path = this.#readPath();
    if (this.#peek().kind !== '[') return { filter: null, ...path };
    if (path.subAttribute !== null) this.#fail('a filter stands behind the attribute, not its sub-attribute');
    const filter = this.#readBrackets();
    return { ...path, subAttribute: this.#readSubAttribute(), filter };
  }

  expectEnd(): void {
    const token = this.#peek();
    if (token.kind === 'end') return;
    if (token.kind === ')') this.#fail('there is a closing bracket too many');
    this.#fail(`${shown(token)} can’t stand here; “and”, “or” or the end was expected`);
  }

  #readConjunction(): Filter {
    const operands = this.#readChain('and', () => this.#readTerm());
    const [first] = operands;
    return operands.length === 1 && first !== undefined ? first : { kind: 'and', operands };
  }

  #readChain(operator: 'and' | 'or', readOperand: () => Filter): Filter[] {
    const operands = [readOperand()];
    while (this.#takeWord(operator)) operands.push(readOperand());
    return operands;
  }

  #readTerm(): Filter {
    this.#countTerm();
    if (this.#peek().kind === '(') return this.#readGroup();
    if (isWord(this.#peek(), 'not') && this.#peek(1).kind === '(') {
      this.#take();
      return { kind: 'not', operand: this.#readGroup() };
    }
    return this.#readAttributeExpression();
  }

  #countTerm(): void {
    this.#terms += 1;
    if (this.#terms > filterLimits.terms) this.#fail(`a filter has at most ${filterLimits.terms} terms`);
  }

  #readGroup(): Filter {
    return this.#nested(')', () => this.readFilter());
  }

  #nested(closing: ')' | ']', read: () => Filter): Filter {
    this.#depth += 1;
    if (this.#depth > filterLimits.depth) this.#fail(`brackets nest at most ${filterLimits.depth} deep`);
    const opening = this.#take();
    const filter = read();
    if (this.#peek().kind !== closing) {
      this.#fail(`the closing “${closing}” for the bracket at position ${opening.position + 1} is missing`);
    }
    this.#take();
    this.#depth -= 1;
    return filter;
  }

  #readBrackets(): Filter {
    if (this.#insideBrackets) this.#fail('square brackets can’t nest');
    this.#insideBrackets = true;
    const filter = this.#nested(']', () => this.readFilter());
    this.#insideBrackets = false;
    return filter;
  }

  #readAttributeExpression(): Filter {
    const path = this.#readPath();
    if (this.#peek().kind === '[') return this.#readValuePath(path);
    return this.#readTest(path);
  }

  #readTest(path: AttributePath): Filter {
    const token = this.#take();
    const name = token.kind === 'word' ? token.text.toLowerCase() : '';
    if (name === 'pr') return { kind: 'presence', path };
    if (isOperator(name)) return { kind: 'comparison', path, operator: name, value: this.#readValue() };
    const expected = 'one of eq, ne, co, sw, ew, gt, ge, lt, le, pr was expected';
    if (token.kind === 'word') {
      throw new FilterSyntaxError(
        `the operator “${token.text}” is not supported; ${expected}`,
        token.position,
      );
    }
    throw new FilterSyntaxError(`an operator is missing before ${shown(token)}; ${expected}`, token.position);
  }

  #readValuePath(path: AttributePath): Filter {
    if (path.subAttribute !== null) this.#fail('a filter stands behind the attribute, not its sub-attribute');
    const filter = this.#readBrackets();
    const subAttribute = this.#readSubAttribute();
    if (subAttribute === null) return { kind: 'valuePath', path, filter };
    const test = this.#readTest({ schema: null, attribute: subAttribute, subAttribute: null });
    this.#options.onExtension?.('value-path-comparison');
    const operands = filter.kind === 'and' ? [...filter.operands, test] : [filter, test];
    return { kind: 'valuePath', path, filter: { kind: 'and', operands } };
  }

  #readSubAttribute(): string | null {
    const token = this.#peek();
    if (token.kind !== 'word' || !token.text.startsWith('.')) return null;
    this.#take();
    const name = token.text.slice(1);
    if (!isAttributeName(name)) {
      throw new FilterSyntaxError(`“${name.slice(0, 60)}” is not a sub-attribute`, token.position + 1);
    }
    return name;
  }

  #readPath(): AttributePath {
    const token = this.#take();
    if (token.kind !== 'word') {
      throw new FilterSyntaxError(`an attribute was expected, not ${shown(token)}`, token.position);
    }
    return parsedPath(token.text, token.position);
  }

  #readValue(): CompareValue {
    const token = this.#take();
    if (token.kind === 'string' || token.kind === 'number') return token.value;
    const literal = token.kind === 'word' ? literals.get(token.text.toLowerCase()) : undefined;
    if (literal === undefined) {
      const hint = token.kind === 'word' ? '; texts stand in double quotes (")' : '';
      throw new FilterSyntaxError(`a value was expected, not ${shown(token)}${hint}`, token.position);
    }
    if (!literals.has(token.text)) this.#options.onExtension?.('capitalised-literal', token.text);
    return literal;
  }

  #takeWord(text: string): boolean {
    if (!isWord(this.#peek(), text)) return false;
    this.#take();
    return true;
  }

  #peek(ahead = 0): Token {
    return this.#tokens[Math.min(this.#index + ahead, this.#tokens.length - 1)] ?? endToken;
  }

  #take(): Token {
    const token = this.#peek();
    this.#index += 1;
    return token;
  }

  #fail(message: string): never {
    throw new FilterSyntaxError(message, this.#peek().position);
  }
}

const endToken: Token = { kind: 'end', text: '', position: 0 };

function isWord(token: Token, text: string): boolean {
  return token.kind === 'word' && token.text.toLowerCase() === text;
}

function isOperator(name: string): name is CompareOperator {
  return operators.has(name);
}

function shown(token: Token): string {
  return token.kind === 'end' ? 'the end' : `“${token.text.slice(0, 60)}”`;
}

function parsedPath(text: string, start: number): AttributePath {
  try {
    return parseAttributePath(text);
  } catch (error) {
    if (error instanceof PathSyntaxError) throw new FilterSyntaxError(error.message, start + error.position);
    throw error;
  }
}
