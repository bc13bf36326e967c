-- What matters fail, and why: too few took part, too few of them agreed, or it was set aside (withdrawn, or by its condition).
select
  i.matter,
  count(*) as items,
  sum(case when i.outcome = 'carried' then 1 else 0 end) as carried,
  sum(case when i.outcome = 'no-quorum' then 1 else 0 end) as too_few_took_part,
  sum(case when i.outcome = 'not-carried' then 1 else 0 end) as too_few_agreed,
  sum(case when i.outcome in ('lapsed', 'withdrawn') then 1 else 0 end) as set_aside,
  sum(i.for_voters) as for_voters,
  sum(i.against_voters) as against_voters
from item i
where i.kind <> 'election' and i.outcome is not null
group by i.matter
order by count(*) desc, i.matter
