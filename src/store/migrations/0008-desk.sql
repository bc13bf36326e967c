-- 更正: what was mistyped of a recorded paper. The paper's own row stays as it was entered; the last correction counts.
-- `struck`: the entry was a mistake as a whole (another voter's paper, one paper keyed twice), and no such paper came back.
create table correction (
  assembly_id integer not null references assembly (id),
  voter integer not null check (voter > 0),
  paper_no integer not null check (paper_no > 0),
  ordinal integer not null check (ordinal > 0),
  kind text not null check (kind in ('marks', 'struck')),
  old_void text not null check (old_void in ('', 'V1', 'V2', 'V3', 'V4')),
  old_marks text not null,
  new_void text not null check (new_void in ('', 'V1', 'V2', 'V3', 'V4')),
  new_marks text not null,
  reason text not null check (reason <> ''),
  witnesses text not null,
  corrected_by text not null,
  corrected_at text not null,
  seal integer not null,
  primary key (assembly_id, voter, paper_no, ordinal)
) strict, without rowid;

-- 复录: papers keyed a second time, blind. One keyed wrongly is withdrawn with its reason and keyed again.
create table second_entry (
  assembly_id integer not null references assembly (id),
  voter integer not null check (voter > 0),
  no integer not null check (no > 0),
  void text not null check (void in ('', 'V1', 'V2', 'V3', 'V4')),
  marks text not null,
  entered_by text not null,
  entered_at text not null,
  withdrawn text not null,
  seal integer not null,
  primary key (assembly_id, voter, no)
) strict, without rowid;

-- What was decided, with the paper in hand, where its two entries differed: which of them reads the paper rightly.
create table entry_decision (
  assembly_id integer not null references assembly (id),
  voter integer not null check (voter > 0),
  no integer not null check (no > 0),
  paper_no integer not null,
  second_no integer not null,
  first_void text not null,
  first_marks text not null,
  second_void text not null,
  second_marks text not null,
  stands text not null check (stands in ('first', 'second')),
  reason text not null check (reason <> ''),
  decided_by text not null,
  decided_at text not null,
  seal integer not null,
  primary key (assembly_id, voter, no)
) strict, without rowid;

-- 捆: a bundle of papers with what the tellers counted in it by hand; `void_papers` is -1 where they did not say.
create table batch (
  id integer primary key,
  assembly_id integer not null references assembly (id),
  label text not null,
  papers integer not null check (papers > 0),
  void_papers integer not null,
  seal integer not null,
  unique (assembly_id, label)
) strict;

-- The tellers' count of one mark on one item in a bundle, the mark written as on a paper; of elections, one candidate's.
create table batch_total (
  assembly_id integer not null references assembly (id),
  batch_id integer not null references batch (id),
  item_code text not null,
  mark text not null,
  count integer not null check (count >= 0),
  seal integer not null,
  primary key (batch_id, item_code, mark)
) strict, without rowid;

-- `place` is where in the bundle a paper lies, so that it can be found again.
create table batch_paper (
  assembly_id integer not null references assembly (id),
  voter integer not null,
  paper_no integer not null,
  batch_id integer not null references batch (id),
  place integer not null,
  seal integer not null,
  primary key (assembly_id, voter, paper_no)
) strict, without rowid;

create index batch_paper_by_batch on batch_paper (batch_id);

-- 票据: ballot papers counted by hand; those returned box by box, the others (an empty `box`) for the whole assembly.
create table ballot_stock (
  assembly_id integer not null references assembly (id),
  box text not null,
  kind text not null check (kind in ('printed', 'issued', 'spare', 'spoiled', 'returned')),
  count integer not null check (count >= 0),
  seal integer not null,
  primary key (assembly_id, box, kind)
) strict, without rowid;

create trigger correction_added_late before insert on correction
when (select state from assembly where id = new.assembly_id) in ('declared', 'cancelled')
begin select raise(abort, 'assembly-is-final'); end;

create trigger correction_is_never_replaced before insert on correction
when exists (select 1 from correction where assembly_id = new.assembly_id and voter = new.voter and paper_no = new.paper_no and ordinal = new.ordinal)
begin select raise(abort, 'number-is-taken'); end;

create trigger correction_is_never_changed before update on correction
begin select raise(abort, 'assembly-is-final'); end;

create trigger correction_stays before delete on correction
begin select raise(abort, 'assembly-is-final'); end;

create trigger second_entry_added_late before insert on second_entry
when (select state from assembly where id = new.assembly_id) in ('declared', 'cancelled')
begin select raise(abort, 'assembly-is-final'); end;

create trigger second_entry_is_never_replaced before insert on second_entry
when exists (select 1 from second_entry where assembly_id = new.assembly_id and voter = new.voter and no = new.no)
begin select raise(abort, 'number-is-taken'); end;

create trigger second_entry_changed_late before update on second_entry
when exists (select 1 from assembly where id in (old.assembly_id, new.assembly_id) and state in ('declared', 'cancelled'))
begin select raise(abort, 'assembly-is-final'); end;

create trigger second_entry_stays before delete on second_entry
begin select raise(abort, 'assembly-is-final'); end;

create trigger entry_decision_added_late before insert on entry_decision
when (select state from assembly where id = new.assembly_id) in ('declared', 'cancelled')
begin select raise(abort, 'assembly-is-final'); end;

create trigger entry_decision_is_never_replaced before insert on entry_decision
when exists (select 1 from entry_decision where assembly_id = new.assembly_id and voter = new.voter and no = new.no)
begin select raise(abort, 'number-is-taken'); end;

create trigger entry_decision_is_never_changed before update on entry_decision
begin select raise(abort, 'assembly-is-final'); end;

create trigger entry_decision_stays before delete on entry_decision
begin select raise(abort, 'assembly-is-final'); end;

create trigger batch_added_late before insert on batch
when (select state from assembly where id = new.assembly_id) in ('declared', 'cancelled')
begin select raise(abort, 'assembly-is-final'); end;

create trigger batch_is_never_replaced before insert on batch
when exists (select 1 from batch where id = new.id)
begin select raise(abort, 'number-is-taken'); end;

create trigger batch_changed_late before update on batch
when exists (select 1 from assembly where id in (old.assembly_id, new.assembly_id) and state in ('declared', 'cancelled'))
begin select raise(abort, 'assembly-is-final'); end;

create trigger batch_stays before delete on batch
begin select raise(abort, 'assembly-is-final'); end;

create trigger batch_total_added_late before insert on batch_total
when (select state from assembly where id = new.assembly_id) in ('declared', 'cancelled')
begin select raise(abort, 'assembly-is-final'); end;

create trigger batch_total_is_never_replaced before insert on batch_total
when exists (select 1 from batch_total where batch_id = new.batch_id and item_code = new.item_code and mark = new.mark)
begin select raise(abort, 'number-is-taken'); end;

create trigger batch_total_changed_late before update on batch_total
when exists (select 1 from assembly where id in (old.assembly_id, new.assembly_id) and state in ('declared', 'cancelled'))
begin select raise(abort, 'assembly-is-final'); end;

create trigger batch_total_stays before delete on batch_total
begin select raise(abort, 'assembly-is-final'); end;

create trigger batch_paper_added_late before insert on batch_paper
when (select state from assembly where id = new.assembly_id) in ('declared', 'cancelled')
begin select raise(abort, 'assembly-is-final'); end;

create trigger batch_paper_is_never_replaced before insert on batch_paper
when exists (select 1 from batch_paper where assembly_id = new.assembly_id and voter = new.voter and paper_no = new.paper_no)
begin select raise(abort, 'number-is-taken'); end;

create trigger batch_paper_is_never_changed before update on batch_paper
begin select raise(abort, 'assembly-is-final'); end;

create trigger batch_paper_stays before delete on batch_paper
begin select raise(abort, 'assembly-is-final'); end;

create trigger ballot_stock_added_late before insert on ballot_stock
when (select state from assembly where id = new.assembly_id) in ('declared', 'cancelled')
begin select raise(abort, 'assembly-is-final'); end;

create trigger ballot_stock_is_never_replaced before insert on ballot_stock
when exists (select 1 from ballot_stock where assembly_id = new.assembly_id and box = new.box and kind = new.kind)
begin select raise(abort, 'number-is-taken'); end;

create trigger ballot_stock_changed_late before update on ballot_stock
when exists (select 1 from assembly where id in (old.assembly_id, new.assembly_id) and state in ('declared', 'cancelled'))
begin select raise(abort, 'assembly-is-final'); end;

create trigger ballot_stock_stays before delete on ballot_stock
begin select raise(abort, 'assembly-is-final'); end;
