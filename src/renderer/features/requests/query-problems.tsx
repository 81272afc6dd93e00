import { parseQuery, type QueryProblem } from '../../../shared/exchange-query/parse';
import { Button } from '../../components/button';

interface QueryProblemsProps {
  query: string;
  onChange(query: string): void;
}

/** What of the search could not be understood, where it stands, and what comes nearest; nothing while it is only not finished. */
export function QueryProblems({ query, onChange }: QueryProblemsProps) {
  const problems = parseQuery(query).problems.filter(({ unfinished }) => !unfinished);
  if (problems.length === 0) return null;
  return (
    <ul className="query-problems" aria-label="Not understood">
      {problems.slice(0, 3).map((problem) => (
        <li key={problem.from}>
          <code>{query.slice(problem.from, problem.to)}</code>
          <span>{problem.text} It is left out.</span>
          {problem.instead !== null && (
            <Button size="small" onClick={() => onChange(mended(query, problem))}>
              Write {problem.instead}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function mended(query: string, { from, to, instead }: QueryProblem): string {
  return query.slice(0, from) + instead + query.slice(to);
}
