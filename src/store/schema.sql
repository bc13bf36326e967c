-- The record of owners' assemblies. One file may hold many compounds.
--
-- Areas are whole square centimetres (1 m² = 10 000). Days are 2026-03-01, minutes 2026-03-01T09:00, both UTC+8.
-- Nothing is null: what is not known is an empty text.
-- Every row of every table but the log carries a seal, the first 48 bits of the SHA-256 of its values. The table
-- `sealed` keeps the sum of the whole hashes of each table, and every log entry the digest of those sums: a value
-- changed behind the program's back is found by `hoa audit verify`, with its table and row.

-- == the estate ==

create table compound (
  id integer primary key,
  code text not null unique,
  name text not null,
  district text not null,
  street text not null,
  address text not null,
  committee_of_residents text not null,
  developer text not null,
  region text not null,
  -- What the register says of the whole compound, to hold the roster against; 0 where nobody said.
  registered_area_cm2 integer not null check (registered_area_cm2 >= 0),
  registered_units integer not null check (registered_units >= 0),
  -- Who looks after the estate, and the last day of its property service contract.
  organiser text not null,
  contract_ends text not null,
  seal integer not null
) strict;

-- House rules set for a compound; those not here have their default.
create table compound_rule (
  compound_id integer not null references compound (id),
  key text not null,
  value text not null,
  seal integer not null,
  primary key (compound_id, key)
) strict, without rowid;

-- 专有部分
create table unit (
  id integer primary key,
  compound_id integer not null references compound (id),
  code text not null,
  building text not null,
  entrance text not null,
  use text not null check (
    use = 'residential' or use = 'commercial' or use = 'office' or use = 'parking' or use = 'storage'
      or use = 'common' or use = 'other'
  ),
  area_cm2 integer not null check (area_cm2 > 0),
  area_source text not null check (
    area_source = 'register' or area_source = 'survey' or area_source = 'contract'
  ),
  status text not null check (status = 'delivered' or status = 'undelivered' or status = 'unsold'),
  seal integer not null,
  unique (compound_id, code)
) strict;

-- 产权: who owns a unit, from and until when. An empty `since` is "from the first", an empty `until` "still".
create table title (
  unit_id integer not null references unit (id),
  since text not null,
  ordinal integer not null,
  until text not null,
  name text not null,
  id_no text not null,
  kind text not null check (kind = 'person' or kind = 'organisation'),
  phone text not null,
  seal integer not null,
  primary key (unit_id, since, ordinal)
) strict, without rowid;

-- What a person decided about owners that may be the same.
create table owner_decision (
  id integer primary key,
  compound_id integer not null references compound (id),
  kind text not null check (kind = 'merge' or kind = 'keep-apart'),
  reason text not null,
  seal integer not null
) strict;

create table owner_decision_unit (
  decision_id integer not null references owner_decision (id),
  unit_code text not null,
  seal integer not null,
  primary key (decision_id, unit_code)
) strict, without rowid;

-- The compound's own template of a paper, instead of the one that comes with the program.
create table paper_template (
  compound_id integer not null references compound (id),
  kind text not null,
  body text not null,
  seal integer not null,
  primary key (compound_id, kind)
) strict, without rowid;

-- What stands in the blank of this name on every paper of the compound, unless a paper says otherwise: 联系电话, 核对地点.
create table paper_fill (
  compound_id integer not null references compound (id),
  place text not null,
  text text not null,
  seal integer not null,
  primary key (compound_id, place)
) strict, without rowid;

-- == an assembly and what it decides ==

-- 业主大会会议
create table assembly (
  id integer primary key,
  compound_id integer not null references compound (id),
  code text not null,
  title text not null,
  kind text not null check (kind = 'regular' or kind = 'first' or kind = 'temporary' or kind = 're-election'),
  form text not null check (form = 'written' or form = 'discussion' or form = 'online' or form = 'mixed'),
  convener text not null check (
    convener = 'committee' or convener = 'group' or convener = 'street' or convener = 'residents'
  ),
  state text not null check (
    state = 'draft' or state = 'convened' or state = 'open' or state = 'closed' or state = 'declared'
      or state = 'cancelled'
  ),
  opens_at text not null,
  closes_at text not null,
  planned_closes_at text not null,
  scope_by text not null check (scope_by = 'all' or scope_by = 'building' or scope_by = 'entrance'),
  scope_values text not null,
  convened_on text not null,
  opened_at text not null,
  closed_at text not null,
  counted_on text not null,
  declared_at text not null,
  notice_override text not null,
  extension_reason text not null,
  extension_override text not null,
  cancel_reason text not null,
  declare_override text not null,
  seal integer not null,
  unique (compound_id, code)
) strict;

