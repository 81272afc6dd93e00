import { useState } from 'react';
import type { StepVariant } from '../../../shared/guide';
import { SegmentedControl } from '../../components/segmented-control';
import { ClickPath } from './click-path';
import { Instructions } from './instructions';

/** The same step in the wordings that the console had before, or has elsewhere. */
export function Variants({ variants }: { variants: StepVariant[] }) {
  const [chosen, setChosen] = useState(variants[0]?.title ?? '');
  const variant = variants.find(({ title }) => title === chosen) ?? variants[0];
  if (variant === undefined) return null;
  const options = variants.map(({ title }) => ({ value: title, label: title }));
  return (
    <div className="opened">
      {variants.length > 1 ? (
        <SegmentedControl
          label="Generation of the console"
          options={options}
          value={chosen}
          onChange={setChosen}
        />
      ) : (
        <h2>{variant.title}</h2>
      )}
      <ClickPath where={variant.where} link={variant.link} page={variant.page} />
      <Instructions instructions={variant.instructions} />
    </div>
  );
}
