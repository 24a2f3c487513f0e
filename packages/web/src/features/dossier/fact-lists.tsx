import type { DossierFact } from '@guantong/contracts';
import type { Dossier } from '@guantong/engine';
import { Button } from 'antd';
import type { RecordRow, RecordSection } from '../../components/dossier/record-section.ts';
import { integrityBanSection } from '../../components/dossier/sections/integrity-ban.section.ts';
import { sections } from '../../components/dossier/sections/sections.ts';
import { useSay, useText } from '../../lib/language/language.tsx';
import { dossierText } from './dossier.text.ts';
import { type FactActions, FactRow } from './fact-row.tsx';
import type { FactsAsDossier } from './facts-to-dossier.ts';

interface FactListsProps extends FactsAsDossier {
  /** Absent: nothing is added here. */
  readonly onAdd?: (section: RecordSection) => void;
  /** The sections that may be added to; absent: all. */
  readonly addable?: (section: RecordSection) => boolean;
  /** Absent: the records are to read. */
  readonly actionsOf?: (section: RecordSection, row: RecordRow, fact: DossierFact) => FactActions;
}

/** All records of a dossier, list by list; one that is empty says so where it can be filled. */
export function FactLists({ dossier, factAt, onAdd, addable = () => true, actionsOf }: FactListsProps) {
  const shown = [...sections, integrityBanSection].filter(
    // Who cannot add to a list has no use for an empty one.
    (section) => section.rows(dossier).length > 0 || (onAdd !== undefined && addable(section)),
  );
  return shown.map((section) => (
    <FactList
      key={section.id}
      {...{ section, dossier, factAt }}
      {...(onAdd !== undefined && addable(section) && !isFull(section, dossier) ? { onAdd: () => onAdd(section) } : {})}
      {...(actionsOf === undefined ? {} : { actionsOf })}
    />
  ));
}

// A dossier has one integrity record, and nobody is asked to add one who has none.
function isFull(section: RecordSection, dossier: Dossier): boolean {
  return section === integrityBanSection && dossier.integrityBan !== undefined;
}

interface FactListProps extends FactsAsDossier {
  readonly section: RecordSection;
  readonly onAdd?: () => void;
  readonly actionsOf?: NonNullable<FactListsProps['actionsOf']>;
}

function FactList({ section, dossier, factAt, onAdd, actionsOf }: FactListProps) {
  const text = useText(dossierText);
  const say = useSay();
  const rows = section.rows(dossier).flatMap((row) => {
    const fact = factAt(section.list, row.index);
    return fact === undefined ? [] : [{ row, fact }];
  });
  return (
    <section className="office-panel stack stack-tight">
      <div className="row row-apart">
        <h2>{say(section.title)}</h2>
        {onAdd !== undefined && <Button onClick={onAdd}>{say(section.addLabel)}</Button>}
      </div>
      {rows.length === 0 && <p className="soft small">{text.none}</p>}
      {rows.length > 0 && (
        <ul className="dossier-facts">
          {rows.map(({ row, fact }) => (
            <FactRow
              key={fact.factId}
              fact={fact}
              {...(actionsOf === undefined ? {} : { actions: actionsOf(section, row, fact) })}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
