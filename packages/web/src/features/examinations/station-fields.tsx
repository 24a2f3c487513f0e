import './examinations.css';
import { Button } from 'antd';
import { useText } from '../../lib/language/language.tsx';
import type { ErrorAt } from '../../office/acts/thing-form.tsx';
import { NumberInput, TextInput } from '../../office/form/plain-inputs.tsx';
import { type DraftStation, emptyStation, stationTenths } from './panel-draft.ts';
import { planningText } from './planning.text.ts';

interface StationFieldsProps {
  readonly stations: readonly DraftStation[];
  readonly onStations: (stations: readonly DraftStation[]) => void;
  readonly errorAt: ErrorAt;
}

/** The stations of a panel with what is marked at each. */
export function StationFields({ stations, onStations, errorAt }: StationFieldsProps) {
  const text = useText(planningText);
  const tenths = stationTenths(stations);
  const error = errorAt('/stations');
  return (
    <section className="office-panel stack">
      <div className="row row-apart">
        <h2>{text.stations}</h2>
        <span className={tenths === 1_000 ? 'tag' : 'tag tag-warning'} role="status">
          {text.totalPoints(tenths / 10)}
        </span>
      </div>
      <p className="soft">{text.stationsLead}</p>
      {stations.map((station, place) => (
        <Station
          // biome-ignore lint/suspicious/noArrayIndexKey: a station is its place
          key={place}
          {...{ station, place, errorAt }}
          onStation={(next) => onStations(stations.map((each, at) => (at === place ? next : each)))}
          onRemove={stations.length > 1 ? () => onStations(stations.filter((_, at) => at !== place)) : undefined}
        />
      ))}
      <div>
        <Button disabled={stations.length >= 10} onClick={() => onStations([...stations, emptyStation])}>
          {text.addStation}
        </Button>
      </div>
      {error !== undefined && (
        <span className="field-error" role="alert">
          {error}
        </span>
      )}
    </section>
  );
}

interface StationProps {
  readonly station: DraftStation;
  readonly place: number;
  readonly errorAt: ErrorAt;
  readonly onStation: (station: DraftStation) => void;
  readonly onRemove: (() => void) | undefined;
}

function Station({ station: { name, items }, place, errorAt, onStation, onRemove }: StationProps) {
  const text = useText(planningText);
  const at = `/stations/${place}`;
  const writeItem = (index: number, part: Partial<DraftStation['items'][number]>) =>
    onStation({ name, items: items.map((item, of) => (of === index ? { ...item, ...part } : item)) });
  return (
    <div className="exam-part stack stack-tight">
      <TextInput
        label={text.station(place + 1)}
        required
        most={100}
        error={errorAt(`${at}/name`)}
        value={name}
        onChange={(next) => onStation({ name: next, items })}
      />
      {items.map((item, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: an item is its place
          key={index}
          className="exam-option-row exam-item-row"
        >
          <TextInput
            label={text.item(index + 1)}
            required
            most={300}
            error={errorAt(`${at}/items/${index}/name`)}
            value={item.name}
            onChange={(next) => writeItem(index, { name: next })}
          />
          <NumberInput
            label={text.maximum}
            required
            min={0.1}
            max={100}
            decimals={1}
            error={errorAt(`${at}/items/${index}/maximum`)}
            value={item.maximum}
            onChange={(maximum) => writeItem(index, { maximum })}
          />
        </div>
      ))}
      <div className="row row-tight">
        <Button
          disabled={items.length >= 30}
          onClick={() => onStation({ name, items: [...items, { name: '', maximum: null }] })}
        >
          {text.addItem}
        </Button>
        <Button disabled={items.length <= 1} onClick={() => onStation({ name, items: items.slice(0, -1) })}>
          {text.removeItem}
        </Button>
        {onRemove !== undefined && <Button onClick={onRemove}>{text.removeStation}</Button>}
      </div>
    </div>
  );
}
