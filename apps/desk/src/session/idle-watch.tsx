import { Button, Modal } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { findMe, meKey, useSignOut } from './me.ts';

const warnBeforeMs = 2 * 60_000;
const keepAliveEveryMs = 4 * 60_000;
const tickMs = 1000;

/**
 * Warns two minutes before the server would end an idle session. Somebody who types a long reason sends nothing for a while but is not idle: the session is
 * then kept alive by a small request.
 */
export function IdleWatch({ idleMinutes }: { idleMinutes: number }) {
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null);
  const lastActive = useRef(Date.now());
  const lastAlive = useRef(Date.now());
  const isWarned = useRef(false);
  const client = useQueryClient();
  const signOut = useSignOut();

  const keepAlive = useCallback(() => {
    lastAlive.current = Date.now();
    // No answer now is no harm: the next keystroke asks again.
    void findMe().then(
      (me) => client.setQueryData(meKey, me),
      (cause: unknown) => cause,
    );
  }, [client]);

  useEffect(() => {
    const onActive = () => {
      if (isWarned.current) return;
      lastActive.current = Date.now();
      if (Date.now() - lastAlive.current > keepAliveEveryMs) keepAlive();
    };
    const events = ['pointerdown', 'keydown', 'wheel'] as const;
    for (const name of events) window.addEventListener(name, onActive, { passive: true });
    const timer = setInterval(() => {
      const leftMs = lastActive.current + idleMinutes * 60_000 - Date.now();
      isWarned.current = leftMs <= warnBeforeMs;
      setSecondsLeft(isWarned.current ? Math.max(0, Math.ceil(leftMs / 1000)) : null);
      if (leftMs <= 0) void signOut();
    }, tickMs);
    return () => {
      clearInterval(timer);
      for (const name of events) window.removeEventListener(name, onActive);
    };
  }, [idleMinutes, signOut, keepAlive]);

  const stay = () => {
    isWarned.current = false;
    lastActive.current = Date.now();
    setSecondsLeft(null);
    keepAlive();
  };
  return (
    <Modal opened={secondsLeft !== null} onClose={stay} title="还在吗" withCloseButton={false}>
      <p role="timer">很久没有操作，再过 {secondsLeft ?? 0} 秒就退出登录。没有提交的内容会丢。</p>
      <div className="actions">
        <Button variant="default" onClick={() => void signOut()}>
          现在退出
        </Button>
        <Button onClick={stay} data-autofocus>
          我还在
        </Button>
      </div>
    </Modal>
  );
}
