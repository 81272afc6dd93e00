import type { ReactNode } from 'react';
import './compare-table.css';

interface CompareTableProps {
  /** Of what stands in front of each line, then of the two that are compared. */
  heads: readonly [place: ReactNode, one: ReactNode, other: ReactNode];
  caption?: string;
  className?: string;
  /** Bodies of the table. */
  children: ReactNode;
}

/** Two of something side by side, a line for each thing that they say. */
export function CompareTable({
  heads: [place, one, other],
  caption,
  className = '',
  children,
}: CompareTableProps) {
  return (
    <table className={`compare-table ${className}`}>
      {caption !== undefined && <caption>{caption}</caption>}
      <thead>
        <tr>
          <th scope="col">{place}</th>
          <th scope="col">{one}</th>
          <th scope="col">{other}</th>
        </tr>
      </thead>
      {children}
    </table>
  );
}