-- House rules of one assembly: what was set for it while in draft, and from convening on every rule in force.
create table assembly_rule (
  assembly_id integer not null references assembly (id),
  key text not null,
  value text not null,
  seal integer not null,
  primary key (assembly_id, key)
) strict, without rowid;

-- 表决事项
create table item (
  id integer primary key,
  assembly_id integer not null references assembly (id),
  position integer not null,
  code text not null,
  kind text not null check (kind = 'motion' or kind = 'election' or kind = 'choice'),
  title text not null,
  matter text not null,
  body text not null,
  only_if text not null,
  scope_by text not null check (scope_by = 'all' or scope_by = 'building' or scope_by = 'entrance'),
  scope_values text not null,
  seats integer not null,
  alternates integer not null,
  manner text not null check (manner = '' or manner = 'approve' or manner = 'per-candidate'),
  write_ins integer not null check (write_ins = 0 or write_ins = 1),
  cause text not null check (cause = '' or cause = 'health' or cause = 'calls-none' or cause = 'absent' or cause = 'pledge' or cause = 'other'),
  seal integer not null,
  unique (assembly_id, code),
  unique (assembly_id, position)
) strict;

-- 撤回: an item taken off after convening. Papers keep their marks on it; they are not counted.
create table item_withdrawal (
  item_id integer primary key references item (id),
  withdrawn_at text not null,
  reason text not null check (reason <> ''),
  seal integer not null
) strict;

-- The candidates of an election, and the options of a choice, numbered from 1.
create table candidate (
  item_id integer not null references item (id),
  no integer not null,
  name text not null,
  unit_code text not null,
  standing text not null check (standing = 'standing' or standing = 'withdrawn' or standing = 'disqualified'),
  reason text not null,
  seal integer not null,
  primary key (item_id, no)
) strict, without rowid;

-- 另选他人: what was decided about a name that papers write in. `candidate_no` is the person it is, numbered behind the list,
-- or somebody on it; 0 where the name is refused. `same_as` is the name that another spelling is joined to.
create table write_in (
  item_id integer not null references item (id),
  name text not null,
  candidate_no integer not null check (candidate_no >= 0),
  same_as text not null,
  reason text not null,
  seal integer not null,
  primary key (item_id, name)
) strict, without rowid;

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

-- 补选, 再次选举: an election that fills seats of a committee elected before, `remaining` of whose members hold theirs.
create table seats_to_fill (
  item_id integer primary key references item (id),
  kind text not null check (kind = 'by-election' or kind = 'run-off'),
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
  nominated_by text not null check (
    nominated_by = '' or nominated_by = 'self' or nominated_by = 'joint' or nominated_by = 'recommended'
  ),
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
  answer text not null check (answer = 'yes' or answer = 'no'),
  answered_by text not null,
  answered_on text not null,
  note text not null,
  seal integer not null,
  primary key (item_id, candidate_no, question)
) strict, without rowid;

-- == who votes ==

