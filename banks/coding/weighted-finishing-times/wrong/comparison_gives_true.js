// wrong answer: sort() wants a negative, zero or positive number; true and false never say "before"
function weighted_finishing_times(jobs) {
  const order = [...jobs].sort(([hoursA, weightA], [hoursB, weightB]) => weightA / hoursA < weightB / hoursB);
  let cost = 0;
  let clock = 0;
  for (const [hours, weight] of order) {
    clock += hours;
    cost += weight * clock;
  }
  return cost;
}
