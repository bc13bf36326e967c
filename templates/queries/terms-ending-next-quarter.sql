-- Committees whose term ends in the quarter after this one, and whether a re-election is planned.
select
  e.district,
  e.street,
  e.estate,
  e.name,
  c.term,
  c.ends,
  c.vacant,
  coalesce(max(case when s.kind = 're-election' then 1 else 0 end), 0) as planned
from committee c
join estate e on e.estate = c.estate
left join step s on s.estate = c.estate
where extract(year from c.ends) * 4 + extract(quarter from c.ends)
  = extract(year from current_date) * 4 + extract(quarter from current_date) + 1
group by e.district, e.street, e.estate, e.name, c.term, c.ends, c.vacant
order by c.ends, e.estate
