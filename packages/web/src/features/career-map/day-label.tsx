import type { RouteStatus } from '@guantong/engine';
import { sayDate } from '../../lib/dates.ts';
import type { Language } from '../../lib/language/language.tsx';
import { cornerOf, type Geometry, labelPoint } from './geometry.ts';
import { palette, statusColours } from './palette.ts';
import type { Rung } from './rungs.ts';

interface DayLabelProps {
  readonly from: Rung | undefined;
  readonly to: Rung;
  readonly on: string;
  readonly geometry: Geometry;
  readonly language: Language;
  readonly status: RouteStatus | 'onway';
  /** The words that stand for a day that has come. */
  readonly now?: string | undefined;
}

/** The day on a bridge. */
export function DayLabel({ from, to, on, geometry, language, status, now }: DayLabelProps) {
  const { narrow } = geometry;
  const corner = cornerOf(to, geometry);
  const point =
    from === undefined
      ? { x: corner.x + geometry.box.width / 2, y: corner.y + geometry.box.height + 12 }
      : labelPoint(from, to, geometry);
  const words = now ?? (narrow ? on.slice(0, 7).replace('-', '.') : sayDate(on, language));
  const size = narrow ? 11 : 13.5;
  const width = wordsWidth(words, size) + (narrow ? 10 : 20);
  const colours = status === 'onway' ? { line: palette.accent, fill: palette.accent } : statusColours[status];
  // Beside the ladder there is room only to the left of the skills and within the picture.
  const x = Math.max(width / 2 + 3, Math.min(point.x, geometry.width - width / 2 - 3));
  return (
    <g>
      <rect
        x={x - width / 2}
        y={point.y - size}
        width={width}
        height={size * 2}
        rx={size}
        fill={colours.fill}
        stroke={colours.line}
        strokeWidth="1.25"
      />
      <text
        x={x}
        y={point.y + size * 0.36}
        fontSize={size}
        fontWeight="600"
        textAnchor="middle"
        fill={status === 'onway' ? palette.surface : colours.line}
      >
        {words}
      </text>
    </g>
  );
}

function wordsWidth(words: string, size: number): number {
  return [...words].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e80 ? size : size * 0.58), 0);
}
