import { Button } from '@mantine/core';

/** A line instead of a spinner, and a way on when it went wrong. */
export function Waiting({ text, retry }: { text: string; retry?: () => void }) {
  return (
    <div className="waiting" role={retry ? 'alert' : 'status'}>
      <p>{text}</p>
      {retry && (
        <Button variant="default" onClick={retry}>
          再试一次
        </Button>
      )}
    </div>
  );
}
