import { NativeSelect } from '@mantine/core';
import { AidOptions } from '@mingbai/api/contract';
import { useQuery } from '@tanstack/react-query';
import { read } from '../lib/api.ts';

interface OfficeSelectProps {
  value: string;
  change: (id: string) => void;
  /** The office that has the matter now. */
  except: string | null;
  error: string | undefined;
}

export function OfficeSelect({ value, change, except, error }: OfficeSelectProps) {
  const { data, isError } = useQuery({
    queryKey: ['options', 'aid'],
    queryFn: ({ signal }) => read('/api/aid/options', AidOptions, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const offices = (data?.offices ?? []).filter(({ id, name }) => id !== except && name !== except);
  return (
    <NativeSelect
      label="转到哪里"
      required
      value={value}
      error={isError ? '办理点名单取不到，请关了窗口再试' : error}
      data={[{ value: '', label: '请选' }, ...offices.map(({ id, name }) => ({ value: id, label: name }))]}
      onChange={(event) => change(event.currentTarget.value)}
      data-autofocus
    />
  );
}
