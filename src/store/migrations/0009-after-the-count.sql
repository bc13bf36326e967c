-- 登记台: a computer of its own at which papers are entered, in a file of its own. Its number is the thousand in which
-- it counts each voter's papers, so the number of a paper never depends on which desk is brought back first.
-- `roll` is the digest of who votes with which units; `here` is 1 in the desk's own file. `merged_no` and `merged_hash`
-- are the last entry of its log that was brought back.
create table desk (
  assembly_id integer not null references assembly (id),
  no integer not null check (no between 1 and 99),
  code text not null,
  clerk text not null,
  exported_at text not null,
  roll text not null,
  here integer not null check (here in (0, 1)),
  merged_no integer not null,
  merged_hash text not null,
  seal integer not null,
  primary key (assembly_id, no),
  unique (assembly_id, code)
) strict, without rowid;

-- Who entered a paper at which desk, and when by that computer's clock, where that is known.
create table desk_paper (
  assembly_id integer not null references assembly (id),
  voter integer not null,
  paper_no integer not null,
  desk text not null,
  clerk text not null,
  entered_at text not null,
  seal integer not null,
  primary key (assembly_id, voter, paper_no)
) strict, without rowid;

-- 重新计票: a declared result counted anew after an upheld objection. What was declared stays as it was; this stands
-- beside it. `declared` is the hash of the log entry that declared, `result` the digest of the new figures.
create table recount (
  assembly_id integer not null references assembly (id),
  no integer not null check (no > 0),
  opened_at text not null,
  reason text not null,
  evidence text not null,
  declared text not null,
  closed_at text not null,
  result text not null,
  seal integer not null,
  primary key (assembly_id, no)
) strict, without rowid;

-- What a recount takes a paper for instead: its marks and whether it is void. One that was never entered has its time.
create table recount_paper (
  assembly_id integer not null references assembly (id),
  recount_no integer not null,
  voter integer not null check (voter > 0),
  paper_no integer not null check (paper_no > 0),
  ordinal integer not null check (ordinal > 0),
  received_at text not null,
  void text not null check (void in ('', 'V1', 'V2', 'V3', 'V4')),
  marks text not null,
  reason text not null,
  witnesses text not null,
  seal integer not null,
  primary key (assembly_id, recount_no, voter, paper_no, ordinal)
) strict, without rowid;

-- 抽样核对: a sample of papers drawn to be held against the entries. `reported` is the digest of what was counted.
-- Figures that may pass 64 bits are kept as text.
create table audit_sample (
  assembly_id integer not null references assembly (id),
  no integer not null check (no > 0),
  drawn_at text not null,
  seed text not null,
  risk text not null,
  items text not null,
  bound text not null,
  reported text not null,
  seal integer not null,
  primary key (assembly_id, no)
) strict, without rowid;

-- The inequalities that the outcomes rest on, each with the error that would undo it.
create table audit_assertion (
  assembly_id integer not null references assembly (id),
  sample_no integer not null,
  ordinal integer not null check (ordinal > 0),
  item_code text not null,
  about text not null check (about in ('quorum', 'bar', 'leads', 'above')),
  axis text not null check (axis in ('headcount', 'area')),
  option integer not null,
  rival integer not null,
  holds integer not null check (holds in (0, 1)),
  leader text not null check (leader in ('', 'for', 'against')),
  threshold text not null,
  seal integer not null,
  primary key (assembly_id, sample_no, ordinal)
) strict, without rowid;

-- Each draw: the voter it fell on, the bound it was drawn by, and what the count had taken of that voter's ballot.
create table audit_draw (
  assembly_id integer not null references assembly (id),
  sample_no integer not null,
  draw integer not null check (draw > 0),
  voter integer not null check (voter > 0),
  bound text not null,
  reported text not null,
  seal integer not null,
  primary key (assembly_id, sample_no, draw)
) strict, without rowid;

-- What the paper in the archive says, whatever the entry says. The last finding on a voter stands.
create table audit_finding (
  assembly_id integer not null references assembly (id),
  sample_no integer not null,
  voter integer not null check (voter > 0),
  ordinal integer not null check (ordinal > 0),
  found text not null check (found in ('paper', 'void', 'none')),
  marks text not null,
  witnesses text not null,
  seal integer not null,
  primary key (assembly_id, sample_no, voter, ordinal)
) strict, without rowid;

create trigger desk_added_late before insert on desk
when (select state from assembly where id = new.assembly_id) in ('declared', 'cancelled')
begin select raise(abort, 'assembly-is-final'); end;

create trigger desk_is_never_replaced before insert on desk
when exists (select 1 from desk where assembly_id = new.assembly_id and (no = new.no or code = new.code))
begin select raise(abort, 'number-is-taken'); end;

