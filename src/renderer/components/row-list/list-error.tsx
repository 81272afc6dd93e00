import './list-error.css';

/** A list that could not be had says why. */
export function ListError({ what, error }: { what: string; error: string }) {
  return (
    <p className="list-error" role="alert">
      {what} could not be read. {error}
    </p>
  );
}
