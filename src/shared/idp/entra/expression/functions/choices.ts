import type { Arguments, ExpressionFunction, ExpressionValue } from '../expression-function';
import { isEmpty, isTrue } from '../values';

const iif: ExpressionFunction = {
  name: 'IIF',
  parameters: [
    { name: 'condition', kind: 'condition' },
    { name: 'valueIfTrue', kind: 'any' },
    { name: 'valueIfFalse', kind: 'any' },
  ],
  sentence: 'One of two values, by a condition with =, <>, >, >=, < or <=. There is no AND and no OR.',
  onNull: 'The condition fails where what it asks about is empty: nothing is sent. Use Switch or Coalesce.',
  example: {
    expression: 'IIF([country]="USA",[country],[department])',
    source: { country: 'Canada', department: 'Sales' },
    value: 'Sales',
  },
  evidence: {
    source: 'functions page',
    unverified: 'A failed condition is evaluated as nothing to send; whether = counts case is not said.',
  },
  evaluate: (args) => {
    const isMet = isTrue(args.value(0));
    if (!args.conditionIsEmpty(0)) return args.value(isMet ? 1 : 2);
    args.note(
      'The condition fails because what it asks about is empty: no value. Switch and Coalesce can tell an empty attribute.',
    );
    return null;
  },
};

const switchFunction: ExpressionFunction = {
  name: 'Switch',
  parameters: [
    { name: 'source', kind: 'text' },
    { name: 'defaultValue', kind: 'any', optional: true },
    { name: 'key', kind: 'text', repeats: true },
    { name: 'value', kind: 'any', repeats: true },
  ],
  sentence: 'The value of the key that the source equals, with case; else the default.',
  onNull: 'An empty source equals the key "". An empty default sends nothing.',
  example: {
    expression:
      'Switch([state], "Australia/Sydney", "NSW", "Australia/Sydney", "QLD", "Australia/Brisbane", "SA", "Australia/Adelaide")',
    source: { state: 'QLD' },
    value: 'Australia/Brisbane',
  },
  evidence: { source: 'functions page', unverified: 'Of two equal keys the first counts.' },
  evaluate: (args) => {
    const source = args.text(0) ?? '';
    for (let key = 2; key + 1 < args.count; key += 2) {
      if ((args.text(key) ?? '') === source) return args.value(key + 1);
    }
    return args.value(1);
  },
};

const coalesce: ExpressionFunction = {
  name: 'Coalesce',
  parameters: [{ name: 'source', kind: 'any', repeats: true }],
  sentence: 'The first value that is not empty; the last may be a default.',
  onNull: 'Passed over; nothing where all are.',
  example: {
    expression: 'Coalesce([mail],[userPrincipalName])',
    source: { mail: null, userPrincipalName: 'John.Doe@contoso.com' },
    value: 'John.Doe@contoso.com',
  },
  evidence: { source: 'functions page', unverified: 'A text of no letters counts as a value.' },
  evaluate: (args) => firstOf(args, (value) => value !== null),
};

const ignoreFlow: ExpressionFunction = {
  name: 'IgnoreFlowIfNullOrEmpty',
  parameters: [{ name: 'expression', kind: 'any' }],
  sentence: 'The value; the attribute is left out of the request where it is empty.',
  onNull: 'Left out of the request.',
  example: { expression: 'IgnoreFlowIfNullOrEmpty([department])', source: { department: '' }, value: null },
  evidence: { source: 'functions page', unverified: 'Inside of another function it gives nothing.' },
  evaluate: (args) => (isEmpty(args.value(0)) ? null : args.value(0)),
};

function firstOf(args: Arguments, test: (value: ExpressionValue) => boolean): ExpressionValue {
  for (let index = 0; index < args.count; index += 1) {
    const value = args.value(index);
    if (test(value)) return value;
  }
  return null;
}

export const choices: readonly ExpressionFunction[] = [iif, switchFunction, coalesce, ignoreFlow];
