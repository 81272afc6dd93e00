/** What a column of a file may become, and what its heading says that it is. */
export const targets = [
  { value: '', label: 'left out' },
  { value: 'fullName', label: 'First and last name' },
  { value: 'givenName', label: 'First name' },
  { value: 'familyName', label: 'Last name' },
  { value: 'mail', label: 'E-mail' },
  { value: 'department', label: 'Department, and group' },
  { value: 'title', label: 'Job title' },
  { value: 'manager', label: 'Manager, by name or e-mail' },
  { value: 'usageLocation', label: 'Country' },
  { value: 'state', label: 'State' },
  { value: 'city', label: 'City' },
  { value: 'office', label: 'Office' },
  { value: 'workPhone', label: 'Work phone' },
  { value: 'timeZone', label: 'Time zone' },
  { value: 'language', label: 'Language' },
  { value: 'employeeNumber', label: 'Employee number' },
] as const;
export type Target = (typeof targets)[number]['value'];

const headings: readonly [RegExp, Target][] = [
  [/^(full|display)?\s*name$/, 'fullName'],
  [/^(first|given)\s*name$|^vorname$|^prénom$/, 'givenName'],
  [/^(last|family)\s*name$|^surname$|^nachname$|^nom$/, 'familyName'],
  [/^(work\s*)?e?-?mail(\s*address)?$/, 'mail'],
  [/^(department|team|division|abteilung)$/, 'department'],
  [/^(job\s*)?title$|^position$/, 'title'],
  [/^(manager|boss|reports to|supervisor)$/, 'manager'],
  [/^(country|usage\s*location|country code)$/, 'usageLocation'],
  [/^(state|region|province)$/, 'state'],
  [/^(city|town|locality)$/, 'city'],
  [/^(office|site|location)$/, 'office'],
  [/^(work\s*)?(tele)?phone$/, 'workPhone'],
  [/^time\s*zone$/, 'timeZone'],
  [/^(preferred\s*)?language$/, 'language'],
  [/^employee\s*(number|id)$/, 'employeeNumber'],
];

/** One for each heading, none twice. */
export function matchedColumns(columns: readonly string[]): Target[] {
  const given = new Set<Target>();
  return columns.map((column) => {
    const words = column
      .trim()
      .toLowerCase()
      .replace(/[_\s]+/g, ' ');
    const target = headings.find(([pattern]) => pattern.test(words))?.[1] ?? '';
    if (target === '' || given.has(target)) return '';
    given.add(target);
    return target;
  });
}
