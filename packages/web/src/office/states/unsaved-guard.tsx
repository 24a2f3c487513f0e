import { useBlocker } from '@tanstack/react-router';
import { Modal } from 'antd';
import { useText } from '../../lib/language/language.tsx';
import { statesText } from './states.text.ts';

/** While something is not saved, leaving the screen or closing the tab asks first. */
export function UnsavedGuard({ unsaved }: { readonly unsaved: boolean }) {
  const text = useText(statesText);
  const { status, proceed, reset } = useBlocker({
    // A change of the address's filters stays on the screen.
    shouldBlockFn: ({ current, next }) => unsaved && current.pathname !== next.pathname,
    enableBeforeUnload: () => unsaved,
    withResolver: true,
  });
  return (
    <Modal
      open={status === 'blocked'}
      title={text.leaveTitle}
      okText={text.stay}
      cancelText={text.leave}
      closable={false}
      keyboard={false}
      maskClosable={false}
      onOk={() => reset?.()}
      onCancel={() => proceed?.()}
    >
      <p>{text.leaveHelp}</p>
    </Modal>
  );
}
