import { Button, TextInput } from '@mantine/core';
import { ArticleResponse, type Basis } from '@mingbai/api/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { read } from '../lib/api.ts';
import { parseCitation } from '../lib/parse-citation.ts';
import { explain } from '../lib/problem-text.ts';

export interface ChosenBasis extends Basis {
  /** The article's first words, so that one sees that it is the right one. */
  caption: string;
}

interface BasisPickerProps {
  chosen: readonly ChosenBasis[];
  choose: (basis: ChosenBasis[]) => void;
  /** Articles the screening rests on, one press away. */
  suggestions: readonly Basis[];
  error: string | undefined;
}

const captionMax = 80;

/** An article typed as people write it is looked up and shown before it can be cited: none that does not exist gets into a decision. */
export function BasisPicker({ chosen, choose, suggestions, error }: BasisPickerProps) {
  const [text, setText] = useState('');
  const lookUp = useMutation({
    mutationFn: findArticle,
    onSuccess: (basis) => {
      setText('');
      if (!chosen.some((one) => isSame(one, basis))) choose([...chosen, basis]);
    },
  });
  const citation = parseCitation(text);
  const add = () => {
    if (citation) lookUp.mutate(citation);
  };
  const fault = lookUp.isError ? explain(lookUp.error) : error;
  const open = suggestions.filter((basis) => !chosen.some((one) => isSame(one, basis)));
  return (
    <div className="basis-picker">
      <div className="inline-form">
        <TextInput
          className="grow"
          label="依据哪一条"
          description="写法名和条号，如“法律援助法第31条”，按回车加上"
          value={text}
          error={fault}
          onChange={(event) => {
            setText(event.currentTarget.value);
            lookUp.reset();
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            add();
          }}
        />
        <Button variant="default" onClick={add} disabled={!citation} loading={lookUp.isPending}>
          加上
        </Button>
      </div>
      {open.length > 0 && (
        <div className="chips" role="group" aria-label="审查时用到的条文">
          {open.map(({ slug, article, label }) => (
            <button key={`${slug}:${article}`} type="button" onClick={() => lookUp.mutate({ law: slug, article })}>
              ＋ {label}
            </button>
          ))}
        </div>
      )}
      <ul className="chosen-basis" aria-live="polite">
        {chosen.map((basis) => (
          <li key={`${basis.slug}:${basis.article}`}>
            <strong>{basis.label}</strong>
            <Button size="compact-xs" variant="subtle" onClick={() => choose(chosen.filter((one) => !isSame(one, basis)))} aria-label={`去掉${basis.label}`}>
              去掉
            </Button>
            <p className="quiet">{basis.caption}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}

function isSame(one: Basis, other: Basis): boolean {
  return one.slug === other.slug && one.article === other.article;
}

async function findArticle({ law, article }: { law: string; article: number }): Promise<ChosenBasis> {
  const found = await read(`/api/articles/${encodeURIComponent(law)}/${article}`, ArticleResponse);
  const text = found.digest ?? found.text;
  return {
    slug: found.law?.slug ?? law,
    article,
    label: `《${found.law?.title ?? law}》${found.label ?? `第${article}条`}`,
    caption: text.length > captionMax ? `${text.slice(0, captionMax)}…` : text,
  };
}
