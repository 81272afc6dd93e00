import type { GuideWay } from '../../../shared/guide';
import { Mark } from '../../components/mark';
import { RichText } from '../../components/rich-text';
import { allSteps } from './steps';
import './not-documented.css';

/** What a step expects of the platform without a document that says so. */
export function NotDocumented({ texts }: { texts: readonly string[] }) {
  return (
    <>
      <p>
        Expected of the platform, though none of its pages says so. Look at it there before you rely on it.
      </p>
      <Texts texts={texts} />
    </>
  );
}

function Texts({ texts }: { texts: readonly string[] }) {
  return (
    <ul className="not-documented">
      {texts.map((text) => (
        <li key={text}>
          <Mark shape="only noted" />
          <span>
            <RichText text={text} inline />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** All of a guide, once its end is reached. */
export function AllNotDocumented({ way }: { way: GuideWay }) {
  const texts = [...new Set(allSteps(way).flatMap(({ notDocumented = [] }) => notDocumented))];
  if (texts.length === 0) return null;
  return (
    <section className="card following" aria-labelledby="not-documented-title">
      <h2 id="not-documented-title">Expected, not documented</h2>
      <p className="small muted">
        No document of the platform says these. Look at them there before you rely on them.
      </p>
      <Texts texts={texts} />
    </section>
  );
}
