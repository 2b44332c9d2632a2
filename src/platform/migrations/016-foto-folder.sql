-- The sweep asks for each folder of the storage whether a photograph lies in it.
create index foto_folder_ix on berkas.foto (pemda_id, folder);
