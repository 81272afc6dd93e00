import { describe, expect, it } from 'vitest';
import type {
  OktaSource,
  OktaValue,
} from '../../../../../src/shared/idp/okta/expression/expression-function';
import { oktaFunctions } from '../../../../../src/shared/idp/okta/expression/functions';
import { evaluated, failureOf } from './evaluated';

describe('what is told of each function', () => {
  it.each(oktaFunctions)('the example of $name gives what it says', ({ example }) => {
    expect(evaluated(example.expression, example.source)).toEqual(example.value);
  });

  it('names are unique, sentences are sentences, and every example calls its function', () => {
    expect(new Set(oktaFunctions.map(({ name }) => name)).size).toBe(oktaFunctions.length);
    for (const { name, sentence, onNull, example } of oktaFunctions) {
      expect(sentence).toMatch(/^[A-Z].*\.$/);
      expect(onNull).toMatch(/^[A-Za-z0-9].*\.$/);
      expect(example.expression).toContain(`${name}(`);
    }
  });
});

describe('the examples of the page, and empty values', () => {
  it.each<[string, OktaValue]>([
    ['String.append(user.middleName, "x")', 'x'],
    ['String.append(user.middleName, null)', null],
    ['String.join("", "This", "is", "a", "test")', 'Thisisatest'],
    ['String.join(" ", user.firstName, user.middleName, user.lastName)', 'Winston Churchill'],
    ['String.len(user.middleName)', 0],
    ['String.stringContains("This is a test", "doesn\'tExist")', false],
    ['String.stringContains(user.middleName, "a")', false],
    ['String.stringSwitch("This is a test", "default", "key1", "value1")', 'default'],
    ['String.stringSwitch("This is a test", "default", "test", "value1")', 'value1'],
    ['String.stringSwitch("Substrings count", "default", "ring", "value1")', 'value1'],
    ['String.stringSwitch(user.middleName, "default", "a", "b")', 'default'],
    ['String.replace(user.middleName, "a", "b")', null],
    ['String.replaceFirst("abc", "x", "y")', 'abc'],
    ['String.removeSpaces(user.middleName)', null],
    ['String.toUpperCase("istanbul ı")', 'ISTANBUL ı'],
    ['String.substring("abc", 1, 99)', 'bc'],
    ['String.substring(user.middleName, 0, 1)', null],
    ['String.substringBefore("abc", "@")', 'abc'],
    ['String.substringAfter("abc", "@")', ''],
    ['String.substringAfter(user.middleName, "@")', null],
    ['substring(user.firstName, 1, 4)', 'ins'],
    ['Arrays.contains({10, 20, 30}, 50)', false],
    ['Arrays.contains({10, 20}, "10")', false],
    ['Arrays.size({10, 20, 30})', 3],
    ['Arrays.isEmpty({10, 20})', false],
    ['Arrays.toCsvString(user.middleName)', ''],
    ['Arrays.flatten(user.middleName, {1, {2}})', [1, 2]],
    ["Convert.toInt('1234')", 1234],
    ['Convert.toInt(123.4)', 123],
    ['Convert.toInt(user.middleName)', null],
    ['Iso3166Convert.toAlpha2("TUR")', 'TR'],
    ['Iso3166Convert.toAlpha2("792")', 'TR'],
    ['Iso3166Convert.toNumeric("AF")', '004'],
    ['Iso3166Convert.toAlpha3("4")', 'AFG'],
    ['Iso3166Convert.toName("Narnia")', null],
    ['Time.now()', '2015-07-31T17:18:37.979Z'],
    ['Time.now("EST")', '2015-07-31T13:18:37.979-04:00'],
    ['Time.now("Asia/Kolkata", "HH:mm ZZ")', '22:48 +05:30'],
    ['Time.fromIso8601ToString("2015-07-31T17:18:37-0400", "h:mm a")', '9:18 PM'],
    ['Time.fromStringToIso8601(user.middleName, "yyyy")', null],
    ['Time.fromUnixToIso8601(user.middleName)', null],
    ['isMemberOfGroupName("Sales")', false],
    ['isMemberOfAnyGroup("a", "b")', false],
    ['user.getLinkedObject("manager").lastName', null],
    ['hasWorkdayUser() ? findWorkdayUser().employeeID : null', null],
    ['getManagerUser("active_directory").firstName', null],
  ])('%s', (expression, value) => {
    expect(evaluated(expression)).toEqual(value);
  });

  it('groups are compared whole, by their beginning, by a part and by a pattern', () => {
    const source: Partial<OktaSource> = { groups: [{ id: '1', name: 'San Francisco admins' }] };
    expect(
      [
        'isMemberOfGroupName("San Francisco")',
        'isMemberOfGroupNameStartsWith("San Fr")',
        'isMemberOfGroupNameContains("admin")',
        'isMemberOfGroupNameRegex(".*admin.*")',
        'isMemberOfGroupNameRegex("admin")',
        'getFilteredGroups({"1", "2"}, "group.id", 1)',
        'getFilteredGroups({"1", "2"}, "group.id", 0)',
      ].map((text) => evaluated(text, source)),
    ).toEqual([false, true, true, true, false, ['1'], []]);
  });
});

