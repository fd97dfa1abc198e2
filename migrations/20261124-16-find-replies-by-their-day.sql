-- What came to an author lately: the replies of these days, the newest first.
create index record_replies_by_day on record_replies (authority_id, sent_at desc) where status = 'sent';