create trigger desk_changed_late before update on desk
when exists (select 1 from assembly where id in (old.assembly_id, new.assembly_id) and state in ('declared', 'cancelled'))
begin select raise(abort, 'assembly-is-final'); end;

create trigger desk_stays before delete on desk
begin select raise(abort, 'assembly-is-final'); end;

create trigger desk_paper_added_late before insert on desk_paper
when (select state from assembly where id = new.assembly_id) in ('declared', 'cancelled')
begin select raise(abort, 'assembly-is-final'); end;

create trigger desk_paper_is_never_replaced before insert on desk_paper
when exists (select 1 from desk_paper where assembly_id = new.assembly_id and voter = new.voter and paper_no = new.paper_no)
begin select raise(abort, 'number-is-taken'); end;

create trigger desk_paper_is_never_changed before update on desk_paper
begin select raise(abort, 'assembly-is-final'); end;

create trigger desk_paper_stays before delete on desk_paper
begin select raise(abort, 'assembly-is-final'); end;

-- Only what is declared is recounted, one recount at a time; once closed it is as final as what was declared.
create trigger recount_added_early before insert on recount
when (select state from assembly where id = new.assembly_id) <> 'declared'
  or exists (select 1 from recount where assembly_id = new.assembly_id and (closed_at = '' or no >= new.no))
begin select raise(abort, 'assembly-is-final'); end;

create trigger recount_is_only_closed before update on recount
when old.closed_at <> '' or new.assembly_id <> old.assembly_id or new.no <> old.no or new.opened_at <> old.opened_at
  or new.reason <> old.reason or new.evidence <> old.evidence or new.declared <> old.declared
begin select raise(abort, 'assembly-is-final'); end;

create trigger recount_stays before delete on recount
begin select raise(abort, 'assembly-is-final'); end;

create trigger recount_paper_added_late before insert on recount_paper
when not exists (select 1 from recount where assembly_id = new.assembly_id and no = new.recount_no and closed_at = '')
begin select raise(abort, 'assembly-is-final'); end;

create trigger recount_paper_is_never_replaced before insert on recount_paper
when exists (select 1 from recount_paper where assembly_id = new.assembly_id and recount_no = new.recount_no and voter = new.voter and paper_no = new.paper_no and ordinal = new.ordinal)
begin select raise(abort, 'number-is-taken'); end;

create trigger recount_paper_is_never_changed before update on recount_paper
begin select raise(abort, 'assembly-is-final'); end;

create trigger recount_paper_stays before delete on recount_paper
begin select raise(abort, 'assembly-is-final'); end;

-- A sample is about a result: it is drawn and compared from the close on, and changes nothing of it.
create trigger audit_sample_added_early before insert on audit_sample
when (select state from assembly where id = new.assembly_id) not in ('closed', 'declared')
  or exists (select 1 from audit_sample where assembly_id = new.assembly_id and no >= new.no)
begin select raise(abort, 'assembly-is-final'); end;

create trigger audit_sample_is_never_changed before update on audit_sample
begin select raise(abort, 'assembly-is-final'); end;

create trigger audit_sample_stays before delete on audit_sample
begin select raise(abort, 'assembly-is-final'); end;

create trigger audit_assertion_added_early before insert on audit_assertion
when (select state from assembly where id = new.assembly_id) not in ('closed', 'declared')
  or exists (select 1 from audit_assertion where assembly_id = new.assembly_id and sample_no = new.sample_no and ordinal >= new.ordinal)
begin select raise(abort, 'assembly-is-final'); end;

create trigger audit_assertion_is_never_changed before update on audit_assertion
begin select raise(abort, 'assembly-is-final'); end;

create trigger audit_assertion_stays before delete on audit_assertion
begin select raise(abort, 'assembly-is-final'); end;

create trigger audit_draw_added_early before insert on audit_draw
when (select state from assembly where id = new.assembly_id) not in ('closed', 'declared')
  or exists (select 1 from audit_draw where assembly_id = new.assembly_id and sample_no = new.sample_no and draw >= new.draw)
begin select raise(abort, 'assembly-is-final'); end;

create trigger audit_draw_is_never_changed before update on audit_draw
begin select raise(abort, 'assembly-is-final'); end;

create trigger audit_draw_stays before delete on audit_draw
begin select raise(abort, 'assembly-is-final'); end;

create trigger audit_finding_added_early before insert on audit_finding
when (select state from assembly where id = new.assembly_id) not in ('closed', 'declared')
  or exists (select 1 from audit_finding where assembly_id = new.assembly_id and sample_no = new.sample_no and voter = new.voter and ordinal >= new.ordinal)
begin select raise(abort, 'assembly-is-final'); end;

create trigger audit_finding_is_never_changed before update on audit_finding
begin select raise(abort, 'assembly-is-final'); end;

create trigger audit_finding_stays before delete on audit_finding
begin select raise(abort, 'assembly-is-final'); end;
