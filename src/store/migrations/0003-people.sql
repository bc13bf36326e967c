-- 补选, 再次选举: an election that fills seats of a committee elected before, `remaining` of whose members hold theirs.
create table seats_to_fill (
  item_id integer primary key references item (id),
  kind text not null check (kind in ('by-election', 'run-off')),
  committee_size integer not null,
  remaining integer not null,
  term_ends text not null,
  earlier text not null,
  seal integer not null
) strict;

-- 候选人登记: what a public list may show of a candidate, and how the nomination came about.
create table candidacy (
  item_id integer not null references item (id),
  candidate_no integer not null,
  nominated_by text not null check (nominated_by in ('', 'self', 'joint', 'recommended')),
  sex text not null,
  born text not null,
  politics text not null,
  profession text not null,
  statement text not null,
  pledged_on text not null,
  seal integer not null,
  primary key (item_id, candidate_no)
) strict, without rowid;

-- 联名提名: the units whose owners back a candidate.
create table backer (
  item_id integer not null references item (id),
  candidate_no integer not null,
  unit_code text not null,
  seal integer not null,
  primary key (item_id, candidate_no, unit_code)
) strict, without rowid;

-- 资格审查: what was asked about a candidate, what was answered, by whom.
create table eligibility_answer (
  item_id integer not null references item (id),
  candidate_no integer not null,
  question text not null,
  answer text not null check (answer in ('yes', 'no')),
  answered_by text not null,
  answered_on text not null,
  note text not null,
  seal integer not null,
  primary key (item_id, candidate_no, question)
) strict, without rowid;

-- 授权: who may sign for a voter, and how the mandate says to vote (`instructions` is written like the marks of a paper).
create table mandate (
  id integer primary key,
  assembly_id integer not null references assembly (id),
  voter integer not null check (voter > 0),
  kind text not null check (kind in ('proxy', 'representative', 'guardian', 'agent', 'tenant')),
  giver text not null,
  holder text not null,
  holder_id_no text not null,
  role text not null,
  signed_on text not null,
  valid_until text not null,
  instructions text not null,
  evidence text not null,
  revoked_on text not null,
  revoked_reason text not null,
  seal integer not null
) strict;

create index mandate_by_voter on mandate (assembly_id, voter);

-- 签署人: who signed a paper, where that was written down.
create table signature (
  assembly_id integer not null references assembly (id),
  voter integer not null,
  paper_no integer not null,
  signed_by text not null,
  seal integer not null,
  primary key (assembly_id, voter, paper_no)
) strict, without rowid;

-- 回避: a voter taken out of one item's electorate, by a decision that cites its ground.
create table exclusion (
  item_id integer not null references item (id),
  voter integer not null check (voter > 0),
  ground text not null,
  reason text not null,
  seal integer not null,
  primary key (item_id, voter)
) strict, without rowid;

create trigger seats_to_fill_added_late before insert on seats_to_fill
when (select a.state from item i join assembly a on a.id = i.assembly_id where i.id = new.item_id) in ('declared', 'cancelled')
begin select raise(abort, 'assembly-is-final'); end;

create trigger seats_to_fill_changed_late before update on seats_to_fill
when (select a.state from item i join assembly a on a.id = i.assembly_id where i.id = old.item_id) in ('declared', 'cancelled') or (select a.state from item i join assembly a on a.id = i.assembly_id where i.id = new.item_id) in ('declared', 'cancelled')
begin select raise(abort, 'assembly-is-final'); end;

create trigger seats_to_fill_removed_late before delete on seats_to_fill
when (select a.state from item i join assembly a on a.id = i.assembly_id where i.id = old.item_id) in ('declared', 'cancelled')
begin select raise(abort, 'assembly-is-final'); end;

create trigger candidacy_added_late before insert on candidacy
when (select a.state from item i join assembly a on a.id = i.assembly_id where i.id = new.item_id) in ('declared', 'cancelled')
begin select raise(abort, 'assembly-is-final'); end;

