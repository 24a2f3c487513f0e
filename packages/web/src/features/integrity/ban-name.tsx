import type { IntegrityBan } from '@guantong/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { BanDialog } from './ban-dialog.tsx';

/** Who it is about; opens the entry. */
export function BanName({ ban }: { readonly ban: IntegrityBan }) {
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  function look() {
    setOpen(false);
    void queries.invalidateQueries({ queryKey: ['table', 'integrity-bans'] });
  }
  return (
    <>
      <button type="button" className="button button-quiet ban-name" onClick={() => setOpen(true)}>
        {ban.person.name}
      </button>
      {open && <BanDialog ban={ban} onClose={() => setOpen(false)} onChanged={look} />}
    </>
  );
}
