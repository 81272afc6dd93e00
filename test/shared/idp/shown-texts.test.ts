/** What guides, causes and remedies must not advise, whoever writes them. */
import { describe, expect, it } from 'vitest';
import { readSources } from '../../../scripts/source-files.mjs';
import { identityProviders } from '../../../src/shared/idp';
import { entra } from '../../../src/shared/idp/entra';
import { shownExpressions } from '../../../src/shared/idp/entra/expressions';
import { parseRichText } from '../../../src/shared/rich-text';
import { expressionProblem, namesOfFunctions } from './entra/expression-form';
import { type ShownText, shownTexts, toleranceTexts } from './shown-texts';

const texts = [...identityProviders.flatMap(shownTexts), ...toleranceTexts()];
const steps = identityProviders.flatMap(({ guide }) => guide.parts.flatMap((part) => part.steps));

function those(isWrong: (shown: ShownText) => boolean): string[] {
  return texts.filter(isWrong).map(({ of, text }) => `${of}: ${text}`);
}

/** What is typed or pasted, as it stands in a text. */
function valuesIn(text: string): string[] {
  return parseRichText(text)
    .flat()
    .flatMap((span) => (span.kind === 'value' ? span.text : []));
}

const isExpression = (text: string) => new RegExp(`^(?:${namesOfFunctions.join('|')})\\(`).test(text);

it('there are texts of every kind', () => {
  expect(new Set(texts.map(({ kind }) => kind)).size).toBe(6);
  expect(texts.length).toBeGreaterThan(400);
});

describe('no text that is shown', () => {
  const ofEntra = shownTexts(entra);
  const expressions = ofEntra
    .flatMap(({ kind, text }) => (kind === 'value' ? [text, ...valuesIn(text)] : valuesIn(text)))
    .filter(isExpression);

  it('has an expression that Microsoft calls unsupported, or one that is not listed', () => {
    expect(expressions.length).toBeGreaterThan(5);
    expect(expressions.filter((expression) => expressionProblem(expression) !== null)).toEqual([]);
    const listed = new Set(shownExpressions);
    const ofDirectories = /^Switch\(\[usageLocation\], , "DE", "Europe\/Berlin"/;
    const others = expressions.filter((expression) => !listed.has(expression));
    expect(others.length).toBeGreaterThan(0);
    expect(others.filter((expression) => !ofDirectories.test(expression))).toEqual([]);
  });

  it('has a call outside a value, where it could not be copied', () => {
    const call = new RegExp(`\\b(?:${namesOfFunctions.join('|')})\\(`);
    const outside = ({ kind, text }: ShownText) =>
      kind !== 'value' &&
      parseRichText(text)
        .flat()
        .some((span) => span.kind !== 'value' && call.test(span.text));
    expect(ofEntra.filter(outside)).toEqual([]);
  });

  it('proposes an expression for one country where people are in several', () => {
    const switches = expressions.filter((expression) => /^Switch\(\[usageLocation\]/.test(expression));
    const findings = ofEntra.filter(({ kind }) => kind === 'finding').flatMap(({ text }) => valuesIn(text));
    const proposed = switches.filter((expression) => findings.includes(expression));
    expect(proposed.length).toBeGreaterThan(0);
    expect(proposed.filter((expression) => !/"DE", .*"US", Switch/.test(expression))).toEqual([]);
  });

  it('gives everybody the same time zone', () => {
    const advises = /Etc\/|\bConstant\b|everybody'?s? time zone/;
    expect(those(({ text }) => advises.test(text) && !text.startsWith('Never '))).toEqual([]);
    const sources = [...readSources('src/shared')].filter(([path]) =>
      /\/(?:idp|diagnostics|scim)\//.test(path),
    );
    expect(sources.filter(([, source]) => source.includes('Etc/UTC')).map(([path]) => path)).toEqual([]);
  });

  it('calls the documented time zone step wrong', () => {
    const about = texts.filter(({ text }) => /usage ?location/i.test(text) && /time ?zone/i.test(text));
    expect(about.length).toBeGreaterThan(3);
    expect(about.filter(({ text }) => /violat|not a time zone|where .* is meant|wrong/i.test(text))).toEqual(
      [],
    );
  });

  it('puts an older label of the console first', () => {
    const isOlderFirst = ({ kind, text }: ShownText) => {
      const older = text.search(/Provision Azure (?:Active )?Directory/);
      const today = text.indexOf('Provision Microsoft Entra ID');
      return kind !== 'variant' && older >= 0 && (today < 0 || today > older);
    };
    expect(those(isOlderFirst)).toEqual([]);
  });

  it('sends somebody to the groups for what is about users', () => {
    const isAboutGroups = /group|several-matches/;
    const leads = /mapping of groups|match groups|Entra ID Groups|Azure Active Directory Groups/;
    expect(
      those(({ of, kind, text }) => kind === 'finding' && !isAboutGroups.test(of) && leads.test(text)),
    ).toEqual([]);
  });

  it('is cut off or has marks that do not close', () => {
    const isBroken = ({ kind, text }: ShownText) =>
      kind !== 'value' &&
      parseRichText(text)
        .flat()
        .some((span) => span.kind === 'text' && /\*\*|`|\]\(|\$\{|undefined|\[object/.test(span.text));
    expect(those(isBroken)).toEqual([]);
  });
});

describe('every value to copy', () => {
  it('is there', () => {
    for (const { id, values = [] } of steps) {
      for (const { label, value } of values) {
        expect(label, id).not.toBe('');
        if (value.kind === 'literal') expect(value.text, `${id}: ${label}`).toMatch(/^\S(.*\S)?$/s);
      }
    }
  });

  it('stands among the values of its step, where an instruction or remedy asks for more than a word', () => {
    const missing = steps.flatMap(({ id, instructions, slips, values = [] }) => {
      const given = values.flatMap(({ value }) => ('text' in value ? value.text : []));
      return [...instructions, ...slips.map(({ remedy }) => remedy)]
        .flatMap(valuesIn)
        .filter((value) => (isExpression(value) || /\[.+\]/.test(value)) && !given.includes(value))
        .map((value) => `${id}: ${value}`);
    });
    expect(missing).toEqual([]);
  });
});
