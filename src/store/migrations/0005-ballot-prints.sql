-- 印制: ballot papers printed at one time. `numbers` are those of the voters, or of the spare papers, as ranges: `1-120 130`.
create table ballot_print (
  id integer primary key,
  assembly_id integer not null references assembly (id),
  kind text not null check (kind in ('voters', 'spare', 'replacement')),
  format text not null check (format in ('normal', 'large')),
  names text not null check (names in ('', 'printed')),
  numbers text not null,
  papers integer not null check (papers > 0),
  sheets integer not null check (sheets >= papers),
  printed_at text not null,
  printed_by text not null,
  seal integer not null
) strict;

-- 补发: a voter's paper was replaced by another, counted from 1. `spare` is the number of the spare paper that was
-- handed out, `print_id` the print of the one that was made for it; both are 0 when it was made elsewhere.
create table replacement (
  assembly_id integer not null references assembly (id),
  voter integer not null check (voter > 0),
  no integer not null check (no > 0),
  spare integer not null check (spare >= 0),
  print_id integer not null,
  reason text not null,
  replaced_at text not null,
  seal integer not null,
  primary key (assembly_id, voter, no)
) strict, without rowid;

create unique index replacement_by_spare on replacement (assembly_id, spare) where spare > 0;

create trigger ballot_print_added_late before insert on ballot_print
when (select state from assembly where id = new.assembly_id) in ('declared', 'cancelled')
begin select raise(abort, 'assembly-is-final'); end;

create trigger ballot_print_is_never_replaced before insert on ballot_print when exists (select 1 from ballot_print where id = new.id)
begin select raise(abort, 'number-is-taken'); end;

create trigger ballot_print_is_never_changed before update on ballot_print
begin select raise(abort, 'assembly-is-final'); end;

create trigger ballot_print_stays before delete on ballot_print
begin select raise(abort, 'assembly-is-final'); end;

create trigger replacement_added_late before insert on replacement
when (select state from assembly where id = new.assembly_id) in ('declared', 'cancelled')
begin select raise(abort, 'assembly-is-final'); end;

create trigger replacement_is_never_replaced before insert on replacement when exists (select 1 from replacement where assembly_id = new.assembly_id and voter = new.voter and no = new.no)
begin select raise(abort, 'number-is-taken'); end;

create trigger replacement_is_never_changed before update on replacement
begin select raise(abort, 'assembly-is-final'); end;

create trigger replacement_stays before delete on replacement
begin select raise(abort, 'assembly-is-final'); end;
