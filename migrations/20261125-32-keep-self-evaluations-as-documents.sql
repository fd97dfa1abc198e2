-- XX-06. What a self-evaluation said on the day on which it was put in force, as a document: fixed, whatever is agreed of it later.
alter table self_evaluations add column document_id uuid;
alter table self_evaluations add foreign key (authority_id, document_id) references issued_documents (authority_id, id);
create index self_evaluations_by_document on self_evaluations (authority_id, document_id) where document_id is not null;
