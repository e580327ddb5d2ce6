grant usage on schema public to wuguan_app;
grant select, insert, update, delete on all tables in schema public to wuguan_app;
grant usage on all sequences in schema public to wuguan_app;
revoke update, delete on audit_events, audit_blocks from wuguan_app;
revoke all on auth_users, auth_sessions, auth_accounts, auth_verifications, auth_two_factors, auth_passkeys from wuguan_app;
