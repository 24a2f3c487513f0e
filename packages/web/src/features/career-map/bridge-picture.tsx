import type { KeyboardEvent, Ref } from 'react';
import { sayDate } from '../../lib/dates.ts';
import { useLanguage, useSay, useText } from '../../lib/language/language.tsx';
import { careerMapText } from './career-map.text.ts';
import { DayLabel } from './day-label.tsx';
import { bridgePath, cornerOf, type Geometry, geometryFor } from './geometry.ts';
import { fontFamily, palette, statusColours } from './palette.ts';
import { RungBox } from './rung-box.tsx';
import { rungName } from './rung-words.ts';
import { type Rung, type RungState, rungKey } from './rungs.ts';

/** One step of the way that is highlighted. */
export interface WayStep {
  readonly from: Rung | undefined;
  readonly to: Rung;
  readonly on: string;
}

interface BridgePictureProps {
  readonly states: readonly RungState[];
  readonly way: readonly WayStep[];
  readonly chosen: string | undefined;
  readonly narrow: boolean;
  readonly title: string;
  readonly trackNames: { readonly skill: string; readonly title: string };
  readonly onChoose: (key: string) => void;
  readonly ref: Ref<SVGSVGElement>;
}

/** Both tracks as ladders with the bridges between them. All looks are attributes, so the picture can leave the page. */
export function BridgePicture({ states, way, chosen, narrow, title, trackNames, onChoose, ref }: BridgePictureProps) {
  const text = useText(careerMapText);
  const say = useSay();
  const { language } = useLanguage();
  const geometry = geometryFor(narrow);
  const bridges = states.flatMap(({ route, from, rung, key, held }) =>
    route === undefined || from === undefined || held || route.status === 'ineligible'
      ? []
      : [{ route, from, rung, key }],
  );
  function stateWords({ held, route }: RungState): string {
    if (held) return text.held;
    if (route === undefined) return text.noRule;
    return route.earliestOn === null ? text.notNow : sayDate(route.earliestOn, language);
  }
  const walked = new Set(way.map(({ to }) => rungKey(to)));
  const quiet = way.length > 0;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a picture cannot be a fieldset.
    <svg
      ref={ref}
      className="bridge-picture"
      viewBox={`0 0 ${geometry.width} ${geometry.height}`}
      role="group"
      aria-label={title}
      fontFamily={fontFamily}
      xmlns="http://www.w3.org/2000/svg"
    >
      <rect width={geometry.width} height={geometry.height} rx="14" fill={palette.surface} />
      <TrackHeads geometry={geometry} names={trackNames} />
      {bridges.map(({ route, from, rung, key }) => (
        <path
          key={key}
          d={bridgePath(from, rung, geometry)}
          fill="none"
          stroke={statusColours[route.status].line}
          strokeWidth={2.5}
          strokeLinecap="round"
          strokeDasharray={route.status === 'undetermined' ? '2 7' : undefined}
          opacity={quiet && !walked.has(key) ? 0.28 : 1}
        />
      ))}
      {way.map(({ from, to }) =>
        from === undefined ? null : (
          <path
            key={rungKey(to)}
            d={bridgePath(from, to, geometry)}
            fill="none"
            stroke={palette.accent}
            strokeWidth={6}
            strokeLinecap="round"
          />
        ),
      )}
      {states.map((state) => (
        // biome-ignore lint/a11y/useSemanticElements: a picture cannot hold button elements.
        <g
          key={state.key}
          role="button"
          tabIndex={0}
          className="rung"
          aria-pressed={state.key === chosen}
          aria-label={text.rungLabel(say(rungName(state.rung)), stateWords(state))}
          onClick={() => onChoose(state.key)}
          onKeyDown={(event) => pressed(event) && onChoose(state.key)}
        >
          <RungBox
            state={state}
            geometry={geometry}
            chosen={state.key === chosen}
            onWay={walked.has(state.key)}
            here={text.here}
          />
        </g>
      ))}
      {(quiet ? way : []).map(({ from, to, on }) => (
        <DayLabel
          key={rungKey(to)}
          from={from}
          to={to}
          on={on}
          geometry={geometry}
          language={language}
          status="onway"
        />
      ))}
      {bridges
        .filter(() => !quiet)
        .map(({ route, from, rung, key }) => (
          <DayLabel
            key={key}
            from={from}
            to={rung}
            on={route.earliestOn ?? ''}
            geometry={geometry}
            language={language}
            status={route.status}
            now={route.status === 'eligible' ? text.now : undefined}
          />
        ))}
    </svg>
  );
}

function pressed(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' && event.key !== ' ') return false;
  event.preventDefault();
  return true;
}

interface TrackHeadsProps {
  readonly geometry: Geometry;
  readonly names: { readonly skill: string; readonly title: string };
}

function TrackHeads({ geometry, names }: TrackHeadsProps) {
  const { left, right, box, narrow, head, step } = geometry;
  const bottom = cornerOf({ track: 'skill', level: 'apprentice' }, geometry).y + box.height;
  const size = narrow ? 13 : 16;
  return (
    <g fill={palette.soft} fontSize={size} fontWeight="600" textAnchor="middle">
      {[left, right].map((x) => (
        <line
          key={x}
          x1={x + box.width / 2}
          x2={x + box.width / 2}
          y1={head + (x === right ? step / 2 : 0)}
          y2={x === right ? head + 5 * step + box.height : bottom}
          stroke={palette.line}
          strokeWidth="10"
        />
      ))}
      <text x={left + box.width / 2} y={head - (narrow ? 26 : 34)}>
        {names.skill}
      </text>
      <text
        x={right + box.width * (narrow ? 1 : 0.5)}
        y={head - (narrow ? 26 : 34)}
        textAnchor={narrow ? 'end' : 'middle'}
      >
        {names.title}
      </text>
    </g>
  );
}
