import type { ClientSwitch } from '../../../shared/simulation';

/** Switches that differ from what the client does by itself, after one of them was turned. */
export function withSwitch(
  chosen: Readonly<Record<string, boolean>>,
  switches: readonly ClientSwitch[],
  id: string,
  isOn: boolean,
): Record<string, boolean> {
  const { [id]: _, ...others } = chosen;
  const isUsual = switches.find((one) => one.id === id)?.byDefault === isOn;
  return isUsual ? others : { ...others, [id]: isOn };
}
