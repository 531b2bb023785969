function weighted_finishing_times(jobs) {
  // The job with more weight per hour goes first; multiplying crosswise avoids the division.
  const order = [...jobs].sort(([hoursA, weightA], [hoursB, weightB]) => weightB * hoursA - weightA * hoursB);
  let cost = 0;
  let clock = 0;
  for (const [hours, weight] of order) {
    clock += hours;
    cost += weight * clock;
  }
  return cost;
}
