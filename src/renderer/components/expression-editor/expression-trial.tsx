import { type ReactNode, type Ref, useEffect, useId, useMemo, useState } from 'react';
import type { Language } from '../../../shared/idp/common/laboratory';
import type { JsonValue } from '../../../shared/scim/resource';
import { CopyButton } from '../copy-button';
import { Mark } from '../mark';
import { callAt, tokenReader } from './call-at';
import { CodeEditor, type CodeEditorHandle } from './code-editor';
import { completeLanguage } from './completion';
import { EvaluationWords } from './evaluation-words';
import { FunctionHelp } from './function-help';
import { valueText } from './trace-lines';
import { TraceList } from './trace-list';
import type { EvaluationQuestion, EvaluationState } from './use-evaluation';
import { useTraced } from './use-traced';
import './bench.css';
import './expression-trial.css';

export interface ExpressionTrialProps {
  language: Language;
  question: EvaluationQuestion;
  onExpression(expression: string): void;
  /** What `useEvaluation` knows of the same question. */
  evaluated: EvaluationState;
  /** On whom the trace is; null for the first there is. */
  person: string | null;
  /** Behind "How it comes about, for": a choice of people. Their name without it. */
  whom?: ReactNode;
  /** What is to be said of a value that is sent: "is a time zone". */
  verdict?(value: JsonValue): ReactNode;
  /** In place of the sentence about everybody. */
  summary?: ReactNode;
  /** Beside Copy, which is the one blue action. */
  actions?: ReactNode;
  ref?: Ref<CodeEditorHandle>;
}

/** An expression to edit, what comes out for one person and how, and what it gives everybody. */
export function ExpressionTrial(props: ExpressionTrialProps) {
  const { language, question, evaluated, person, whom, verdict, summary, actions } = props;
  const [tried, setTried] = useState<Record<string, string>>({});
  // biome-ignore lint/correctness/useExhaustiveDependencies: somebody else has values of their own
  useEffect(() => setTried({}), [person, question.idp]);
  const traced = useTraced(question, person, tried);
  return (
    <div className="bench expression-trial">
      <div className="bench-side">
        <h2>{language.hasExpressions ? 'Try an expression' : 'Try an attribute'}</h2>
        <Editing {...props}>
          <Result
            value={traced?.value ?? null}
            problem={traced?.problem?.message ?? null}
            {...{ evaluated, verdict }}
          />
        </Editing>
      </div>
      <section className="bench-side" aria-label="How it comes about">
        <h2>How it comes about, for {whom ?? traced?.name ?? 'nobody yet'}</h2>
        {traced !== null && (
          <TraceList
            {...{ traced, tried }}
            onTry={(name, value) => setTried((before) => triedWith(before, name, value))}
          />
        )}
      </section>
      <footer className="bench-foot">
        <p>{summary ?? <EvaluationWords evaluated={evaluated} />}</p>
        {actions}
        <CopyButton text={question.expression} label="Copy expression" kind="primary" />
      </footer>
    </div>
  );
}

function triedWith(tried: Record<string, string>, name: string, value: string | undefined) {
  const { [name]: _former, ...others } = tried;
  return value === undefined ? others : { ...others, [name]: value };
}

/** @param children what comes out: between the editor and the help of what is written there */
function Editing(props: ExpressionTrialProps & { children: ReactNode }) {
  const { language, question, onExpression, evaluated, ref, children } = props;
  const id = useId();
  const [caret, setCaret] = useState(0);
  const complete = useMemo(() => completeLanguage(language), [language]);
  const readToken = useMemo(() => tokenReader(language.tokens), [language]);
  const { problem } = evaluated;
  return (
    <>
      <CodeEditor
        key={language.name}
        ref={ref}
        label="Expression"
        value={question.expression}
        onChange={onExpression}
        tokens={language.tokens}
        complete={complete}
        problem={problem?.range ?? null}
        describedBy={id}
        onCaret={setCaret}
        placeholder={language.attributes[0]?.written ?? ''}
      />
      <p id={id} className="expression-trial-problem" role="status">
        {problem !== null && (
          <>
            <Mark shape="look" />
            {problem.message}
          </>
        )}
      </p>
      {children}
      <FunctionHelp language={language} name={callAt(question.expression, caret, readToken)?.name ?? null} />
    </>
  );
}

interface ResultProps extends Pick<ExpressionTrialProps, 'evaluated' | 'verdict'> {
  value: JsonValue;
  /** Why this person has no value. */
  problem: string | null;
}

function Result({ value, problem, evaluated, verdict }: ResultProps) {
  if (evaluated.problem !== null) return null;
  const text = valueText(value);
  if (problem !== null)
    return (
      <p className="bench-result">
        <Mark shape="look" />
        <span>Nothing is sent. {problem}</span>
      </p>
    );
  return (
    <p className="bench-result">
      <Mark shape={text === null ? 'to do' : 'seen'} />
      {text === null ? <span>Nothing is sent.</span> : <b>{text === '' ? '""' : text}</b>}
      {text !== null && <span>{verdict?.(value) ?? (text === '' ? 'is a text of no letters' : null)}</span>}
    </p>
  );
}
