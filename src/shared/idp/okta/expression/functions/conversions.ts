import type { OktaArguments, OktaFunction, OktaValue } from '../expression-function';
import { type CountryCodes, countryCodes } from '../iso-3166';

const source = 'Okta expression language';

export const conversions: readonly OktaFunction[] = [
  {
    name: 'Convert.toInt',
    parameters: [{ name: 'value', kind: 'any' }],
    sentence: 'A whole number, rounded to the nearest.',
    onNull: 'Nothing.',
    example: { expression: 'Convert.toInt(123.6)', value: 124 },
    evidence: { source, unverified: 'What an empty value gives.' },
    evaluate: (args) => {
      const number = numberAt(args);
      return number === null ? null : Math.round(number);
    },
  },
  {
    name: 'Convert.toNum',
    parameters: [{ name: 'value', kind: 'any' }],
    sentence: 'A number.',
    onNull: 'Nothing.',
    example: { expression: "Convert.toNum('2.75')", value: 2.75 },
    evidence: { source, unverified: 'What an empty value gives.' },
    evaluate: numberAt,
  },
  ofCountry('toAlpha2', 'The two letters of a country.', 'IND', 'IN', ({ alpha2 }) => alpha2),
  ofCountry('toAlpha3', 'The three letters of a country.', '840', 'USA', ({ alpha3 }) => alpha3),
  ofCountry('toNumeric', 'The number of a country, as text.', 'USA', '840', ({ numeric }) => numeric),
  ofCountry(
    'toName',
    'The English name of a country.',
    'IN',
    'India',
    ({ alpha2 }, { context }) => context.countryNames[alpha2] ?? null,
  ),
];

function numberAt(args: OktaArguments): number | null {
  const text = args.text(0);
  if (text === null || text === '') return null;
  return /^\s*[+-]?\d{1,300}(?:\.\d+)?\s*$/.test(text)
    ? Number(text)
    : args.fail(0, `“${text.slice(0, 40)}” is no number.`);
}

function ofCountry(
  name: string,
  sentence: string,
  given: string,
  value: string,
  of: (codes: CountryCodes, args: OktaArguments) => OktaValue,
): OktaFunction {
  return {
    name: `Iso3166Convert.${name}`,
    parameters: [{ name: 'code', kind: 'text' }],
    sentence: `${sentence} It takes any code of ISO 3166-1: two letters, three letters or the number.`,
    onNull: 'Nothing, as for what is no code.',
    example: { expression: `Iso3166Convert.${name}("${given}")`, value },
    evidence: { source, unverified: 'What an empty code gives, and one that is none.' },
    evaluate: (args) => {
      const codes = countryCodes((args.text(0) ?? '').trim());
      return codes === null ? null : of(codes, args);
    },
  };
}
