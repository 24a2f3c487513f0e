import './career-map.css';
import '../../components/explanation.css';
import { type Assessment, type PolicyLibrary, plan, reach, titleSeriesNames } from '@guantong/engine';
import { Link } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { PageHead } from '../../components/page-head.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../components/states.tsx';
import { capitalised } from '../../lib/assessment/target-words.ts';
import { useAssessment } from '../../lib/assessment/use-assessment.ts';
import { useSay, useText } from '../../lib/language/language.tsx';
import { occupationLabel } from '../../lib/occupations/occupations.ts';
import { usePolicyLibrary } from '../../lib/policy/use-policy-library.ts';
import { useSession } from '../../lib/session/session.tsx';
import { useNarrow } from '../../lib/use-narrow.ts';
import { BridgePicture } from './bridge-picture.tsx';
import { careerMapText } from './career-map.text.ts';
import { MapLegend } from './map-legend.tsx';
import { PictureFiles } from './picture-files.tsx';
import { RungTable } from './rung-table.tsx';
import { rungInFull, rungName } from './rung-words.ts';
import { heldRungs, rungStates, type Tracks, targetOf } from './rungs.ts';
import { occupationsOf, seriesOf } from './tracks.ts';
import { wayOf } from './way.ts';
import { WayPanel } from './way-panel.tsx';

/** 立交桥: both tracks, the person on them, the bridges with their days, and the fastest way to a chosen rung. */
export function CareerMapPage() {
  const text = useText(careerMapText);
  const { request } = useSession();
  const policy = usePolicyLibrary();
  const assessment = useAssessment(policy.data, request);
  return (
    <div className="page">
      <PageHead title={text.title} lead={text.lead} />
      {policy.isPending && <LoadingState />}
      {policy.isError && <ErrorState error={policy.error} onRetry={() => policy.refetch()} />}
      {policy.data && assessment && occupationsOf(request).length > 0 && (
        <CareerMap library={policy.data} assessment={assessment} />
      )}
      {policy.data && occupationsOf(request).length === 0 && (
        <EmptyState title={text.emptyTitle}>
          <p>{text.emptyHelp}</p>
          <Link to="/" className="button button-primary">
            {text.toSelfCheck}
          </Link>
        </EmptyState>
      )}
    </div>
  );
}

// How far ahead the table looks for the fastest way to every rung, in years.
const yearsAhead = 30;

function CareerMap({ library, assessment }: { readonly library: PolicyLibrary; readonly assessment: Assessment }) {
  const text = useText(careerMapText);
  const say = useSay();
  const narrow = useNarrow();
  const { request } = useSession();
  const picture = useRef<SVGSVGElement>(null);
  const [choice, setChoice] = useState<Partial<Tracks>>({});
  const [chosen, setChosen] = useState<string>();
  const [selected, setSelected] = useState(0);
  const occupations = occupationsOf(request);
  const occupation = choice.occupation ?? occupations[0] ?? '';
  const allSeries = seriesOf(library, request, occupation);
  const series = allSeries.find((each) => each === choice.series) ?? allSeries[0] ?? 'engineering';
  const tracks = useMemo<Tracks>(() => ({ occupation, series }), [occupation, series]);
  const states = useMemo(() => rungStates(request, assessment.routes, tracks), [request, assessment, tracks]);
  const goal = states.find((state) => state.key === chosen);
  const plans = useMemo(
    () =>
      goal === undefined || goal.held ? [] : plan(library, { ...request, target: targetOf(goal.rung, tracks) }).plans,
    [library, request, goal, tracks],
  );
  const reachable = useMemo(() => reach(library, request, yearsAhead), [library, request]);
  const shown = plans[Math.min(selected, plans.length - 1)];
  const way = shown === undefined ? [] : wayOf(shown, heldRungs(request, tracks), tracks);
  const title = text.pictureTitle(occupationLabel(library, occupation), say(titleSeriesNames[series]));
  function choose(key: string) {
    setChosen(key === chosen || key === '' ? undefined : key);
    setSelected(0);
  }
  return (
    <div className="stack stack-wide">
      <div className="map-choices no-print">
        <SelectField
          label={text.occupation}
          value={occupation}
          emptyLabel={null}
          options={occupations.map((code) => ({ value: code, label: occupationLabel(library, code) }))}
          onChange={(code) => setChoice({ occupation: code })}
        />
        <SelectField
          label={text.series}
          value={series}
          emptyLabel={null}
          options={allSeries.map((each) => ({ value: each, label: capitalised(say(titleSeriesNames[each])) }))}
          onChange={(value) => setChoice({ ...choice, series: allSeries.find((each) => each === value) ?? series })}
        />
        <SelectField
          label={text.destination}
          value={chosen ?? ''}
          emptyLabel={text.destinationNone}
          options={states
            .filter(({ held }) => !held)
            .map(({ key, rung }) => ({ value: key, label: say(rungInFull(rung, tracks, library)) }))}
          onChange={choose}
        />
      </div>
      <div className="map-layout">
        <figure className="stack map-figure">
          <BridgePicture
            ref={picture}
            {...{ states, way, chosen, narrow, title }}
            trackNames={{ skill: text.skillTrack, title: text.titleTrack(capitalised(say(titleSeriesNames[series]))) }}
            onChoose={choose}
          />
          <MapLegend />
          <PictureFiles picture={picture} name={`guantong-${series}-${request.asOf}`} />
        </figure>
        {goal && (
          <WayPanel
            library={library}
            title={say(goal.rung.track === 'title' ? rungInFull(goal.rung, tracks, library) : rungName(goal.rung))}
            held={goal.held}
            plans={plans}
            selected={Math.min(selected, Math.max(plans.length - 1, 0))}
            onSelect={setSelected}
          />
        )}
      </div>
      <section className="stack">
        <h2>{text.table}</h2>
        <RungTable {...{ library, tracks, states, reachable }} />
      </section>
    </div>
  );
}
