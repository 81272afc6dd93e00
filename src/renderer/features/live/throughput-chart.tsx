/**
 * A canvas drawn by uPlot, which sets styles only through the object model and so lives under the strict CSP. It does
 * not animate. A canvas says nothing to a screen reader: the same is said in words.
 */
import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { ratesOf, rateText, type Throughput, throughputText } from './throughput';

export function ThroughputChart({ throughput }: { throughput: Throughput }) {
  const frame = useRef<HTMLDivElement>(null);
  const plot = usePlot(frame);
  const rates = ratesOf(throughput);
  useEffect(() => {
    const start = throughput.until - (throughput.counts.length - 1) * throughput.bucketMs;
    const times = throughput.counts.map((_, index) => (start + index * throughput.bucketMs) / 1000);
    plot.current?.setData([times, ratesOf(throughput)]);
  }, [throughput, plot]);
  const peak = Math.max(...rates);
  const minutes = Math.round((rates.length * throughput.bucketMs) / 60_000);
  return (
    <figure className="throughput">
      <div ref={frame} className="throughput-plot" role="img" aria-label={throughputText(throughput)} />
      <figcaption title={throughputText(throughput)}>
        {peak > 0 ? `peak ${rateText(peak)}/s in ${minutes} min` : `none in ${minutes} min`}
      </figcaption>
    </figure>
  );
}

function usePlot(frame: React.RefObject<HTMLDivElement | null>) {
  const plot = useRef<uPlot>(null);
  useEffect(() => {
    const host = frame.current;
    if (!host) return;
    let colours = coloursOf(host);
    const made = new uPlot(
      optionsFor(host, () => colours),
      [[], []],
      host,
    );
    plot.current = made;
    const resized = new ResizeObserver(() => made.setSize(sizeOf(host)));
    resized.observe(host);
    const themed = new MutationObserver(() => {
      colours = coloursOf(host);
      made.redraw();
    });
    themed.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    return () => {
      resized.disconnect();
      themed.disconnect();
      made.destroy();
      plot.current = null;
    };
  }, [frame]);
  return plot;
}

interface Colours {
  line: string;
  area: string;
}

/** Read once a theme: asking for computed styles while the page changes makes the browser lay it out at once. */
function coloursOf(host: HTMLElement): Colours {
  const style = getComputedStyle(host);
  return { line: style.getPropertyValue('--faint'), area: style.getPropertyValue('--line') };
}

function sizeOf({ clientWidth, clientHeight }: HTMLElement) {
  return { width: Math.max(40, clientWidth), height: Math.max(16, clientHeight) };
}

function optionsFor(host: HTMLElement, colours: () => Colours): uPlot.Options {
  return {
    ...sizeOf(host),
    pxAlign: false,
    cursor: { show: false },
    legend: { show: false },
    padding: [2, 0, 0, 0],
    scales: { x: { time: false }, y: { range: (_plot, _low, high) => [0, Math.max(1, high * 1.05)] } },
    axes: [{ show: false }, { show: false }],
    series: [
      {},
      {
        stroke: () => colours().line,
        fill: () => colours().area,
        width: 1.5,
        points: { show: false },
      },
    ],
  };
}
