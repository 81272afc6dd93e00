/** Lines that the guides add to the template, whichever it is. */
import type { MappingVariant } from '../../simulation';
import type { AttributeMapping } from '../common/attribute-mapping';
import { byCountry } from '../common/country-setting';
import { rowsOf } from './template/template-rows';
import { countryLine, timeZoneLine } from './template/templates';

export const oneLoginMappings: readonly MappingVariant[] = [
  {
    id: 'template',
    title: 'The template as it is',
    explanation: 'Nothing is added to it: neither a time zone nor a country is sent.',
  },
  {
    id: 'time-zone',
    title: 'Time zone from a custom user field',
    explanation: 'The line of the guide *Time zone* is added to the template. It plays that guide through.',
    adds: rowsOfLine(timeZoneLine),
  },
  {
    id: 'country',
    title: 'Groups by country',
    explanation:
      'The line of the guide *Groups by country* is added to the template: the country is free text. The sandbox groups by **Country / Region**: it plays that guide through.',
    adds: rowsOfLine(countryLine),
    setting: byCountry,
  },
];

/** @param line with the comma behind it */
function rowsOfLine(line: string): AttributeMapping[] {
  return rowsOf(`{${line.replace(/,$/, '')}}`);
}
