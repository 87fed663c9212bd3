-- An index for words anywhere in names, titles and statements, by the extension pg_trgm, which PostgreSQL ships and whoever
-- may create in the database may install. Where it cannot be installed or used, searches work without the index, and this
-- script can be run again by hand once that has changed.

DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'pg_trgm') THEN
    BEGIN
      -- Where all schemas find it, and none takes it along when it is dropped.
      CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public;
    EXCEPTION
      WHEN insufficient_privilege OR invalid_schema_name OR feature_not_supported OR undefined_file
        OR unique_violation OR duplicate_object THEN
      RAISE NOTICE 'The extension pg_trgm is missing: searches for words make no use of an index';
    END;
  END IF;
END
$$;

DO $$
DECLARE
  home text;
BEGIN
  SELECT n.nspname INTO home
  FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
  WHERE e.extname = 'pg_trgm' AND has_schema_privilege(n.oid, 'USAGE');
  IF home IS NOT NULL THEN
    EXECUTE format(
      'CREATE INDEX IF NOT EXISTS ${prefix}record_by_text ON ${schema}${prefix}record USING gin (search_text %I.gin_trgm_ops)',
      home);
  END IF;
END
$$;
