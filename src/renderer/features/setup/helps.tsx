import { useEffect, useRef, useState } from 'react';
import type { GuideStep } from '../../../shared/guide';
import type { ScimSetting } from '../../../shared/scim-setting';
import { Mark } from '../../components/mark';
import { RichText } from '../../components/rich-text';
import { useLive } from '../../state/live-store';
import { ClickPath } from './click-path';
import { FoldButton } from './fold';
import { Instructions } from './instructions';
import { NotDocumented } from './not-documented';
import { StepNote } from './step-note';
import { Variants } from './variants';
import './helps.css';

const helps = {
  clicks: 'Click by click',
  variants: 'My screen looks different',
  slips: 'What usually goes wrong',
  why: 'Why?',
  notDocumented: 'Not documented',
  note: 'Note',
} as const;
type Help = keyof typeof helps;

interface HelpsProps {
  step: GuideStep;
  vendor: string;
  setting: ScimSetting;
}

/** Quiet helps below the step, one open at a time. */
export function Helps({ step, vendor, setting }: HelpsProps) {
  const hasNote = useLive((live) => live.guideNotes?.[step.id] !== undefined);
  const [opened, setOpened] = useState<Help | null>(null);
  const offered = (Object.keys(helps) as Help[]).filter((help) => isOffered(help, step));
  return (
    <section className="helps" aria-label="Help with this step">
      <div className="helps-row">
        {offered.map((help) => (
          <FoldButton
            key={help}
            isOpen={opened === help}
            onToggle={() => setOpened(opened === help ? null : help)}
          >
            {helps[help]}
            {help === 'note' && hasNote && <Mark shape="by hand" label="written" />}
          </FoldButton>
        ))}
      </div>
      {opened !== null && <Opened key={opened} help={opened} {...{ step, vendor, setting }} />}
    </section>
  );
}

function isOffered(
  help: Help,
  { variants, slips, why, instructions, notDocumented = [] }: GuideStep,
): boolean {
  const has: Record<Help, boolean> = {
    clicks: instructions.length > 0,
    variants: variants.length > 0,
    slips: slips.length > 0,
    why: why !== '',
    notDocumented: notDocumented.length > 0,
    note: true,
  };
  return has[help];
}

/** What was opened stands below the buttons, where there may be no room left. */
function Opened({ help, step, vendor, setting }: HelpsProps & { help: Help }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div className="card opened" ref={box}>
      {help === 'clicks' && (
        <>
          <ClickPath where={step.where} link={step.link} page={step.page} />
          <Instructions instructions={step.instructions} />
        </>
      )}
      {help === 'variants' && <Variants variants={step.variants} vendor={vendor} />}
      {help === 'slips' && <Slips slips={step.slips} />}
      {help === 'why' && <RichText text={step.why} />}
      {help === 'notDocumented' && <NotDocumented texts={step.notDocumented ?? []} />}
      {help === 'note' && <StepNote setting={setting} stepId={step.id} />}
    </div>
  );
}

function Slips({ slips }: { slips: GuideStep['slips'] }) {
  return (
    <dl className="slips">
      {slips.map(({ symptom, remedy }) => (
        <div key={symptom}>
          <dt>
            <RichText text={symptom} inline />
          </dt>
          <dd>
            <RichText text={remedy} inline />
          </dd>
        </div>
      ))}
    </dl>
  );
}
