import { type RefObject, useState } from 'react';
import { useLocation } from 'wouter';
import { identityProviderOf } from '../../../shared/idp';
import { Card } from '../../components/card';
import { IdentityProviderChoice } from '../../components/identity-provider-choice';
import { TextField } from '../../components/text-field';
import { Consequence } from './consequence';
import { stepPath } from './places';
import { StepFrame } from './step-frame';
import type { Editor } from './use-editor';

interface StepProps {
  editor: Editor;
  title: RefObject<HTMLHeadingElement | null>;
}

/** The first step: what it is called, and of a new one for which identity provider it is. */
export function NameStep({ editor, title }: StepProps) {
  const { which, isNew, draft, change, problems } = editor;
  const [, navigate] = useLocation();
  const [isAsked, ask] = useState(false);
  const forward = () => {
    ask(true);
    if (problems.name === null) navigate(stepPath(which, 'fields'));
  };
  return (
    <StepFrame
      heading="Name"
      lead="Whoever chooses among several settings sees it. Each has its own token, people and groups."
      title={title}
      onForward={forward}
      consequence={<Consequence editor={editor} view="groups" forward="Next: map fields" />}
    >
      <Card className="setting-card">
        {isNew ? (
          <IdentityProviderChoice
            chosen={draft.idp}
            onChoose={(idp) => change((before) => ({ ...before, idp }))}
          />
        ) : (
          <p className="setting-fixed">
            <b>Identity provider</b>
            <span>{identityProviderOf(draft.idp).name}</span>
          </p>
        )}
        <TextField
          label="Name of the SCIM setting"
          hint="The company, or what it is for: by country, pilot."
          value={draft.name}
          maxLength={80}
          autoFocus={isNew}
          error={isAsked || draft.name !== '' ? problems.name : null}
          onChange={(name) => change((before) => ({ ...before, name }))}
        />
      </Card>
    </StepFrame>
  );
}
