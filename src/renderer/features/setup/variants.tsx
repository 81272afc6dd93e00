import type { StepVariant } from '../../../shared/guide';
import { ClickPath } from './click-path';
import { ConsoleSketch } from './console-sketch';
import { Instructions } from './instructions';

/** The same step in the wordings that the console had before, or has elsewhere, side by side. */
export function Variants({ variants, vendor }: { variants: StepVariant[]; vendor: string }) {
  return (
    <div className="variants">
      {variants.map((variant) => (
        <article key={variant.title}>
          <h3>{variant.title}</h3>
          {variant.sketch !== undefined && <ConsoleSketch sketch={variant.sketch} vendor={vendor} small />}
          <Instructions instructions={variant.instructions} />
          <ClickPath where={variant.where} link={variant.link} page={variant.page} />
        </article>
      ))}
    </div>
  );
}
