-- 演练: the assembly is a copy to practise on, made of `source` as it stood at `source_head` of that record's log, with
-- ballots made up from `seed`. A record that holds one holds nothing else, and none of it is ever declared.
create table rehearsal (
  assembly_id integer primary key references assembly (id),
  source text not null,
  source_head text not null,
  seed integer not null,
  made_on text not null,
  seal integer not null
) strict;

create trigger rehearsal_added_late before insert on rehearsal
when (select count(*) from assembly) <> 1 or (select state from assembly where id = new.assembly_id) <> 'draft'
begin select raise(abort, 'assembly-is-final'); end;

create trigger rehearsal_is_never_changed before update on rehearsal
begin select raise(abort, 'assembly-is-final'); end;

create trigger rehearsal_stays before delete on rehearsal
begin select raise(abort, 'assembly-is-final'); end;

create trigger rehearsal_is_never_declared before update on assembly
when new.state = 'declared' and exists (select 1 from rehearsal)
begin select raise(abort, 'rehearsal-is-practice'); end;

create trigger rehearsal_stays_alone before insert on assembly when exists (select 1 from rehearsal)
begin select raise(abort, 'rehearsal-is-practice'); end;

create trigger rehearsal_has_no_other_compound before insert on compound when exists (select 1 from rehearsal)
begin select raise(abort, 'rehearsal-is-practice'); end;
