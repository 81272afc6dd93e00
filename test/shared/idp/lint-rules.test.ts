/** Every rule of every vendor's lint: found in a file that has the fault, not found in one that has not. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { entraLintCases } from './entra/lint/faults';
import { jumpCloudLintCases } from './jumpcloud/lint-faults';
import type { LintCase } from './lint-case';
import { oktaLintCases } from './okta/lint-faults';
import { oneLoginLintCases } from './onelogin/lint-faults';

const idps = 'src/shared/idp';

const vendors: Readonly<Record<string, readonly LintCase[]>> = {
  entra: entraLintCases,
  okta: oktaLintCases,
  onelogin: oneLoginLintCases,
  jumpcloud: jumpCloudLintCases,
};

/** Rules that are written without `rule:`, in the file that finds the problems of a template. */
const elsewhere: Readonly<Record<string, string>> = { onelogin: 'template/template-problems.ts' };

/** Ids behind `rule:`, as they stand in the source: a rule that nobody has a file for is seen by its id. */
function rulesIn(text: string): string[] {
  const told = [...text.matchAll(/\brule:\s([^;{}]*?)[,;]\n/g)].map(([, expression = '']) => expression);
  return told.flatMap((expression) => [...expression.matchAll(/'([a-z][a-z-]+)'/g)].map(([, id = '']) => id));
}

function problemsIn(text: string): string[] {
  return [...text.matchAll(/(?:\[\s*|\bid: )'([a-z][a-z-]*)',/g)].map(([, id = '']) => id);
}

function rulesOf(vendor: string): string[] {
  const folder = `${idps}/${vendor}/lint`;
  const sources = readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
  const common = readFileSync(`${idps}/common/unsent-fields.ts`, 'utf8');
  const other = elsewhere[vendor];
  const problems = other === undefined ? [] : problemsIn(readFileSync(`${idps}/${vendor}/${other}`, 'utf8'));
  return [...new Set([...[...sources, common].flatMap(rulesIn), ...problems])].sort();
}

it('every vendor with rules of lint is in this table', () => {
  const withLint = readdirSync(idps, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && readdirSync(`${idps}/${entry.name}`).includes('lint'),
  );
  expect(withLint.map(({ name }) => name).sort()).toEqual(Object.keys(vendors).sort());
});

describe.each(Object.entries(vendors))('lint of %s', (vendor, cases) => {
  it('has a case for each rule, and none for a rule that is gone', () => {
    expect([...new Set(cases.map(({ rule }) => rule))].sort()).toEqual(rulesOf(vendor));
  });

  it.each(cases)('finds $rule where it is, and not where it is not', ({ rule, faulty, right }) => {
    expect(faulty()).toContain(rule);
    expect(right()).not.toContain(rule);
  });
});
