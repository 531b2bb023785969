function course_order(courses, requirements) {
  const unlocks = Array.from({ length: courses }, () => []);
  const missing = new Array(courses).fill(0); // how many requirements of each course are still open
  for (const [course, before] of requirements) {
    unlocks[before].push(course);
    missing[course]++;
  }

  // The order is the queue itself: what stands in it has become ready, and is read once from front to back.
  const order = [];
  for (let course = 0; course < courses; course++) if (missing[course] === 0) order.push(course);
  for (let i = 0; i < order.length; i++) {
    // A requirement that was stated twice was counted twice and is met twice here.
    for (const other of unlocks[order[i]]) if (--missing[other] === 0) order.push(other);
  }
  // The courses of a circle wait for each other and never become ready.
  return order.length === courses ? order : null;
}
