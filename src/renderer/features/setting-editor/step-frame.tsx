import type { FormEvent, ReactNode, RefObject } from 'react';

export const stepForm = 'setting-step';

interface StepFrameProps {
  heading: string;
  lead: ReactNode;
  title: RefObject<HTMLHeadingElement | null>;
  /** What is filled in. */
  children: ReactNode;
  /** What it does, at the right; below where there is no room. */
  consequence: ReactNode;
  /** The way forward, by its button or Enter. */
  onForward(): void;
}

/** A step of the editor: the form at the left, its consequence at the right. */
export function StepFrame({ heading, lead, title, children, consequence, onForward }: StepFrameProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onForward();
  };
  return (
    <div className="page page-wide setting-pair">
      <div className="setting-form">
        <h1 ref={title} tabIndex={-1}>
          {heading}
        </h1>
        <p className="setting-lead">{lead}</p>
        <form id={stepForm} onSubmit={submit} noValidate>
          {children}
        </form>
      </div>
      {consequence}
    </div>
  );
}
