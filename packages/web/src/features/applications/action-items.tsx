import type { ApplicationView } from '@guantong/contracts';
import { Button, Input, Select } from 'antd';
import { Field } from '../../components/field.tsx';
import { useSay, useText } from '../../lib/language/language.tsx';
import { fieldIdsToControlProps } from '../../office/form/control-props.ts';
import { applicationsText } from './applications.text.ts';

/** Something that has to be mended: where, what, and by which clause. */
export interface MendItem {
  readonly key: number;
  readonly pointer: string;
  readonly reason: string;
  readonly clause: string;
}

interface ActionItemsProps {
  readonly view: ApplicationView;
  readonly items: readonly MendItem[];
  readonly withClause: boolean;
  /** Told how the items change, whatever they are by then. */
  readonly onChange: (change: (items: readonly MendItem[]) => readonly MendItem[]) => void;
}

/** The items of a return or a correction notice: fields of the form and records of the dossier. */
export function ActionItems({ view, items, withClause, onChange }: ActionItemsProps) {
  const text = useText(applicationsText);
  const add = () =>
    onChange((all) => [...all, { key: (all.at(-1)?.key ?? 0) + 1, pointer: '', reason: '', clause: '' }]);
  const change = (key: number, part: Partial<MendItem>) =>
    onChange((all) => all.map((item) => (item.key === key ? { ...item, ...part } : item)));
  return (
    <fieldset className="stack stack-tight mend-items">
      <legend>{text.items}</legend>
      {items.map((item) => (
        <Item
          key={item.key}
          {...{ view, item, withClause }}
          onChange={(part) => change(item.key, part)}
          onRemove={() => onChange((all) => all.filter(({ key }) => key !== item.key))}
        />
      ))}
      <div>
        <Button onClick={add}>{text.addItem}</Button>
      </div>
    </fieldset>
  );
}

interface ItemProps {
  readonly view: ApplicationView;
  readonly item: MendItem;
  readonly withClause: boolean;
  readonly onChange: (part: Partial<MendItem>) => void;
  readonly onRemove: () => void;
}

function Item({ view, item, withClause, onChange, onRemove }: ItemProps) {
  const text = useText(applicationsText);
  const say = useSay();
  const places = [
    ...view.form.flatMap(({ fields }) => fields.map(({ path, label }) => ({ value: path, label: say(label) }))),
    ...view.facts.map(({ pointer, words }) => ({ value: pointer, label: say(words) })),
  ];
  return (
    <div className="mend-item stack stack-tight">
      <Field label={text.place} required>
        {(ids) => (
          <Select
            {...fieldIdsToControlProps(ids)}
            placeholder={text.choose}
            value={item.pointer || null}
            options={places}
            onChange={(pointer) => onChange({ pointer: pointer ?? '' })}
          />
        )}
      </Field>
      <Field label={text.whatToMend} required>
        {(ids) => (
          <Input
            {...fieldIdsToControlProps(ids)}
            maxLength={500}
            value={item.reason}
            onChange={(event) => onChange({ reason: event.target.value })}
          />
        )}
      </Field>
      {withClause && (
        <Field label={text.clause}>
          {(ids) => (
            <Input
              {...fieldIdsToControlProps(ids)}
              maxLength={200}
              value={item.clause}
              onChange={(event) => onChange({ clause: event.target.value })}
            />
          )}
        </Field>
      )}
      <div>
        <Button size="small" onClick={onRemove}>
          {text.removeItem}
        </Button>
      </div>
    </div>
  );
}
