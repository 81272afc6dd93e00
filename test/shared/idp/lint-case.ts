/** A rule of lint with a file that has the fault and one that has not; each as the rules that are found in it. */
export interface LintCase {
  rule: string;
  faulty(): string[];
  right(): string[];
}
