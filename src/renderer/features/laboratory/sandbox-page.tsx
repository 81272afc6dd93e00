import { useRef } from 'react';
import { identityProviderOf, identityProviders } from '../../../shared/idp';
import { Card } from '../../components/card';
import type { CodeEditorHandle } from '../../components/expression-editor/code-editor';
import { ExpressionTrial } from '../../components/expression-editor/expression-trial';
import { useEvaluation } from '../../components/expression-editor/use-evaluation';
import { Page } from '../../components/page';
import { PageHead } from '../../components/page-head';
import { EverybodysValues } from './everybodys-values';
import { FunctionList } from './function-list';
import { Choice, PeopleChoice } from './people-choice';
import { PersonChoice } from './person-choice';
import './sandbox-page.css';
import { useSandbox } from './use-sandbox';

/** What does this expression give, for whom, and why? Nothing is sent, nothing is stored. */
export function SandboxPage() {
  const sandbox = useSandbox();
  const { idp, people, expression, person, language } = sandbox;
  const question = people === null ? null : { idp, expression, people };
  const evaluated = useEvaluation(question);
  const editor = useRef<CodeEditorHandle>(null);
  return (
    <Page width="full" className="sandbox">
      <PageHead
        title="Expression sandbox"
        actions={
          <Choice
            label="Language of"
            value={idp}
            onChange={sandbox.setIdp}
            options={identityProviders.map(({ id, name }) => ({ value: id, label: name }))}
          />
        }
      >
        What an expression makes of people, before anything is sent. Nothing leaves this workbench.
      </PageHead>
      <Card className="sandbox-bench">
        <div className="sandbox-choices">
          <PeopleChoice
            {...{ sandbox }}
            notUsed={evaluated.evaluation?.notUsed ?? []}
            error={evaluated.error}
          >
            {language && language.examples.length > 0 && (
              <Choice
                label="Example"
                value=""
                onChange={(text) => sandbox.setExpression(text)}
                options={[
                  { value: '', label: 'Take an example…' },
                  ...language.examples.map(({ title, expression: text }) => ({ value: text, label: title })),
                ]}
              />
            )}
          </PeopleChoice>
        </div>
        {language && question !== null && (
          <ExpressionTrial
            key={idp}
            ref={editor}
            {...{ language, question, evaluated, person }}
            onExpression={sandbox.setExpression}
            whom={<PersonChoice {...{ question, person }} onChoose={sandbox.setPerson} />}
          />
        )}
      </Card>
      {language === null && <p>Of the language of {identityProviderOf(idp).name} nothing is known here.</p>}
      {language && (
        <div className="sandbox-rest">
          <EverybodysValues
            evaluation={evaluated.problem === null ? evaluated.evaluation : null}
            onPerson={sandbox.setPerson}
          />
          <FunctionList language={language} onInsert={(text) => editor.current?.insert(text)} />
        </div>
      )}
    </Page>
  );
}
