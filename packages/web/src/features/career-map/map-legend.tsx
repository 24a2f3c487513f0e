import { useText } from '../../lib/language/language.tsx';
import { careerMapText } from './career-map.text.ts';
import { palette, statusColours } from './palette.ts';

/** What the lines of the picture mean. */
export function MapLegend() {
  const text = useText(careerMapText);
  const entries = [
    { label: text.legendEligible, colour: statusColours.eligible.line, width: 3 },
    { label: text.legendNotYet, colour: statusColours['not-yet'].line, width: 3 },
    { label: text.legendUndetermined, colour: statusColours.undetermined.line, width: 3, dashes: '2 6' },
    { label: text.legendWay, colour: palette.accent, width: 6 },
  ];
  return (
    <ul className="map-legend" aria-label={text.legend}>
      {entries.map((entry) => (
        <li key={entry.label}>
          <svg width="34" height="10" aria-hidden="true">
            <line
              x1="4"
              x2="30"
              y1="5"
              y2="5"
              stroke={entry.colour}
              strokeWidth={entry.width}
              strokeLinecap="round"
              strokeDasharray={entry.dashes}
            />
          </svg>
          {entry.label}
        </li>
      ))}
    </ul>
  );
}
