import type { Occupation, PolicyLibrary } from '@guantong/engine';
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { useText } from '../lib/language/language.tsx';
import { isOccupationCode } from '../lib/occupations/is-occupation-code.ts';
import { type OccupationChoice, occupationChoices, occupationLabel } from '../lib/occupations/occupations.ts';
import { searchOccupations } from '../lib/occupations/search-occupations.ts';
import { componentText } from './components.text.ts';
import { Field } from './field.tsx';

interface OccupationFieldProps {
  readonly library: PolicyLibrary;
  readonly label: string;
  readonly value: Occupation | '';
  readonly onChange: (value: Occupation | '') => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean | undefined;
}

/** Chooses an occupation by name, pinyin or code (ARIA combobox with a list); any well-formed code may be given. */
export function OccupationField({ library, label, value, onChange, hint, error, required }: OccupationFieldProps) {
  const text = useText(componentText);
  const listId = useId();
  const [words, setWords] = useState<string>();
  const [active, setActive] = useState(0);
  const open = words !== undefined;
  const found = useMemo(() => findChoices(library, words ?? ''), [library, words]);
  const shownLabel = value === '' ? '' : occupationLabel(library, value);
  const shown = words ?? shownLabel;

  function choose(choice: OccupationChoice | undefined) {
    if (choice !== undefined) onChange(choice.code);
    setWords(undefined);
  }
  function openList() {
    setWords('');
    setActive(0);
  }
  function search(next: string) {
    setWords(next);
    setActive(0);
    if (next === '') onChange('');
  }
  function handleKey(event: KeyboardEvent) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) return openList();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((active + step + found.length) % Math.max(found.length, 1));
    } else if (event.key === 'Enter' && open) {
      event.preventDefault();
      choose(found[active]);
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation();
      event.preventDefault();
      setWords(undefined);
    }
  }
  return (
    <Field label={label} hint={hint ?? text.occupationHint} error={error} required={required}>
      {(ids) => (
        <div className="combobox">
          <input
            {...ids}
            className="input"
            role="combobox"
            type="text"
            placeholder={open ? shownLabel : undefined}
            autoComplete="off"
            spellCheck={false}
            aria-expanded={open}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={open && found[active] ? `${listId}-${active}` : undefined}
            value={shown}
            onChange={(event) => search(event.target.value)}
            onClick={() => open || openList()}
            onKeyDown={handleKey}
            onBlur={() => setWords(undefined)}
          />
          {open && <OptionList {...{ listId, found, active, label }} onChoose={choose} />}
        </div>
      )}
    </Field>
  );
}

interface OptionListProps {
  readonly listId: string;
  readonly label: string;
  readonly found: readonly OccupationChoice[];
  readonly active: number;
  readonly onChoose: (choice: OccupationChoice) => void;
}

function OptionList({ listId, label, found, active, onChoose }: OptionListProps) {
  const text = useText(componentText);
  if (found.length === 0) {
    return (
      <div className="combobox-list combobox-empty" id={listId} role="status">
        {text.occupationNone}
      </div>
    );
  }
  return (
    <div className="combobox-list" id={listId} role="listbox" aria-label={label}>
      {found.map((choice, index) => (
        <div
          className="combobox-option"
          key={choice.code}
          id={`${listId}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          ref={index === active ? (item) => item?.scrollIntoView({ block: 'nearest' }) : undefined}
          onPointerDown={(event) => {
            // Keeps the focus in the input, so that leaving it does not close the list before the choice is made.
            event.preventDefault();
            onChoose(choice);
          }}
        >
          <span>{choice.name === '' ? text.occupationUseCode : choice.name}</span>
          <span className="figures">{choice.code}</span>
        </div>
      ))}
    </div>
  );
}

function findChoices(library: PolicyLibrary, words: string): readonly OccupationChoice[] {
  const found = searchOccupations(occupationChoices(library), words);
  const code = words.trim();
  if (found.length > 0 || !isOccupationCode(code)) return found;
  return [{ code, name: '', pinyin: [], series: [] }];
}
