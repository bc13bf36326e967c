-- 上门记录: who went to a voter's door, when, and what came of it; names joined by 、. A visit that was wrong is followed by another, never changed.
create table visit (
  id integer primary key,
  assembly_id integer not null references assembly (id),
  voter integer not null check (voter > 0),
  visited_at text not null,
  result text not null check (result in ('received', 'voted', 'refused', 'absent', 'appointment')),
  visitors text not null,
  received_by text not null,
  again_at text not null,
  note text not null,
  seal integer not null
) strict;

create index visit_by_voter on visit (assembly_id, voter);

create trigger visit_added_late before insert on visit
when (select state from assembly where id = new.assembly_id) in ('declared', 'cancelled')
begin select raise(abort, 'assembly-is-final'); end;

create trigger visit_is_never_replaced before insert on visit when exists (select 1 from visit where id = new.id)
begin select raise(abort, 'number-is-taken'); end;

create trigger visit_is_never_changed before update on visit
begin select raise(abort, 'assembly-is-final'); end;

create trigger visit_stays before delete on visit
begin select raise(abort, 'assembly-is-final'); end;
