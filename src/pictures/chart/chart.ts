import type { Drawing } from '../drawing.ts';
import { drawBars } from './bars.ts';
import { drawDots } from './dots.ts';
import { drawLines } from './lines.ts';
import { drawSpans, type Spans } from './spans.ts';

/** What a chart shows, said already in the language of its page. */
export interface Chart {
  readonly kind: 'bar' | 'line' | 'dot';
  /** Each with its moment, in any unit, where the chart is one of time. */
  readonly rows: readonly { readonly label: string; readonly at: number | undefined }[];
  readonly series: readonly {
    readonly name: string;
    readonly values: readonly (number | undefined)[];
    readonly told: readonly string[];
  }[];
  /** What is counted, where the numbers do not say it. */
  readonly unit: string;
  /** A number of the axis. */
  readonly say: (tick: number) => string;
}

/** Widths that charts are drawn in: of a phone's column, and of a page's. */
export const chartWidths = { narrow: 288, wide: 600 } as const;

/** Draw a chart as wide as the column that it stands in. */
export function drawChart(chart: Chart | Spans, width: number): Drawing {
  switch (chart.kind) {
    case 'bar':
      return drawBars(chart, width);
    case 'dot':
      return drawDots(chart, width);
    case 'line':
      return drawLines(chart, width);
    case 'span':
      return drawSpans(chart, width);
    default:
      return chart satisfies never;
  }
}
