-- My week and the digest ask for what is open and dated, over all schools of a service at once.
create index actions_due on actions (authority_id, due_on) where done_on is null and struck_out_because is null;
