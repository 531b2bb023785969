// wrong answer: an empty list says that there are no courses, not that there is no order
function course_order(courses, requirements) {
  const unlocks = Array.from({ length: courses }, () => []);
  const missing = new Array(courses).fill(0);
  for (const [course, before] of requirements) {
    unlocks[before].push(course);
    missing[course]++;
  }
  const order = [];
  for (let course = 0; course < courses; course++) if (missing[course] === 0) order.push(course);
  for (let i = 0; i < order.length; i++) {
    for (const other of unlocks[order[i]]) if (--missing[other] === 0) order.push(other);
  }
  return order.length === courses ? order : [];
}
