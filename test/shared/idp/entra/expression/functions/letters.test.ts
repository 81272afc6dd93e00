import { describe, expect, it } from 'vitest';
import type {
  ExpressionValue,
  SourceAttributes,
} from '../../../../../../src/shared/idp/entra/expression/expression-function';
import { evaluated, failureOf } from '../evaluated';

type Case = [expression: string, source: SourceAttributes, value: ExpressionValue];

describe('upper and lower case follow no culture of the machine', () => {
  it.each<Case>([
    ['ToLower("ISTANBUL")', {}, 'istanbul'],
    ['ToUpper("istanbul")', {}, 'ISTANBUL'],
    ['ToLower("İIıi")', {}, 'İiıi'],
    ['ToUpper("İIıi")', {}, 'İIıI'],
    ['ToLower("ISPARTA İZMİR", "tr-TR")', {}, 'ısparta izmir'],
    ['ToUpper("izmir ısparta", "tr")', {}, 'İZMİR ISPARTA'],
    ['ToUpper("izmir", "az-Latn-AZ")', {}, 'İZMİR'],
    ['ToUpper("izmir ı", "en-US")', {}, 'IZMIR I'],
    ['ToLower("İ", "en-US")', {}, 'i'],
    ['ToUpper("straße")', {}, 'STRAßE'],
    ['ToLower("ΣΑΣ")', {}, 'σασ'],
    ['ToLower([x])', {}, null],
    ['ToLower("A", "")', {}, 'a'],
  ])('%s', (expression, source, value) => {
    expect(evaluated(expression, source)).toBe(value);
  });

  it('a culture has the form of a language tag', () => {
    expect(failureOf('ToLower("A", "Turkish (Turkey)")')).toBe(
      'Position 14, ToLower, argument 2 (culture): “Turkish (Turkey)” is no name of a culture such as tr-TR.',
    );
  });

  it.each<Case>([
    ['PCase([n])', { n: 'PABLO GONSALVES (SECOND)' }, 'Pablo Gonsalves (Second)'],
    ['PCase(Join(" ",[a],[b]))', { a: 'GREGORY', b: 'JAMES' }, 'Gregory James'],
    ['PCase([n])', { n: "o'neil" }, "O'neil"],
    ['PCase([n])', { n: 'JEAN-LUC_PICARD' }, 'Jean-Luc_Picard'],
    ['PCase([n])', { n: '3RD FLOOR A3B' }, '3Rd Floor A3b'],
    ['PCase([n])', { n: 'istanbul IĞDIR' }, 'Istanbul Iğdir'],
    ['PCase([n], " ")', { n: 'PINTO-DE SILVA' }, 'Pinto-de Silva'],
    ['PCase([n])', {}, null],
  ])('%s of %j', (expression, source, value) => {
    expect(evaluated(expression, source)).toBe(value);
  });
});

describe('letters with marks become plain by the table', () => {
  it.each([
    ['Zoë', 'Zoe'],
    ['Zoe\u0308', 'Zoe'],
    ['Jéssica', 'Jessica'],
    ['Björn Ångström', 'Bjorn Angstrom'],
    ['Søren Æbelø', 'Soeren AEbeloe'],
    ['Straße', 'Strasse'],
    ['Işık Çağrı ŞİMŞEK', 'Isik Cagri SIMSEK'],
    ['Łukasz Żółć', 'Lukasz Zolc'],
    ['Ķirsis', 'Ķirsis'],
    ['李明', '李明'],
  ])('%s', (text, plain) => {
    expect(evaluated('NormalizeDiacritics([n])', { n: text })).toBe(plain);
  });

  it('nothing stays nothing', () => {
    expect(evaluated('NormalizeDiacritics([n])')).toBeNull();
  });
});
