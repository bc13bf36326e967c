-- 打印记录: a formal paper as it was printed; `digest` is the SHA-256 of its text, whatever its format.
create table printed_paper (
  id integer primary key,
  assembly_id integer not null references assembly (id),
  kind text not null,
  audience text not null check (audience in ('public', 'file')),
  format text not null,
  printed_on text not null,
  digest text not null,
  amends text not null,
  seal integer not null
) strict;

create index printed_paper_by_kind on printed_paper (assembly_id, kind);

-- The compound's own template of a paper, instead of the one that comes with the program.
create table paper_template (
  compound_id integer not null references compound (id),
  kind text not null,
  body text not null,
  seal integer not null,
  primary key (compound_id, kind)
) strict, without rowid;

create trigger printed_paper_added_late before insert on printed_paper
when (select state from assembly where id = new.assembly_id) = 'cancelled'
begin select raise(abort, 'assembly-is-final'); end;

create trigger printed_paper_is_never_replaced before insert on printed_paper when exists (select 1 from printed_paper where id = new.id)
begin select raise(abort, 'number-is-taken'); end;

create trigger printed_paper_is_never_changed before update on printed_paper
begin select raise(abort, 'assembly-is-final'); end;

create trigger printed_paper_stays before delete on printed_paper
begin select raise(abort, 'assembly-is-final'); end;
