-- Lots drawn between equal candidates: in what place each was drawn, by whom, how and before which witnesses.
create table lot (
  item_id integer not null references item (id),
  candidate_no integer not null,
  place integer not null,
  drawn_by text not null,
  witnesses text not null,
  manner text not null,
  seal integer not null,
  primary key (item_id, candidate_no)
) strict, without rowid;

create trigger lot_added_late before insert on lot
when (select a.state from item i join assembly a on a.id = i.assembly_id where i.id = new.item_id) in ('declared', 'cancelled')
begin select raise(abort, 'assembly-is-final'); end;

create trigger lot_is_never_changed before update on lot
begin select raise(abort, 'assembly-is-final'); end;

create trigger lot_stays before delete on lot
begin select raise(abort, 'assembly-is-final'); end;
