import './dossier.css';
import type { DossierFact, PersonDossier } from '@guantong/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Modal } from 'antd';
import { useState } from 'react';
import { LoadingState } from '../../components/states.tsx';
import { useSay, useText } from '../../lib/language/language.tsx';
import { useSession } from '../../lib/session/session.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { ProblemState } from '../../office/states/problem-state.tsx';
import { SmallProblem } from '../../office/states/small-problem.tsx';
import { ownDossierQuery, removeOwnFact, saveOwnFact } from './api.ts';
import { dossierText } from './dossier.text.ts';
import { type EditedFact, FactDialog } from './fact-dialog.tsx';
import { FactHistory } from './fact-history.tsx';
import { FactLists } from './fact-lists.tsx';
import { factsToDossier } from './facts-to-dossier.ts';
import { ImportChoice } from './import-choice.tsx';
import { ImportPanel } from './import-panel.tsx';
import { PersonHead } from './person-head.tsx';
import { SubmittedNote } from './submitted-note.tsx';

/** 我的档案: what is known of a worker, as every application takes it. */
export function DossierPage() {
  const text = useText(dossierText);
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery(ownDossierQuery);
  const [imported, setImported] = useImport();
  const mayImport = data?.can.some(({ action, allowed }) => action === 'dossier.import' && allowed) === true;
  const refresh = () => queries.invalidateQueries({ queryKey: ownDossierQuery.queryKey });
  return (
    <OfficePage
      title={text.title}
      lead={text.lead}
      actions={
        <>
          {mayImport && <ImportChoice onChosen={(file) => setImported({ file })} />}
          <Link to="/office/apply" className="button button-primary">
            {text.apply}
          </Link>
        </>
      }
    >
      {error !== null && data === undefined && <ProblemState error={error} onRetry={refetch} />}
      {error === null && data === undefined && <LoadingState />}
      {mayImport && imported !== undefined && (
        <ImportPanel
          file={imported.file}
          onImported={async () => {
            await refresh();
            setImported(undefined);
          }}
          onClose={() => setImported(undefined)}
        />
      )}
      {data !== undefined && <Dossier view={data} onChanged={refresh} />}
    </OfficePage>
  );
}

interface Imported {
  readonly file: unknown;
}

/** The file to import: one that was chosen, or what the self-check in this tab holds where the address says so. */
function useImport(): readonly [Imported | undefined, (next: Imported | undefined) => void] {
  const search: { readonly import?: unknown } = useSearch({ strict: false });
  const navigate = useNavigate();
  const { request } = useSession();
  const [chosen, setChosen] = useState<Imported>();
  const fromSelfCheck = search.import === 'self-check' ? { file: request } : undefined;
  return [
    chosen ?? fromSelfCheck,
    (next) => {
      setChosen(next);
      if (fromSelfCheck !== undefined) void navigate({ href: '/office/dossier', replace: true });
    },
  ];
}

interface DossierProps {
  readonly view: PersonDossier;
  readonly onChanged: () => Promise<void>;
}

function Dossier({ view, onChanged }: DossierProps) {
  const text = useText(dossierText);
  const [edited, setEdited] = useState<EditedFact>();
  const [looked, setLooked] = useState<DossierFact>();
  const [removed, setRemoved] = useState<DossierFact>();
  const facts = factsToDossier(view.facts);
  const mayWrite = view.can.some(({ action, allowed }) => action === 'dossier.write' && allowed);
  return (
    <>
      <PersonHead person={view.person} />
      <SubmittedNote view={view} own />
      {view.facts.length === 0 && <p className="note">{text.empty}</p>}
      <FactLists
        {...facts}
        {...(mayWrite ? { onAdd: (section) => setEdited({ section, draft: {} }) } : {})}
        actionsOf={(section, { index, draft }, fact) => ({
          onEdit: () => setEdited({ section, fact, index, draft }),
          onRemove: () => setRemoved(fact),
          onHistory: () => setLooked(fact),
        })}
      />
      {edited !== undefined && (
        <FactDialog
          dossier={facts.dossier}
          edited={edited}
          save={saveOwnFact}
          withEvidence
          onSaved={async () => {
            await onChanged();
            setEdited(undefined);
          }}
          onClose={() => setEdited(undefined)}
        />
      )}
      {looked !== undefined && <FactHistory fact={looked} onClose={() => setLooked(undefined)} />}
      {removed !== undefined && <Removal fact={removed} onRemoved={onChanged} onClose={() => setRemoved(undefined)} />}
    </>
  );
}

interface RemovalProps {
  readonly fact: DossierFact;
  readonly onRemoved: () => Promise<void>;
  readonly onClose: () => void;
}

function Removal({ fact, onRemoved, onClose }: RemovalProps) {
  const text = useText(dossierText);
  const say = useSay();
  const removing = useMutation({
    mutationFn: () => removeOwnFact(fact),
    onSuccess: async () => {
      await onRemoved();
      onClose();
    },
  });
  return (
    <Modal
      open
      title={text.removeTitle}
      okText={text.remove}
      cancelText={text.cancel}
      okButtonProps={{ danger: true }}
      confirmLoading={removing.isPending}
      onOk={() => removing.mutate()}
      onCancel={onClose}
    >
      <p>{say(fact.words)}</p>
      <p className="soft">{text.removeHelp}</p>
      {removing.isError && <SmallProblem error={removing.error} />}
    </Modal>
  );
}