create trigger candidacy_changed_late before update on candidacy
when (select a.state from item i join assembly a on a.id = i.assembly_id where i.id = old.item_id) in ('declared', 'cancelled') or (select a.state from item i join assembly a on a.id = i.assembly_id where i.id = new.item_id) in ('declared', 'cancelled')
begin select raise(abort, 'assembly-is-final'); end;

create trigger candidacy_removed_late before delete on candidacy
when (select a.state from item i join assembly a on a.id = i.assembly_id where i.id = old.item_id) in ('declared', 'cancelled')
begin select raise(abort, 'assembly-is-final'); end;

create trigger backer_added_late before insert on backer
when (select a.state from item i join assembly a on a.id = i.assembly_id where i.id = new.item_id) in ('declared', 'cancelled')
begin select raise(abort, 'assembly-is-final'); end;

create trigger backer_changed_late before update on backer
when (select a.state from item i join assembly a on a.id = i.assembly_id where i.id = old.item_id) in ('declared', 'cancelled') or (select a.state from item i join assembly a on a.id = i.assembly_id where i.id = new.item_id) in ('declared', 'cancelled')
begin select raise(abort, 'assembly-is-final'); end;

create trigger backer_removed_late before delete on backer
when (select a.state from item i join assembly a on a.id = i.assembly_id where i.id = old.item_id) in ('declared', 'cancelled')
begin select raise(abort, 'assembly-is-final'); end;

create trigger eligibility_answer_added_late before insert on eligibility_answer
when (select a.state from item i join assembly a on a.id = i.assembly_id where i.id = new.item_id) in ('declared', 'cancelled')
begin select raise(abort, 'assembly-is-final'); end;

create trigger eligibility_answer_changed_late before update on eligibility_answer
when (select a.state from item i join assembly a on a.id = i.assembly_id where i.id = old.item_id) in ('declared', 'cancelled') or (select a.state from item i join assembly a on a.id = i.assembly_id where i.id = new.item_id) in ('declared', 'cancelled')
begin select raise(abort, 'assembly-is-final'); end;

create trigger eligibility_answer_removed_late before delete on eligibility_answer
when (select a.state from item i join assembly a on a.id = i.assembly_id where i.id = old.item_id) in ('declared', 'cancelled')
begin select raise(abort, 'assembly-is-final'); end;

create trigger mandate_added_late before insert on mandate
when (select state from assembly where id = new.assembly_id) in ('declared', 'cancelled')
begin select raise(abort, 'assembly-is-final'); end;

create trigger mandate_changed_late before update on mandate
when (select state from assembly where id = old.assembly_id) in ('declared', 'cancelled') or (select state from assembly where id = new.assembly_id) in ('declared', 'cancelled')
begin select raise(abort, 'assembly-is-final'); end;

create trigger mandate_is_never_replaced before insert on mandate when exists (select 1 from mandate where id = new.id)
begin select raise(abort, 'number-is-taken'); end;

create trigger mandate_stays before delete on mandate
begin select raise(abort, 'assembly-is-final'); end;

create trigger signature_added_late before insert on signature
when (select state from assembly where id = new.assembly_id) in ('declared', 'cancelled')
begin select raise(abort, 'assembly-is-final'); end;

create trigger signature_is_never_changed before update on signature
begin select raise(abort, 'assembly-is-final'); end;

create trigger signature_stays before delete on signature
begin select raise(abort, 'assembly-is-final'); end;

-- Once a vote is open nobody is taken out of an electorate, and nobody comes back.
create trigger exclusion_added_late before insert on exclusion
when (select a.state from item i join assembly a on a.id = i.assembly_id where i.id = new.item_id) <> 'convened'
begin select raise(abort, 'assembly-is-final'); end;

create trigger exclusion_is_never_changed before update on exclusion
begin select raise(abort, 'assembly-is-final'); end;

create trigger exclusion_removed_late before delete on exclusion
when (select a.state from item i join assembly a on a.id = i.assembly_id where i.id = old.item_id) <> 'convened'
begin select raise(abort, 'assembly-is-final'); end;