-- 表决名册: the units of one assembly as they stood when it was convened. `voter` numbers the voter that a unit
-- belongs to (its ballot's serial number), 0 when the unit's use does not count. `owner_key` tells same owners.
create table roll_unit (
  id integer primary key,
  assembly_id integer not null references assembly (id),
  voter integer not null,
  area_cm2 integer not null check (area_cm2 > 0),
  code text not null,
  building text not null,
  entrance text not null,
  use text not null check (
    use = 'residential' or use = 'commercial' or use = 'office' or use = 'parking' or use = 'storage'
      or use = 'common' or use = 'other'
  ),
  status text not null check (status = 'delivered' or status = 'undelivered' or status = 'unsold'),
  owners text not null,
  owner_key text not null,
  seal integer not null,
  unique (assembly_id, code)
) strict;

-- 回避: a voter taken out of one item's electorate, by a decision that cites its ground.
create table exclusion (
  item_id integer not null references item (id),
  voter integer not null check (voter > 0),
  ground text not null,
  reason text not null,
  seal integer not null,
  primary key (item_id, voter)
) strict, without rowid;

-- 授权: who may sign for a voter, and how the mandate says to vote (`instructions` is written like the marks of a paper).
create table mandate (
  id integer primary key,
  assembly_id integer not null references assembly (id),
  voter integer not null check (voter > 0),
  kind text not null check (
    kind = 'proxy' or kind = 'representative' or kind = 'guardian' or kind = 'agent' or kind = 'tenant'
  ),
  unit_code text not null,
  giver text not null,
  holder text not null,
  holder_id_no text not null,
  role text not null check (
    role = 'owner' or role = 'kin' or role = 'tenant' or role = 'manager-staff' or role = 'developer-staff'
      or role = 'candidate' or role = 'teller' or role = 'other'
  ),
  signed_on text not null,
  valid_until text not null,
  instructions text not null,
  evidence text not null,
  recorded_at text not null,
  revoked_on text not null,
  revoked_reason text not null,
  seal integer not null
) strict;
create index mandate_by_voter on mandate (assembly_id, voter);

-- == ballot papers on their way out ==

-- 印制: ballot papers printed at one time. `numbers` are those of the voters, or of the spare papers, as ranges: `1-120 130`.
create table ballot_print (
  id integer primary key,
  assembly_id integer not null references assembly (id),
  kind text not null check (kind = 'voters' or kind = 'spare' or kind = 'replacement'),
  format text not null check (format = 'normal' or format = 'large'),
  names text not null check (names = '' or names = 'printed'),
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

-- 送达
create table service (
  id integer primary key,
  assembly_id integer not null references assembly (id),
  voter integer not null,
  served_at text not null,
  method text not null check (
    method = 'door' or method = 'hand' or method = 'mailbox' or method = 'post' or method = 'notice'
      or method = 'online'
  ),
  received_by text not null,
  seal integer not null
) strict;
create index service_by_voter on service (assembly_id, voter);

-- 上门记录: who went to a voter's door, when, and what came of it; names joined by 、. A visit that was wrong is followed by another, never changed.
create table visit (
  id integer primary key,
  assembly_id integer not null references assembly (id),
  voter integer not null check (voter > 0),
  visited_at text not null,
  result text not null check (
    result = 'received' or result = 'voted' or result = 'refused' or result = 'absent' or result = 'appointment'
  ),
  visitors text not null,
  received_by text not null,
  again_at text not null,
  note text not null,
  seal integer not null
) strict;
create index visit_by_voter on visit (assembly_id, voter);

-- 签到: who came to the meeting and who went again, one row a time; none of it is ever changed. `proxy` is who came in
-- the owner's stead.
create table attendance (
  id integer primary key,
  assembly_id integer not null references assembly (id),
  voter integer not null check (voter > 0),
  moved_at text not null,
  move text not null check (move = 'arrived' or move = 'left'),
  proxy text not null,
  seal integer not null
) strict;
create index attendance_by_voter on attendance (assembly_id, voter);

-- == ballot papers that came back ==

-- 表决票 as returned, one row a paper. `marks` is what it says, one part per item parted by `|`:
--   motion 1 for, 2 against, 3 abstain, f follow; election `1 3 5` or `1:1 2:3`; choice its number; x spoilt; nothing = blank
create table paper (
  assembly_id integer not null references assembly (id),
  voter integer not null check (voter > 0),
  no integer not null check (no > 0),
  received_at text not null,
  void text not null check (void = '' or void = 'V1' or void = 'V2' or void = 'V3' or void = 'V4'),
  marks text not null,
  proxy text not null,
  channel text not null,
  signed_on text not null,
  void_reason text not null,
  seal integer not null,
  primary key (assembly_id, voter, no)
) strict, without rowid;

-- 签署人: who signed a paper, where that was written down.
create table signature (
  assembly_id integer not null references assembly (id),
  voter integer not null,
  paper_no integer not null,
  signed_by text not null,
  seal integer not null,
  primary key (assembly_id, voter, paper_no)
) strict, without rowid;

-- 更正: what was mistyped of a recorded paper. The paper's own row stays as it was entered; the last correction counts.
-- `struck`: the entry was a mistake as a whole (another voter's paper, one paper keyed twice), and no such paper came back.
create table correction (
  assembly_id integer not null references assembly (id),
  voter integer not null check (voter > 0),
  paper_no integer not null check (paper_no > 0),
  ordinal integer not null check (ordinal > 0),
  kind text not null check (kind = 'marks' or kind = 'struck'),
  old_void text not null check (
    old_void = '' or old_void = 'V1' or old_void = 'V2' or old_void = 'V3' or old_void = 'V4'
  ),
  old_marks text not null,
  new_void text not null check (
    new_void = '' or new_void = 'V1' or new_void = 'V2' or new_void = 'V3' or new_void = 'V4'
  ),
  new_marks text not null,
  reason text not null check (reason <> ''),
  witnesses text not null,
  corrected_by text not null,
  corrected_at text not null,
  seal integer not null,
  primary key (assembly_id, voter, paper_no, ordinal)
) strict, without rowid;

-- 扫描件: a scan or photograph of a paper, by its SHA-256; the file itself stays where it is.
create table paper_scan (
  assembly_id integer not null references assembly (id),
  voter integer not null check (voter > 0),
  paper_no integer not null check (paper_no > 0),
  ordinal integer not null check (ordinal > 0),
  name text not null,
  digest text not null,
  seal integer not null,
  primary key (assembly_id, voter, paper_no, ordinal)
) strict, without rowid;

-- 存疑: a paper that somebody was not sure of, put aside for two to look at.
create table doubt (
  assembly_id integer not null references assembly (id),
  voter integer not null check (voter > 0),
  paper_no integer not null check (paper_no > 0),
  ordinal integer not null check (ordinal > 0),
  raised_by text not null,
  raised_at text not null,
  reason text not null,
  seal integer not null,
  primary key (assembly_id, voter, paper_no, ordinal)
) strict, without rowid;

-- What two people found when they looked: the paper stands as it was entered, was entered wrongly, or is void. `initials`
-- are their names, joined by 、.
create table doubt_decision (
  assembly_id integer not null references assembly (id),
  voter integer not null check (voter > 0),
  paper_no integer not null check (paper_no > 0),
  ordinal integer not null check (ordinal > 0),
  outcome text not null check (outcome = 'stands' or outcome = 'corrected' or outcome = 'void'),
  initials text not null,
  reason text not null,
  decided_at text not null,
  seal integer not null,
  primary key (assembly_id, voter, paper_no, ordinal)
) strict, without rowid;

-- What was decided about a voter's papers that do not say the same: the paper that stands, 0 for none.
create table resolution (
  assembly_id integer not null references assembly (id),
  voter integer not null,
  accept integer not null,
  up_to integer not null,
  reason text not null,
  seal integer not null,
  primary key (assembly_id, voter)
) strict, without rowid;

-- == holding entries against papers ==

-- 复录: papers keyed once more, blind. One keyed wrongly is withdrawn with its reason and keyed again. `pass` is 2 for the
-- second entry, 3 for the third one of the whole heap; a voter's entries are numbered through both.
create table second_entry (
  assembly_id integer not null references assembly (id),
  voter integer not null check (voter > 0),
  no integer not null check (no > 0),
  void text not null check (void = '' or void = 'V1' or void = 'V2' or void = 'V3' or void = 'V4'),
  marks text not null,
  entered_by text not null,
  entered_at text not null,
  withdrawn text not null,
  pass integer not null check (pass = 2 or pass = 3),
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
  first_void text not null check (
    first_void = '' or first_void = 'V1' or first_void = 'V2' or first_void = 'V3' or first_void = 'V4'
  ),
  first_marks text not null,
  second_void text not null check (
    second_void = '' or second_void = 'V1' or second_void = 'V2' or second_void = 'V3' or second_void = 'V4'
  ),
  second_marks text not null,
  stands text not null check (stands = 'first' or stands = 'second'),
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
  kind text not null check (
    kind = 'printed' or kind = 'issued' or kind = 'spare' or kind = 'spoiled' or kind = 'returned'
  ),
  count integer not null check (count >= 0),
  seal integer not null,
  primary key (assembly_id, box, kind)
) strict, without rowid;

-- == other desks, and practice ==

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
  here integer not null check (here = 0 or here = 1),
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

-- == after the count ==

-- 打印记录: a formal paper as it was printed; `digest` is the SHA-256 of its text, whatever its format;
-- `recount_no` is that of the recount whose result it tells, 0 for none; `place` the entrance it is about, empty for all.
create table printed_paper (
  id integer primary key,
  assembly_id integer not null references assembly (id),
  kind text not null,
  recount_no integer not null check (recount_no >= 0),
  place text not null,
  audience text not null check (audience = 'public' or audience = 'file'),
  format text not null,
  printed_on text not null,
  digest text not null,
  amends text not null,
  seal integer not null
) strict;
create index printed_paper_by_kind on printed_paper (assembly_id, kind);

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
  void text not null check (void = '' or void = 'V1' or void = 'V2' or void = 'V3' or void = 'V4'),
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
  about text not null check (about = 'quorum' or about = 'bar' or about = 'leads' or about = 'above'),
  axis text not null check (axis = 'headcount' or axis = 'area'),
  option integer not null,
  rival integer not null,
  holds integer not null check (holds = 0 or holds = 1),
  leader text not null check (leader = '' or leader = 'for' or leader = 'against'),
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
  taken text not null check (taken = 'paper' or taken = 'silent' or taken = 'none'),
  paper_no integer not null check (paper_no >= 0),
  marks text not null,
  seal integer not null,
  primary key (assembly_id, sample_no, draw)
) strict, without rowid;

-- What the paper in the archive says, whatever the entry says. The last finding on a voter stands.
create table audit_finding (
  assembly_id integer not null references assembly (id),
  sample_no integer not null,
  voter integer not null check (voter > 0),
  ordinal integer not null check (ordinal > 0),
  found text not null check (found = 'paper' or found = 'void' or found = 'none'),
  marks text not null,
  witnesses text not null,
  seal integer not null,
  primary key (assembly_id, sample_no, voter, ordinal)
) strict, without rowid;

-- == the months around a vote ==

-- 计划: what has to be done around a vote, by when; its days are reckoned from these rows and from the acts on record, never kept.
-- `assembly_id` is 0 while no assembly is planned, `closed_on` empty while the plan goes on.
create table plan (
  id integer primary key,
  compound_id integer not null references compound (id),
  code text not null,
  kind text not null check (
    kind = 'first' or kind = 're-election' or kind = 'regular' or kind = 'temporary' or kind = 'by-election'
      or kind = 'recall' or kind = 'early-re-election' or kind = 'covenant' or kind = 'fund' or kind = 'manager'
      or kind = 'elevator'
  ),
  assembly_id integer not null,
  made_on text not null,
  closed_on text not null,
  close_reason text not null,
  seal integer not null,
  unique (compound_id, code)
) strict;

-- What is known or agreed beforehand: the end of the term, the opening.
create table plan_anchor (
  plan_id integer not null references plan (id),
  anchor text not null check (
    anchor = 'term-ends' or anchor = 'report-received' or anchor = 'group-formed'
    or anchor = 'delivered' or anchor = 'first-delivery' or anchor = 'contract-ends' or anchor = 'opens'
    or anchor = 'closes' or anchor = 'counted' or anchor = 'elected' or anchor = 'filed'
    or anchor = 'knew'
  ),
  day text not null,
  seal integer not null,
  primary key (plan_id, anchor)
) strict, without rowid;

-- A step that was done, as no act on record shows it.
create table plan_step (
  plan_id integer not null references plan (id),
  step text not null,
  day text not null,
  evidence text not null,
  seal integer not null,
  primary key (plan_id, step)
) strict, without rowid;

-- 张贴（公示）: what was posted, from when, by whom. `assembly_id` and `plan_id` are what it is about, 0 for neither;
-- `until_day` is empty where no last day was named, `taken_down_at` while it hangs.
create table posting (
  id integer primary key,
  compound_id integer not null references compound (id),
  no integer not null check (no > 0),
  assembly_id integer not null,
  plan_id integer not null,
  kind text not null,
  posted_at text not null,
  until_day text not null,
  posted_by text not null,
  witness text not null,
  note text not null,
  taken_down_at text not null,
  seal integer not null,
  unique (compound_id, no)
) strict;

create table posting_place (
  posting_id integer not null references posting (id),
  ordinal integer not null check (ordinal > 0),
  place text not null check (place <> ''),
  seal integer not null,
  primary key (posting_id, ordinal)
) strict, without rowid;

-- A photograph by its SHA-256; `content` is the file in base64 where it was asked to be kept.
create table posting_photo (
  posting_id integer not null references posting (id),
  ordinal integer not null check (ordinal > 0),
  name text not null,
  digest text not null,
  content text not null,
  seal integer not null,
  primary key (posting_id, ordinal)
) strict, without rowid;

-- 加装电梯费用分摊: a split of the cost that is kept to be paid by; money in fen, as text. `instead_of` is the number of the
-- split in whose place it stands, 0 for none.
create table elevator_cost (
  id integer primary key,
  compound_id integer not null references compound (id),
  no integer not null check (no > 0),
  place text not null,
  scheme_zh text not null,
  scheme_en text not null,
  source_zh text not null,
  source_en text not null,
  by_area integer not null check (by_area = 0 or by_area = 1),
  total_fen text not null,
  subsidy_fen text not null,
  instead_of integer not null check (instead_of >= 0),
  kept_on text not null,
  seal integer not null,
  unique (compound_id, no)
) strict;

-- `floor` is 0 where nobody said it, `area_cm2` where none is known.
create table elevator_share (
  cost_id integer not null references elevator_cost (id),
  ordinal integer not null check (ordinal > 0),
  unit_code text not null,
  floor integer not null,
  coefficient integer not null,
  area_cm2 integer not null,
  share_fen text not null,
  seal integer not null,
  primary key (cost_id, ordinal)
) strict, without rowid;

-- What a unit paid, or below 0 what it got back.
create table elevator_payment (
  cost_id integer not null references elevator_cost (id),
  no integer not null check (no > 0),
  unit_code text not null,
  amount_fen text not null,
  paid_on text not null,
  note text not null,
  seal integer not null,
  primary key (cost_id, no)
) strict, without rowid;

-- 异议、投诉、调解: a claim that somebody is to answer. Nothing of it is ever changed or taken away; what is done about it is a
-- move beside it. `complainant` is personal.
create table dispute (
  id integer primary key,
  compound_id integer not null references compound (id),
  no integer not null check (no > 0),
  assembly_id integer not null,
  plan_id integer not null,
  kind text not null check (kind = 'objection' or kind = 'complaint' or kind = 'mediation'),
  about text not null,
  item_code text not null,
  complainant text not null,
  unit_code text not null,
  claim text not null,
  evidence text not null,
  opened_on text not null,
  seal integer not null,
  unique (compound_id, no)
) strict;

-- An answer, a referral to another body, a settlement. `changed_by` is the log entry of the act that it led to, 0 for none.
create table dispute_move (
  dispute_id integer not null references dispute (id),
  ordinal integer not null check (ordinal > 0),
  move text not null check (move = 'answer' or move = 'refer' or move = 'settle'),
  moved_on text not null,
  outcome text not null check (
    outcome = '' or outcome = 'upheld' or outcome = 'partly-upheld' or outcome = 'not-upheld'
      or outcome = 'agreement' or outcome = 'no-agreement' or outcome = 'withdrawn'
  ),
  body text not null,
  basis text not null,
  changed_by integer not null,
  seal integer not null,
  primary key (dispute_id, ordinal)
) strict, without rowid;

-- 管理规约、议事规则等文本: a version as it was added, and never changed. `assembly_id` is the assembly it is meant for, 0 for
-- none yet; `text_body` tells the owners' texts from those of the residents' meeting, which no owners' vote adopts.
create table text_version (
  id integer primary key,
  compound_id integer not null references compound (id),
  name text not null,
  version integer not null check (version > 0),
  title text not null,
  text_body text not null check (text_body = 'owners' or text_body = 'residents'),
  assembly_id integer not null,
  added_on text not null,
  note text not null,
  digest text not null,
  seal integer not null,
  unique (compound_id, name, version)
) strict;

create table text_clause (
  version_id integer not null references text_version (id),
  ordinal integer not null check (ordinal > 0),
  label text not null,
  chapter text not null,
  body text not null,
  seal integer not null,
  primary key (version_id, ordinal)
) strict, without rowid;

-- 意见: what somebody says of a clause of a draft, of the whole where `clause` is empty. `commenter` is personal.
create table text_comment (
  id integer primary key,
  compound_id integer not null references compound (id),
  name text not null,
  no integer not null check (no > 0),
  version integer not null check (version > 0),
  clause text not null,
  unit_code text not null,
  commenter text not null,
  comment text not null,
  received_on text not null,
  seal integer not null,
  unique (compound_id, name, no)
) strict;

-- What became of a comment; the last answer counts.
create table text_comment_answer (
  comment_id integer not null references text_comment (id),
  ordinal integer not null check (ordinal > 0),
  outcome text not null check (outcome = 'adopted' or outcome = 'partly-adopted' or outcome = 'not-adopted'),
  reason text not null,
  answered_on text not null,
  seal integer not null,
  primary key (comment_id, ordinal)
) strict, without rowid;

-- The decision by which a version came into force.
create table text_adoption (
  version_id integer primary key references text_version (id),
  item_id integer not null references item (id),
  adopted_on text not null,
  seal integer not null
) strict;

-- 救济途径: where to turn with each, as a result notice prints it: the body, its address, its telephone.
create table remedy_address (
  compound_id integer not null references compound (id),
  remedy text not null check (
    remedy = 'recheck' or remedy = 'complaint' or remedy = 'mediation' or remedy = 'court' or remedy = 'review'
  ),
  address text not null,
  seal integer not null,
  primary key (compound_id, remedy)
) strict, without rowid;

-- A decision that holds no longer: since when, and by which later one or by which judgment. `by_item_id` is 0 for a judgment.
create table decision_end (
  item_id integer primary key references item (id),
  ended_on text not null,
  by_item_id integer not null,
  judgment text not null,
  seal integer not null
) strict;

-- == work under contract ==

-- 项目: what an estate needs done, with whom and for how much. What was done about it stands beside it and is never changed.
create table project (
  id integer primary key,
  compound_id integer not null references compound (id),
  code text not null,
  title text not null,
  opened_on text not null,
  seal integer not null,
  unique (compound_id, code)
) strict;

-- A step of a project; `amount_fen` is text, empty where no amount was named.
create table project_step (
  project_id integer not null references project (id),
  no integer not null check (no > 0),
  step text not null check (
    step = 'need' or step = 'approval' or step = 'purchase' or step = 'contract' or step = 'work'
      or step = 'supervision' or step = 'evaluation' or step = 'closed'
  ),
  done_on text not null,
  party text not null,
  amount_fen text not null,
  note text not null,
  seal integer not null,
  primary key (project_id, no)
) strict, without rowid;

-- Points of an evaluation, criterion by criterion.
create table project_score (
  project_id integer not null references project (id),
  step_no integer not null check (step_no > 0),
  ordinal integer not null check (ordinal > 0),
  criterion text not null,
  points integer not null check (points >= 0),
  out_of integer not null check (out_of >= points and out_of > 0),
  seal integer not null,
  primary key (project_id, step_no, ordinal)
) strict, without rowid;

-- == the people around a vote ==

-- 筹备组, 换届改选小组: `dissolved_on` is empty while it works.
create table working_group (
  id integer primary key,
  compound_id integer not null references compound (id),
  kind text not null check (kind = 'preparation' or kind = 're-election'),
  formed_on text not null,
  dissolved_on text not null,
  seal integer not null
) strict;

-- Who sits in it, sent by whom; whoever left stays on the list with the day.
create table group_member (
  group_id integer not null references working_group (id),
  no integer not null check (no > 0),
  name text not null,
  body text not null check (
    body = 'owners' or body = 'developer' or body = 'manager' or body = 'street' or body = 'residents'
      or body = 'party'
  ),
  unit_code text not null,
  chair integer not null check (chair = 0 or chair = 1),
  ended text not null,
  end_reason text not null,
  seal integer not null,
  primary key (group_id, no)
) strict, without rowid;

-- 业主委员会, one row a term (届). `election_id` is the election it came from, 0 for one that was there before the record.
create table committee (
  id integer primary key,
  compound_id integer not null references compound (id),
  term integer not null check (term > 0),
  size integer not null check (size > 0),
  starts text not null,
  ends text not null,
  elected_on text not null,
  election_id integer not null,
  filing text not null,
  filed_on text not null,
  seal integer not null,
  unique (compound_id, term)
) strict;

-- 委员, 候补委员: `rank` is 0 for a member elected as such, else the alternate's turn; `since` is empty while an alternate waits.
create table committee_seat (
  committee_id integer not null references committee (id),
  no integer not null check (no > 0),
  name text not null,
  unit_code text not null,
  rank integer not null check (rank >= 0),
  election_id integer not null,
  since text not null,
  ended text not null,
  cause text not null check (
    cause = '' or cause = 'no-owner' or cause = 'resigned' or cause = 'died' or cause = 'incapacity'
      or cause = 'restricted' or cause = 'convicted' or cause = 'unable' or cause = 'removed' or cause = 'other'
  ),
  sex text not null,
  politics text not null,
  seal integer not null,
  primary key (committee_id, no)
) strict, without rowid;

-- 主任, 副主任: which post a member has from when on.
create table committee_post (
  committee_id integer not null references committee (id),
  seat_no integer not null,
  since text not null,
  post text not null check (post = 'chair' or post = 'vice-chair' or post = 'member'),
  seal integer not null,
  primary key (committee_id, seat_no, since)
) strict, without rowid;

-- 组成要求: what adopted rules of procedure ask of a committee as a whole, from when on, by which clause. `amount` is a number
-- or a share of the members (`1/2`), empty from the day on which the rule holds no longer.
create table composition_rule (
  compound_id integer not null references compound (id),
  subject text not null check (
    subject = 'party' or subject = 'women' or subject = 'buildings' or subject = 'entrances'
      or subject = 'per-building' or subject = 'per-entrance'
  ),
  bound text not null check (bound = 'least' or bound = 'over' or bound = 'most'),
  since text not null,
  amount text not null,
  source text not null,
  seal integer not null,
  primary key (compound_id, subject, bound, since)
) strict, without rowid;

-- 联名提议: what owners ask for together. `put_to` is the assembly that its items went to, 0 while there is none.
create table petition (
  id integer primary key,
  compound_id integer not null references compound (id),
  code text not null,
  title text not null,
  aim text not null check (
    aim = 'assembly' or aim = 'first' or aim = 're-election' or aim = 'recall' or aim = 'audit' or aim = 'manager'
  ),
  made_on text not null,
  handed_in_on text not null,
  answered_on text not null,
  answer text not null check (answer = '' or answer = 'granted' or answer = 'refused'),
  answer_reason text not null,
  put_to integer not null,
  seal integer not null,
  unique (compound_id, code)
) strict;

create table petition_item (
  petition_id integer not null references petition (id),
  no integer not null check (no > 0),
  title text not null,
  matter text not null,
  seal integer not null,
  primary key (petition_id, no)
) strict, without rowid;

-- A signature as it stands on the sheet; whether it counts is found anew each time.
create table petition_signature (
  petition_id integer not null references petition (id),
  no integer not null check (no > 0),
  unit_code text not null,
  name text not null,
  signed_on text not null,
  withdrawn_on text not null,
  seal integer not null,
  primary key (petition_id, no)
) strict, without rowid;

-- 经办人: who works with the record under a name of their own; `ended` is empty while they do. `pin` is a salted digest that takes
-- a while to make, or empty.
create table operator (
  id integer primary key,
  compound_id integer not null references compound (id),
  name text not null check (name <> ''),
  pin text not null,
  since text not null,
  ended text not null,
  seal integer not null,
  unique (compound_id, name)
) strict;

-- 证件号码和电话加密: while there is a row, certificate numbers and telephones of the compound are ciphers (title.id_no,
-- title.phone, roll_unit.owner_key, mandate.holder_id_no). `salt` (hex) makes the keys of the passphrase; `proof` opens with the
-- right one only.
create table number_lock (
  compound_id integer primary key references compound (id),
  salt text not null check (length(salt) = 32),
  proof text not null,
  locked_on text not null,
  seal integer not null
) strict;

-- 个人信息的删除: from then on names and numbers may be taken out of an assembly's rows, and nothing else of them changed.
create table erasure (
  assembly_id integer primary key references assembly (id),
  erased_on text not null,
  reason text not null check (reason <> ''),
  seal integer not null
) strict;

-- 签认: what tellers signed with keys of their own (ed25519, hex): the entry of the log at the close or the declaration, its hash,
-- and the check code of what stood on record then.
create table attestation (
  assembly_id integer not null references assembly (id),
  no integer not null check (no > 0),
  signer text not null check (signer <> ''),
  public_key text not null check (length(public_key) = 64),
  moment text not null check (moment = 'closed' or moment = 'declared'),
  entry integer not null check (entry > 0),
  head text not null check (length(head) = 64),
  check_code text not null,
  signed_at text not null,
  signature text not null check (length(signature) = 128),
  seal integer not null,
  primary key (assembly_id, no)
) strict, without rowid;

-- What an assembly's codes are made with, and never shown: the check codes on ballot papers (`papers`, made at convening; the
-- file of a desk has it, too) and the salts of its proof (`proof`, made when the first proof or slip is written).
create table assembly_secret (
  assembly_id integer not null references assembly (id),
  purpose text not null check (purpose = 'papers' or purpose = 'proof'),
  secret text not null check (length(secret) = 64),
  seal integer not null,
  primary key (assembly_id, purpose)
) strict, without rowid;

-- == how all of it is sealed ==

-- The number of rows of each table and the sum of their hashes (256 bits, hex).
create table sealed (
  name text primary key,
  rows integer not null,
  sum text not null
) strict, without rowid;

-- Every act: when it was entered, when it happened, by whom, what, why. `detail` is for people; what the program reads of
-- an act are `kind`, `paper_no`, `voters` (numbers with spaces between), `digest` and `check_code`. `state` is the digest of `sealed` after it,
-- `hash` that of this row with the hash before it.
-- What the log of another record says of a compound that was taken in from it (`compound join`), entry by entry as it stood
-- there: only its number is moved, by 1 000 000 000 below 0.
create table joined_log (
  compound_id integer not null references compound (id),
  no integer not null check (no < 0),
  entered_at text not null,
  happened_at text not null,
  actor text not null,
  act text not null,
  subject text not null,
  detail text not null,
  kind text not null,
  paper_no integer not null,
  voters text not null,
  digest text not null,
  check_code text not null,
  reason text not null,
  state text not null,
  previous text not null,
  hash text not null,
  seal integer not null,
  primary key (compound_id, no)
) strict, without rowid;
create index joined_log_by_subject on joined_log (act, subject);

create table log (
  no integer primary key,
  entered_at text not null,
  happened_at text not null,
  actor text not null,
  act text not null,
  subject text not null,
  detail text not null,
  kind text not null,
  paper_no integer not null,
  voters text not null,
  digest text not null,
  check_code text not null,
  reason text not null,
  state text not null,
  previous text not null,
  hash text not null
) strict;
create index log_by_subject on log (act, subject);
