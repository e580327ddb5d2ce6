do $$
begin
  if not exists (select from pg_roles where rolname = 'wuguan_app') then
    begin
      create role wuguan_app nologin;
    exception when duplicate_object or unique_violation then null;
    end;
  end if;
  if not pg_has_role(current_user, 'wuguan_app', 'member') then
    execute format('grant wuguan_app to %I', current_user);
  end if;
end $$;