describe('what can not be worked out is said with its place', () => {
  it.each([
    [
      'String.substring("abc", 2, 1)',
      'Position 28, String.substring, argument 3 (endIndex): The end lies before the start.',
    ],
    [
      'String.substring("abc", -1, 1)',
      'Position 25, String.substring, argument 2 (startIndex): Places count from 0.',
    ],
    [
      'String.substring("abc", "a", 1)',
      'Position 25, String.substring, argument 2 (startIndex): A whole number is expected.',
    ],
    [
      'String.len({"a"})',
      'Position 12, String.len, argument 1 (input): One value is expected, not a list or a profile.',
    ],
    [
      'String.replace("a", "", "b")',
      'Position 21, String.replace, argument 2 (match): What is replaced has at least one character.',
    ],
    [
      'Arrays.get({1}, 1)',
      'Position 17, Arrays.get, argument 2 (position): There is no value 1: the list has 1, counted from 0.',
    ],
    [
      'Arrays.size("a")',
      'Position 13, Arrays.size, argument 1 (array): A list is expected, such as {"a", "b"}.',
    ],
    ['Convert.toInt("x")', 'Position 15, Convert.toInt, argument 1 (value): “x” is no number.'],
    [
      'Time.now("Mars/Olympus")',
      'Position 10, Time.now, argument 1 (timeZoneId): “Mars/Olympus” is no time zone that is known here.',
    ],
    [
      'Time.fromIso8601ToUnix("now")',
      'Position 24, Time.fromIso8601ToUnix, argument 1 (time): “now” is no time in ISO 8601.',
    ],
    [
      'Time.fromStringToIso8601("1 May", "d MMM")',
      'Position 35, Time.fromStringToIso8601, argument 2 (format): “MMM” in a date format is not evaluated here. Known are yyyy, YYYY, MM, M, dd, d, HH, H, hh, h, mm, m, ss, s, S, SS, SSS, a, Z, ZZ.',
    ],
    [
      'Time.fromWindowsToIso8601("9999999999999999999999999")',
      'Position 27, Time.fromWindowsToIso8601, argument 1 (time): The time lies too far away.',
    ],
    [
      'getManagerUser("workday").email',
      'Position 16, getManagerUser, argument 1 (managerSource): Only "active_directory" is supported.',
    ],
    ['isMemberOfGroupNameContains("")', 'no error: false'],
    [
      'getFilteredGroups({"1"}, "group.type", 1)',
      'Position 26, getFilteredGroups, argument 2 (groupExpression): It is group.id or group.name.',
    ],
  ])('%s', (expression, message) => {
    expect(failureOf(expression)).toBe(message);
  });
});
