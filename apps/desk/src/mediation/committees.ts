import { CommitteeList, type Me } from '@mingbai/api/contract';
import { useQuery } from '@tanstack/react-query';
import { read } from '../lib/api.ts';

/** All committees of the district. */
export function useCommittees() {
  const { data } = useQuery({
    queryKey: ['options', 'committees'],
    queryFn: ({ signal }) => read('/api/mediation/committees', CommitteeList, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data?.committees ?? [];
}

/** Those whose matters and calendars she may see. */
export function useOwnCommittees({ roles, committees }: Pick<Me, 'roles' | 'committees'>) {
  const all = useCommittees();
  const isBound = committees.length > 0 && !roles.includes('clerk') && !roles.includes('chief');
  return isBound ? all.filter(({ id }) => committees.includes(id)) : all;
}
