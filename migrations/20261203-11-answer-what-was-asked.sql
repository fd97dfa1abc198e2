-- RO-25, XX-10. What was asked of the authority or by it and waits for its answer is due of somebody, so that it is read each time that somebody asks what is due.
create index liaison_requests_open on liaison_requests (authority_id, asked_on, id) where answer is null;
