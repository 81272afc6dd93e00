import { describe, expect, test } from 'vitest';
import { indexableTerms } from '../../../../src/server/scim/query/indexable-terms';
import { parseFilter } from '../../../../src/shared/scim/filter/parser';
import { enterprise, group, user } from '../engine-context';

function terms(text: string, type = user): string[] {
  return indexableTerms(parseFilter(text), type).map(
    ({ attributePath, value, caseExact }) => `${attributePath}=${value}${caseExact ? ' exactly' : ''}`,
  );
}

describe('terms that an index can decide', () => {
  test.each([
    ['USERNAME eq "A"', ['userName=A']],
    ['id eq "A" and manager eq "B"', ['id=A exactly', `${enterprise}:manager.value=B exactly`]],
    ['emails eq "a"', ['emails.value=a']],
    ['emails[type eq "work" and value eq "a"]', ['emails.type=work', 'emails.value=a']],
    ['emails[type eq "work"].value eq "a"', ['emails.type=work', 'emails.value=a']],
    ['title pr and (externalId eq "x" and userName eq "y")', ['externalId=x exactly', 'userName=y']],
    ['userName eq "a" or userName eq "b"', []],
    ['not (userName eq "a")', []],
    ['userName ne "a"', []],
    ['userName eq null', []],
    ['active eq true', []],
    ['nothing eq "a"', []],
    ['name eq "a"', []],
    ['emails[type eq "work" or value eq "a"]', []],
  ])('%s', (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  test('members of a group', () => {
    expect(terms('members.value eq "a"', group)).toEqual(['members.value=a exactly']);
    expect(terms('members[value eq "a"]', group)).toEqual(['members.value=a exactly']);
  });
});
