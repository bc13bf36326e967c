-- Estates whose vote may be void or contested: steps that were missed and make it so, votes below the quorum, papers not decided on.
select
  e.district,
  e.street,
  e.estate,
  e.name,
  coalesce(m.missed, 0) as steps_missed,
  coalesce(v.below_quorum, 0) as votes_below_quorum,
  coalesce(v.held_papers, 0) as held_papers
from estate e
left join (
  select s.estate, count(*) as missed
  from step s
  where s.state = 'overdue' and s.if_missed = 'void'
  group by s.estate
) m on m.estate = e.estate
left join (
  select
    a.estate,
    sum(case when a.final and not a.quorum_met then 1 else 0 end) as below_quorum,
    sum(a.held_papers) as held_papers
  from assembly a
  where a.state in ('open', 'closed')
  group by a.estate
) v on v.estate = e.estate
where coalesce(m.missed, 0) + coalesce(v.below_quorum, 0) + coalesce(v.held_papers, 0) > 0
order by steps_missed desc, votes_below_quorum desc, e.estate
