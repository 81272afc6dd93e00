/** Bodies with more secrets than anybody has: they are looked for in whatever is told of the request. */

const nearly = 1024 * 1024 - 1_000;
const repeated = (text: string) => text.repeat(Math.floor(nearly / text.length));
const user = (rest: string) => `{"userName":"hostile",${rest}}`;
const listed = (count: number, element: (at: number) => unknown) =>
  JSON.stringify(Array.from({ length: count }, (_, at) => element(at)));
const long = 'x7'.repeat(40);

export const bodiesWithSecrets: [name: string, body: string][] = [
  ['40,000 passwords', user(`"emails":${listed(40_000, (at) => ({ password: `abc${at}` }))}`)],
  [
    '9,000 passwords that begin alike',
    user(
      `"a":${listed(9_000, (at) => ({ password: `${'a'.repeat(40)}${at}` }))},"b":"${'a'.repeat(500_000)}"`,
    ),
  ],
  ['a password of 90,000 numbers', user(`"password":${listed(90_000, (at) => at)}`)],
  ['a long password again and again', user(`"password":"${long}","a":${listed(12_000, () => long)}`)],
  ['a password of half a megabyte', user(`"password":"${'a'.repeat(500_000)}","a":"${'a'.repeat(500_000)}"`)],
  [
    'empty objects beside a password',
    user(`"password":"abcd","a":[${Array.from({ length: 4 }, () => `[${'{},'.repeat(80_000)}{}]`).join()}]`),
  ],
  ['a deep password', `{"password":${'['.repeat(500_000)}${']'.repeat(500_000)}}`],
  ['filters on passwords', JSON.stringify({ filter: repeated('password eq "abcd" and ') })],
  [
    'addresses with passwords',
    user(`"a":${listed(20_000, () => ({ path: '/Users?filter=password eq "abcd"' }))}`),
  ],
  ['JSON with passwords in texts', user(`"emails":${listed(20_000, () => '{"password":"abcdefgh"')}`)],
  ['broken JSON with passwords', `{${repeated('"password":"')}`],
  ['broken forms with passwords', repeated('name="password"\n')],
];
