import type { DataSource } from 'typeorm';

/**
 * Refuses to work with a role that the row level security does not bind: then one mistake in one query would show one
 * provider's data to another.
 */
export async function checkRole(dataSource: DataSource): Promise<void> {
  const [role] = await dataSource.query<
    readonly { name: string; above: boolean; owns: boolean; unprotected: string | null }[]
  >(
    `select current_user as name, rolsuper or rolbypassrls as above,
       exists (select from pg_class where relnamespace = 'public'::regnamespace and pg_has_role(relowner, 'USAGE')) as owns,
       (select string_agg(relname, ', ') from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
          and relname <> 'migrations' and not (relrowsecurity and relforcerowsecurity)) as unprotected
     from pg_roles where rolname = current_user`,
  );
  if (role === undefined || role.above || role.owns || role.unprotected !== null) {
    const reason =
      role?.unprotected == null ? '' : `; tables without row level security: ${role.unprotected}`;
    throw new Error(
      `The program must work as a role that owns no table and is bound by row level security; it is ${role?.name ?? 'unknown'}${reason}.`,
    );
  }
}
