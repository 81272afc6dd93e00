import type { Language } from '../../../shared/idp/common/laboratory';
import { RichText } from '../rich-text';
import { valueText } from './trace-lines';
import './function-help.css';

/** What is said of the function in which the caret stands; of none, what the language does with an empty attribute. */
export function FunctionHelp({ language, name }: { language: Language; name: string | null }) {
  const found = language.functions.find((one) => one.name === name);
  if (found === undefined) {
    return (
      <div className="function-help">
        <RichText text={language.nullBehaviour} />
      </div>
    );
  }
  const { signature, sentence, onNull, example, unverified } = found;
  return (
    <section className="function-help" aria-label={`Help of ${found.name}`}>
      <code className="function-help-signature">{signature}</code>
      <p>{sentence}</p>
      <dl>
        <dt>Empty attribute</dt>
        <dd>{onNull}</dd>
        {example !== null && (
          <>
            <dt>Example</dt>
            <dd>
              <code>{example.expression}</code> gives <code>{valueText(example.value) ?? 'nothing'}</code>
            </dd>
          </>
        )}
        {unverified !== null && (
          <>
            <dt>Not verified</dt>
            <dd>{unverified}</dd>
          </>
        )}
      </dl>
    </section>
  );
}
