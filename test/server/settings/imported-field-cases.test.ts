/** Files that people took for a SCIM setting, in `field/`: through the call of the page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aWorkbench } from '../a-workbench';

interface FieldCase {
  title: string;
  request: { body: object };
  answer: { status: number };
}

const readCase = (file: string): FieldCase =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'field', file), 'utf8'));

it.each([
  [
    '23a-import-of-an-entra-mapping.json',
    /attribute mapping exported from Microsoft Entra ID.*timezone gets \[usageLocation\], a country/,
  ],
  ['23b-import-of-a-schemas-answer.json', /list of SCIM schemas.*“Contoso” \(startDate\).*“schemas”/],
])('%s is refused, and called what it is', async (file, explanation) => {
  const { request, answer } = readCase(file);
  const { handleApi } = await aWorkbench();
  const response = await handleApi(
    new Request('http://page/api/settings.import', { method: 'POST', body: JSON.stringify(request.body) }),
  );
  expect(response.status).toBe(answer.status);
  const { message, issues } = await response.json();
  expect(message).toMatch(explanation);
  expect(issues).toEqual([{ path: 'file', message }]);
});
