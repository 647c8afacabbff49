import { MultiSelect } from '@mantine/core';
import { useCommittees } from '../mediation/committees.ts';

interface Props {
  chosen: readonly string[];
  choose: (ids: string[]) => void;
  error: string | undefined;
}

/** Which committees a mediator handles matters of; none chosen: all. */
export function CommitteeSelect({ chosen, choose, error }: Props) {
  const committees = useCommittees();
  return (
    <MultiSelect
      label="在哪些调解委员会"
      description="只看得到这些委员会的事和日历。不选就是全部；窗口和值班长总是全部"
      placeholder={chosen.length === 0 ? '全部' : ''}
      value={[...chosen]}
      data={committees.map(({ id, name }) => ({ value: id, label: name }))}
      error={error}
      onChange={choose}
      clearable
      searchable
      comboboxProps={{ withinPortal: false }}
    />
  );
}
