import { Check } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { MappingRead } from '../../../shared/features/imports';
import { counted } from '../../../shared/plural';
import { Choice } from '../../components/choice';
import { Mark } from '../../components/mark';
import { RichText } from '../../components/rich-text';
import { extentOf, groupsOf, rowWords, severityTitles } from './lint-words';

interface LintListProps {
  read: MappingRead;
  /** Place of the one that is open. */
  open: number;
  onOpen(index: number): void;
}

/** By consequence, the gravest first; j and k go on and back. */
export function LintList({ read, open, onOpen }: LintListProps) {
  const last = read.lint.length - 1;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = Math.min(last, Math.max(0, open + step));
    onOpen(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-index="${next}"]`)?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside have the focus
    <div className="lint-list" onKeyDown={onKeyDown}>
      {groupsOf(read.lint).map(({ severity, findings }) => (
        <section key={severity} data-severity={severity} aria-label={severityTitles[severity]}>
          <h2>
            <Mark shape={severity} />
            {severityTitles[severity]}
          </h2>
          <ul className="choices">
            {findings.map(({ finding, index }) => (
              <li key={index}>
                <Choice
                  aria-pressed={index === open}
                  data-index={index}
                  onClick={() => onOpen(index)}
                  title={finding.title}
                  about={<RichText text={rowWords(finding, read.mapping)} inline />}
                  end={<strong className="choice-end">{extentOf(finding)}</strong>}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p className="lint-rest">
        <Check size={14} aria-hidden />
        {countedWords(read)}
      </p>
    </div>
  );
}

function countedWords({ countedOn, mapping, lint }: MappingRead): string {
  const faulty = new Set(lint.map(({ row }) => row));
  const fine = mapping.users.filter(({ target }) => !faulty.has(target)).length;
  const rest = `The other ${counted(fine, 'row')} ${fine === 1 ? 'is' : 'are'} fine.`;
  if (countedOn === null) return `Nobody is here to be counted. ${rest}`;
  return `Counted on ${counted(countedOn.people, 'person', 'people')}: ${countedOn.what}. ${rest}`;
}
