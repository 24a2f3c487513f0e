import { useSay } from '../../lib/language/language.tsx';
import { cornerOf, type Geometry } from './geometry.ts';
import { palette, statusColours } from './palette.ts';
import { rungName } from './rung-words.ts';
import type { RungState } from './rungs.ts';

interface RungBoxProps {
  readonly state: RungState;
  readonly geometry: Geometry;
  readonly chosen: boolean;
  readonly onWay: boolean;
  /** The words beside the person. */
  readonly here: string;
}

/** One rung: its name, how it stands, and the person where they stand on it. */
export function RungBox({ state, geometry, chosen, onWay, here }: RungBoxProps) {
  const say = useSay();
  const { box, narrow } = geometry;
  const { x, y } = cornerOf(state.rung, geometry);
  const colours = coloursOf(state, onWay);
  const name = say(rungName(state.rung));
  const size = nameSize(name, narrow);
  return (
    <g>
      <title>{name}</title>
      <rect
        x={x}
        y={y}
        width={box.width}
        height={box.height}
        rx="11"
        fill={colours.fill}
        stroke={chosen ? palette.accent : colours.line}
        strokeWidth={chosen ? 3.5 : 1.5}
        strokeDasharray={!state.held && state.route === undefined ? '3 4' : undefined}
      />
      <text
        x={x + box.width / 2}
        y={y + box.height / 2 + size * 0.36}
        fontSize={size}
        fontWeight="650"
        fill={colours.text}
        textAnchor="middle"
      >
        {name}
      </text>
      {state.standing && (
        <g>
          <circle
            cx={x + box.width - 14}
            cy={y + 2}
            r={narrow ? 11 : 13}
            fill={palette.ink}
            stroke={palette.surface}
            strokeWidth="2.5"
          />
          <g transform={`translate(${x + box.width - 14} ${y + 2}) scale(${narrow ? 0.85 : 1})`} fill={palette.surface}>
            <circle cx="0" cy="-3.4" r="3.1" />
            <path d="M-5.6 7.2a5.6 5.6 0 0 1 11.2 0z" />
          </g>
          {!narrow && (
            <text x={x + box.width - 34} y={y - 7} fontSize="12.5" fontWeight="600" fill={palette.ink} textAnchor="end">
              {here}
            </text>
          )}
        </g>
      )}
    </g>
  );
}

function coloursOf({ held, route }: RungState, onWay: boolean) {
  if (held) return { ...statusColours.held, fill: palette.accent, line: palette.accent, text: palette.surface };
  if (onWay) return { fill: palette.accentSoft, line: palette.accent, text: palette.ink };
  if (route === undefined || route.status === 'ineligible') return { ...statusColours.ineligible, text: palette.faint };
  return { ...statusColours[route.status], text: palette.ink };
}

function nameSize(name: string, narrow: boolean): number {
  const wide = /[^\u0020-\u007e]/.test(name);
  if (narrow) return wide ? 16 : name.length > 17 ? 10 : name.length > 13 ? 11 : 13;
  return wide ? 20 : 17;
}
