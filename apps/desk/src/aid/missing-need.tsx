import { Checkbox, TextInput } from '@mantine/core';
import { aidMaterials, type AidPage } from '@mingbai/api/contract';
import { issueFor } from '../lib/problem-text.ts';
import type { Need } from '../matter/need.ts';
import type { AidDraft } from './aid-draft.ts';
import { materialTitles } from './aid-words.ts';

/** The whole list at once: a resident is not to come back for a second one. */
export const missingNeed: Need<AidDraft, AidPage> = {
  ask: ({ draft: { missing }, change, issues }) => (
    <fieldset className="fieldset">
      <legend>一次告诉他缺什么</legend>
      {issueFor(issues, 'missing') !== undefined && <p className="fault">{issueFor(issues, 'missing')}</p>}
      {aidMaterials.map((code, index) => {
        const { chosen, note } = missing[code];
        const set = (part: Partial<(typeof missing)[typeof code]>) => change({ missing: { ...missing, [code]: { chosen, note, ...part } } });
        return (
          <div key={code} className="missing-line">
            <Checkbox
              label={materialTitles[code]}
              checked={chosen}
              onChange={(event) => set({ chosen: event.currentTarget.checked })}
              {...(index === 0 ? { 'data-autofocus': true } : {})}
            />
            {chosen && (
              <TextInput
                className="grow"
                size="xs"
                aria-label={`${materialTitles[code]}：要补什么`}
                placeholder="具体要补什么"
                maxLength={200}
                value={note}
                onChange={(event) => set({ note: event.currentTarget.value })}
              />
            )}
          </div>
        );
      })}
    </fieldset>
  ),
  lacking: ({ missing }) => (Object.values(missing).some(({ chosen }) => chosen) ? undefined : '缺哪些材料'),
  body: ({ missing }) => ({
    missing: aidMaterials
      .filter((code) => missing[code].chosen)
      .map((code) => ({ code, ...(missing[code].note.trim() ? { note: missing[code].note.trim() } : {}) })),
  }),
};
