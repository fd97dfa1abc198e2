-- The words within a version's file, as far as they can be read, small and each set apart by one space: to be searched, not to be read.
alter table library_versions
  add column words text not null default '' constraint library_versions_words_are_bounded check (char_length(words) <= 200000);
