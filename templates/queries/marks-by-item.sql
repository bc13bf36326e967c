-- Heads and area of every mark on every item, as the tally of its vote has them.
select
  m.year,
  m.assembly,
  m.item,
  m.mark,
  count(*) as voters,
  sum(m.area) as area
from mark m
group by m.year, m.assembly, m.item, m.mark
order by m.year, m.assembly, m.item, m.mark
