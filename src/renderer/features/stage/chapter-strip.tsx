import { Check } from 'lucide-react';
import type { Demo } from '../../../shared/demo/demo-state';
import { resetKey } from '../baseline/reset-by-key';
import { isTold } from '../demo/demo-words';
import { nextText, overText } from './scene';

/** With more chapters than this, only the one that is told has the place for its title. */
const mostTitles = 7;

const classes = { told: 'stage-past', now: 'stage-here', 'to come': '' };

/** Where the story is, and what comes next. */
export function ChapterStrip({ demo }: { demo: Demo }) {
  const many = demo.chapters.length > mostTitles;
  return (
    <div className="stage-strip">
      <ol className="stage-chapters" data-many={many} aria-label="Chapters">
        {demo.chapters.map(({ id, title, state }, index) => (
          <li
            key={id}
            className={classes[state]}
            data-late={index * 2 > demo.chapters.length}
            aria-current={state === 'now' ? 'step' : undefined}
          >
            <span className={many && state !== 'now' ? 'visually-hidden' : ''}>{title}</span>
          </li>
        ))}
      </ol>
      <p className="stage-next">
        <kbd>{isTold(demo) ? '→' : resetKey}</kbd> {isTold(demo) ? nextText(demo) : overText(demo)}
      </p>
    </div>
  );
}

/** The captions of a mistake, each by its name. */
export function MistakeSteps({ demo: { chapters, chapter, beat } }: { demo: Demo }) {
  return (
    <ol className="stage-steps" aria-label="Captions">
      {chapters[chapter]?.beats.map(({ label }, index) => (
        <li
          key={label ?? index}
          className={index < beat ? 'stage-past' : index === beat ? 'stage-here' : ''}
          aria-current={index === beat ? 'step' : undefined}
        >
          <i>{index < beat ? <Check aria-hidden strokeWidth={3.5} /> : index + 1}</i>
          {label}
        </li>
      ))}
    </ol>
  );
}
