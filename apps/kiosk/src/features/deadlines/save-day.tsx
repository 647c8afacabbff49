import { useState } from 'react';
import { failureText, toFailure } from '../../lib/failure.ts';
import { words } from '../../lib/words.ts';
import { Button } from '../../ui/button.tsx';
import { getCalendarFile } from './api.ts';
import type { ClockRequest } from './clock-request.ts';
import { saveFile } from '../../lib/save-file.ts';

export function SaveDay({ request }: { request: ClockRequest }) {
  const [said, setSaid] = useState('');
  const save = async () => {
    try {
      saveFile(await getCalendarFile(request), `${words.lastDay.label}.ics`);
      setSaid(words.lastDay.saved);
    } catch (error) {
      setSaid(failureText(toFailure(error)));
    }
  };
  return (
    <>
      <Button icon="calendar" onClick={() => void save()}>
        {words.lastDay.save}
      </Button>
      <span className="small" role="status">
        {said}
      </span>
    </>
  );
}
