import { NativeSelect } from '@mantine/core';
import { useOffices } from './use-offices.ts';

interface OfficeSelectProps {
  value: string;
  change: (id: string) => void;
  /** The office that has the matter now. */
  except: string | null;
  error: string | undefined;
}

export function OfficeSelect({ value, change, except, error }: OfficeSelectProps) {
  const { offices, isError } = useOffices();
  const others = offices.filter(({ id, name }) => id !== except && name !== except);
  return (
    <NativeSelect
      label="转到哪里"
      required
      value={value}
      error={isError ? '办理点名单取不到，请关了窗口再试' : error}
      data={[{ value: '', label: '请选' }, ...others.map(({ id, name }) => ({ value: id, label: name }))]}
      onChange={(event) => change(event.currentTarget.value)}
      data-autofocus
    />
  );
}
