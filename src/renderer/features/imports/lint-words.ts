import type { MappingRead } from '../../../shared/features/imports';
import type { Severity } from '../../../shared/finding';
import type { AttributeMapping } from '../../../shared/idp/common/attribute-mapping';
import { counted } from '../../../shared/plural';
import { severities } from '../../../shared/severities';

export type Lint = MappingRead['lint'][number];

const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

export function titleOf(count: number): string {
  return `${numbers[count] ?? count} ${count === 1 ? 'fault' : 'faults'} in this mapping`;
}

export const severityTitles: Readonly<Record<Severity, string>> = {
  'will not arrive': 'Person will not arrive',
  'value is wrong': 'Value is wrong',
  'only noted': 'Only noted',
};

export interface LintGroup {
  severity: Severity;
  /** With their places in the whole list. */
  findings: { finding: Lint; index: number }[];
}

export function groupsOf(lint: readonly Lint[]): LintGroup[] {
  const placed = lint.map((finding, index) => ({ finding, index }));
  return severities
    .map((severity) => ({
      severity,
      findings: placed.filter(({ finding }) => finding.severity === severity),
    }))
    .filter(({ findings }) => findings.length > 0);
}

/** "2 people", "all 43", "nobody here"; empty where nobody is counted. */
export function extentOf({ counted: count }: Pick<Lint, 'counted'>): string {
  if (count === null) return '';
  if (count.people === 0) return 'nobody here';
  return count.people === count.of ? `all ${count.of}` : counted(count.people, 'person', 'people');
}

/** "row `timezone`, Direct from `usageLocation`". Rich text. */
export function rowWords(
  { row, change }: Pick<Lint, 'row' | 'change'>,
  { users }: MappingRead['mapping'],
): string {
  if (row === null) return 'the mapping as a whole';
  const mapping = change?.before ?? users.find(({ target }) => target === row);
  return `row \`${row}\`${mapping === undefined ? '' : `, ${sourceWords(mapping)}`}`;
}

function sourceWords({ type, source, apply }: AttributeMapping): string {
  const once = apply === 'only during creation' ? ', sent at creation only' : '';
  const words = {
    direct: `Direct from \`${source}\``,
    constant: `constant \`${source}\``,
    none: 'None',
    expression: 'Expression',
  };
  return `${words[type]}${once}`;
}

/** One line of the comparison of a row as it stands and as it should be. */
export interface ChangedLine {
  label: string;
  before: string;
  after: string;
}

const typeWords = { direct: 'Direct', expression: 'Expression', constant: 'Constant', none: 'None' } as const;

export function changedLines({ before, after }: NonNullable<Lint['change']>): ChangedLine[] {
  const lines: [label: string, of: (row: AttributeMapping) => string][] = [
    ['Mapping type', ({ type }) => typeWords[type]],
    ['Source', ({ source }) => source],
    ['Target', ({ target }) => target],
    ['Apply', ({ apply = 'always' }) => (apply === 'always' ? 'Always' : 'Only during creation')],
    ['Matching', ({ matching }) => (matching === undefined ? 'No' : `Precedence ${matching}`)],
  ];
  return lines
    .map(([label, of]) => ({
      label,
      before: before === null ? '' : of(before),
      after: after === null ? '' : of(after),
    }))
    .filter(({ label, before: was, after: is }) => was !== is || label === 'Source' || label === 'Apply');
}

/** "Five of the six are corrected in the file." */
export function correctedWords(lint: readonly Lint[]): string {
  const changed = lint.filter(({ change }) => change !== null).length;
  if (changed === lint.length)
    return lint.length === 1 ? 'It is corrected in the file.' : 'All of them are corrected in the file.';
  const rest = lint.length - changed;
  return `${changed} of ${lint.length} ${changed === 1 ? 'is' : 'are'} corrected in the file; ${rest} ${rest === 1 ? 'is' : 'are'} for you to decide.`;
}
