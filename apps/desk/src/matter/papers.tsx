import { Button } from '@mantine/core';
import type { AidPage } from '@mingbai/api/contract';
import { useMutation } from '@tanstack/react-query';
import { writeInstant } from '../lib/dates.ts';
import { saveFile } from '../lib/save-file.ts';
import { Fault } from '../ui/fault.tsx';
import { Section } from '../ui/section.tsx';

interface PapersProps {
  receiptNo: string;
  documents: AidPage['documents'];
  files: AidPage['files'];
  materialTitles: Readonly<Record<string, string>>;
}

/** What we print, and what was handed in. */
export function Papers({ receiptNo, documents, files, materialTitles }: PapersProps) {
  const save = useMutation({ mutationFn: ({ url, name }: { url: string; name: string }) => saveFile(url, name) });
  if (documents.length === 0 && files.length === 0) return null;
  return (
    <Section title="文书和文件">
      <Fault cause={save.error} />
      <ul className="papers">
        {documents.map(({ name, title, url }) => (
          <li key={name}>
            <Button size="compact-sm" variant="default" onClick={() => save.mutate({ url, name: `${receiptNo}-${title}.pdf` })}>
              {title} · PDF
            </Button>
          </li>
        ))}
      </ul>
      {files.length > 0 && (
        <ul className="files">
          {files.map(({ id, material, fileName, bytes, at, url }) => (
            <li key={id}>
              <Button size="compact-sm" variant="subtle" onClick={() => save.mutate({ url, name: fileName })}>
                {fileName}
              </Button>
              <span className="quiet">
                {materialTitles[material] ?? material} · {writeSize(bytes)} · {writeInstant(at)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function writeSize(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
