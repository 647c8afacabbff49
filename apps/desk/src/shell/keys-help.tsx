import { Kbd, Modal } from '@mantine/core';

const keys: readonly { keys: readonly string[]; text: string }[] = [
  { keys: ['j', '↓'], text: '下一件' },
  { keys: ['k', '↑'], text: '上一件' },
  { keys: ['Enter'], text: '打开这一件' },
  { keys: ['/'], text: '去搜索' },
  { keys: ['m'], text: '只看我的 / 看全部' },
  { keys: ['1 … 9'], text: '事项页：办第几项' },
  { keys: ['n'], text: '事项页：写备注' },
  { keys: ['a'], text: '事项页：由我来办' },
  { keys: ['r'], text: '取最新情况' },
  { keys: ['Esc'], text: '关窗口；回到队列' },
  { keys: ['?'], text: '看这张表' },
];

export function KeysHelp({ isOpen, close }: { isOpen: boolean; close: () => void }) {
  return (
    <Modal opened={isOpen} onClose={close} title="快捷键" closeButtonProps={{ 'aria-label': '关闭' }}>
      <dl className="keys">
        {keys.map(({ keys: names, text }) => (
          <div key={text}>
            <dt>
              {names.map((name) => (
                <Kbd key={name}>{name}</Kbd>
              ))}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">正在打字时，快捷键不起作用。</p>
    </Modal>
  );
}
