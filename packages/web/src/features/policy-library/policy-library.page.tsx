import './policy-library.css';
import '../../components/explanation.css';
import type { PolicyLibrary } from '@guantong/engine';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { PageHead } from '../../components/page-head.tsx';
import { ErrorState, LoadingState } from '../../components/states.tsx';
import { type Tab, Tabs } from '../../components/tabs.tsx';
import { useText } from '../../lib/language/language.tsx';
import { usePolicyLibrary } from '../../lib/policy/use-policy-library.ts';
import { ComparePanel } from './compare-panel.tsx';
import { DocumentsPanel } from './documents-panel.tsx';
import { policyLibraryText } from './policy-library.text.ts';
import { RulesPanel } from './rules-panel.tsx';
import { TimelinePanel } from './timeline-panel.tsx';

/** 政策库: rules, documents, comparison and timeline, all worked out from the bundle in the browser. */
export function PolicyLibraryPage() {
  const text = useText(policyLibraryText);
  const policy = usePolicyLibrary();
  return (
    <div className="page">
      <PageHead title={text.title} lead={text.lead} />
      {policy.isPending && <LoadingState />}
      {policy.isError && <ErrorState error={policy.error} onRetry={() => policy.refetch()} />}
      {policy.data && <Contents library={policy.data} />}
    </div>
  );
}

function Contents({ library }: { readonly library: PolicyLibrary }) {
  const text = useText(policyLibraryText);
  const hash = useLocation({ select: (location) => location.hash });
  const [selected, setSelected] = useState('rules');
  useEffect(() => {
    if (hash !== '') setSelected('documents');
  }, [hash]);
  const tabs: readonly Tab[] = [
    { key: 'rules', label: text.rules },
    { key: 'documents', label: text.documents },
    { key: 'compare', label: text.compare },
    { key: 'timeline', label: text.timeline },
  ];
  return (
    <>
      <Tabs label={text.tabs} tabs={tabs} selected={selected} onSelect={setSelected}>
        {selected === 'rules' && <RulesPanel library={library} />}
        {selected === 'documents' && <DocumentsPanel library={library} cited={hash} />}
        {selected === 'compare' && <ComparePanel library={library} />}
        {selected === 'timeline' && <TimelinePanel library={library} />}
      </Tabs>
      <p className="bundle-stamp small soft">
        {text.bundle} <span className="figures">{library.bundle.version}</span>
        <br />
        <span className="figures">{library.bundle.sha256}</span>
        <br />
        {text.bundleHelp}
      </p>
    </>
  );
}
