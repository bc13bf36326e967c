-- Turnout by street and year, over all votes that are closed: heads and area of those whose ballot counts.
select
  e.street,
  a.year,
  count(*) as votes,
  sum(case when a.quorum_met then 1 else 0 end) as quorate,
  sum(a.accepted_voters) as voters,
  round(100.0 * sum(a.accepted_voters) / sum(a.roll_voters), 2) as percent_of_voters,
  round(100.0 * sum(a.accepted_area) / sum(a.roll_area), 2) as percent_of_area
from assembly a
join estate e on e.estate = a.estate
where a.final
group by e.street, a.year
order by e.street, a.year
