import { Checkbox } from '@mantine/core';
import { type Role, roles } from '@mingbai/api/contract';
import { roleTitles } from '../shell/sections.ts';

export function RoleBoxes({ chosen, choose, error }: { chosen: readonly Role[]; choose: (roles: Role[]) => void; error: string | undefined }) {
  return (
    <Checkbox.Group label="岗位" required error={error} value={[...chosen]} onChange={(values) => choose(roles.filter((role) => values.includes(role)))}>
      <div className="inline-form">
        {roles.map((role) => (
          <Checkbox key={role} value={role} label={roleTitles[role]} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
